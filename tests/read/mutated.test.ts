import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownValue } from "../../src/domain/issue.js";
import { type Issue, PlageInputError, solve, solveSync, verify } from "../../src/index.js";
import { valueAt } from "./faults.js";
import { inputOf, type Mutant, mutants } from "./mutations.js";

const deep = process.env.PLAGE_DEEP === "1";
const RUNS = deep ? 10_000 : 300;
const SEED = 20260112;
/** Seconds of search, and milliseconds for all of a case: reading, search, verification, and a busy machine. */
const LIMIT = { timeLimit: 1, nodeLimit: 20 };
const MOST_MILLISECONDS = 120_000;
const prototypeBefore = Object.getOwnPropertyNames(Object.prototype);

function flawsOf(input: unknown, issue: Issue): string[] {
  const place = issue.path.join(".");
  const flaws: string[] = [];
  if (!issue.code || !issue.message || !issue.hint) flaws.push(`${place}: without code, message or hint`);
  if (!issue.path.every((key) => typeof key === "string" || Number.isInteger(key))) flaws.push(`${place}: a path of other than keys`);
  if (JSON.stringify(issue).length > 20_000) flaws.push(`${issue.code}: an issue of ${JSON.stringify(issue).length} characters`);
  if ("value" in issue && !Object.is(issue.value, shownValue(valueAt(input, issue.path))))
    flaws.push(`${issue.code} at ${place}: shows ${String(issue.value)}, which is not there`);
  return flaws;
}

/** What is wrong with how an input is met: refused with issues, or solved and verified, within the time. */
async function flawsWith(input: unknown, synchronous: boolean, met: { accepted: number; refused: number }): Promise<string[]> {
  const started = performance.now();
  const flaws: string[] = [];
  try {
    const { timetable } = synchronous ? solveSync(input, LIMIT) : await solve(input, LIMIT);
    met.accepted++;
    if (timetable) flaws.push(...verify(input, timetable).map((breach) => breach.sentence));
  } catch (error) {
    met.refused++;
    if (!(error instanceof PlageInputError)) flaws.push(`threw ${error instanceof Error ? error.stack : String(error)}`);
    else if (error.issues.length === 0) flaws.push("refused without an issue");
    else flaws.push(...error.issues.flatMap((issue) => flawsOf(input, issue)));
  }
  const taken = performance.now() - started;
  if (taken > MOST_MILLISECONDS) flaws.push(`took ${Math.round(taken)} ms`);
  if (Object.getOwnPropertyNames(Object.prototype).length !== prototypeBefore.length || "polluted" in {})
    flaws.push("Object.prototype was changed");
  return flaws;
}

describe("mutated problems", () => {
  it.each([
    ["solve", false],
    ["solveSync", true],
  ])("are refused with issues or planned and verified, by %s", async (_, synchronous) => {
    const met = { accepted: 0, refused: 0 };
    const meets = async (mutant: Mutant) => {
      expect(await flawsWith(inputOf(mutant), synchronous, met)).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(mutants, meets), { seed: SEED + Number(synchronous), numRuns: RUNS / 2 });
    // Neither side of the reader is left untried.
    expect(met.accepted).toBeGreaterThan(RUNS / 20);
    expect(met.refused).toBeGreaterThan(RUNS / 20);
  });
});

describe("mutated problems that once were met badly", () => {
  // One simplex pivoted in a circle for ever.
  const pivoting: Mutant = { base: 43, mutations: [{ kind: "swap", place: 1225844852, other: 3488583 }] };

  it.each([["a simplex without end", pivoting]])("%s", async (_, mutant) => {
    expect(await flawsWith(inputOf(mutant), true, { accepted: 0, refused: 0 })).toEqual([]);
  });
});

describe("inputs that would cost much to look at", () => {
  const long = "x".repeat(100_000_000);
  const wide = new Array(1_000_000).fill({});

  it.each<[string, unknown]>([
    ["a text of 100 MB", { name: long }],
    ["a key of 100 MB", { [long]: 1 }],
    ["an input that is a text of 100 MB", long],
    ["a list of a million", { students: wide }],
    ["many lists of many", { students: Array.from({ length: 50 }, () => new Array(90_000).fill(1)) }],
    ["nesting without end", { rules: Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ inner }), 1) }],
  ])("are refused fast: %s", async (_, input) => {
    const started = performance.now();
    await expect(solve(input)).rejects.toBeInstanceOf(PlageInputError);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
