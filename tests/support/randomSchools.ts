import { describe, expect, it } from "vitest";
import { PlageInputError, type SolveOptions, type SolveResult, score, solve, solveSync, verify } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { exhaustiveOptimum } from "./exhaustive.js";
import { mixedSchool, tinySchool } from "./randomSchool.js";

/** Schools of one run, shared among `SHARDS` test files so that each core has some. */
const SEEDS = process.env.PLAGE_DEEP ? 20_000 : 60;
export const SHARDS = 4;
const CHUNK = 5;
/** Rough answers, fast: what is asserted holds whatever the limits are. In the deep test every fortieth school gets longer. */
const ROUGH = { gap: 0.05, nodeLimit: 50 } as const;
const SECONDS = process.env.PLAGE_DEEP ? { seldom: 1.5, mostly: 0.2 } : { seldom: 10, mostly: 10 };
const SYNCHRONOUS_REACH = 300;

interface Count {
  schools: number;
  unreadable: number;
  planned: number;
}

/** The tests of one shard, from 1 on. */
export function describeRandomSchools(shard: number): void {
  const size = SEEDS / SHARDS;
  const first = (shard - 1) * size + 1;
  const chunks = Array.from({ length: size / CHUNK }, (_, index) => ({
    from: first + index * CHUNK,
    to: first + (index + 1) * CHUNK - 1,
  }));
  const count: Count = { schools: 0, unreadable: 0, planned: 0 };

  describe("random schools", () => {
    it.each(chunks)(
      "seeds $from to $to: every timetable verifies, every score is the one claimed, no plan is denied",
      { timeout: 1_800_000 },
      async ({ from, to }) => {
        const wrong: string[] = [];
        for (let seed = from; seed <= to; seed++) {
          count.schools++;
          wrong.push(...(await flawsWith(seed, count)).map((flaw) => `seed ${seed}: ${flaw}`));
        }
        expect(wrong).toEqual([]);
      },
    );

    it("reads nearly all of them, and finds plans for most", () => {
      expect(count.schools).toBe(size);
      expect(count.unreadable).toBeLessThan(0.1 * size);
      expect(count.planned).toBeGreaterThan(0.6 * size);
    });
  });
}

/** Odd seeds are tiny, even ones mixed; every third is planned period by period. */
async function flawsWith(seed: number, count: Count): Promise<string[]> {
  const tiny = seed % 2 === 1;
  const problem = tiny ? tinySchool(seed) : mixedSchool(seed);
  const rough = { ...ROUGH, timeLimit: seed % 40 === 0 ? SECONDS.seldom : SECONDS.mostly };
  const options: SolveOptions = seed % 3 === 0 ? { ...rough, wholeYearColumns: 0 } : rough;
  let result: SolveResult;
  try {
    result = await solve(problem, { ...options, backend: "highs" });
  } catch (error) {
    if (!(error instanceof PlageInputError)) return [`threw ${(error as Error).stack}`];
    count.unreadable++;
    return [];
  }
  if (result.timetable) count.planned++;
  const flaws = flawsOf(problem, result);
  if (tiny && result.status === "infeasible" && exhaustiveOptimum(readSchool(problem)))
    flaws.push("called infeasible, and exhaustive search finds a plan");
  // A second opinion: of the other backend where it can give one soon, else of the other way to plan.
  const small = result.statistics.columns < SYNCHRONOUS_REACH;
  if (!small && result.status !== "infeasible") return flaws;
  const other = small
    ? solveSync(problem, options)
    : await solve(problem, { ...options, backend: "highs", wholeYearColumns: options.wholeYearColumns === 0 ? 1_000_000 : 0 });
  flaws.push(...flawsOf(problem, other).map((flaw) => `second opinion: ${flaw}`));
  if (result.status === "infeasible" && other.timetable) flaws.push("called infeasible, and the second opinion has a plan");
  if (other.status === "infeasible" && result.timetable) flaws.push("planned, and called infeasible by the second opinion");
  return flaws;
}

function flawsOf(problem: unknown, result: SolveResult): string[] {
  const flaws: string[] = [];
  if (!same(JSON.parse(JSON.stringify(result)), result)) flaws.push("the result does not survive JSON");
  if (result.reasons.some((reason) => reason.includes("did not pass verification"))) flaws.push(result.reasons.join(" "));
  if (result.timetable === null) {
    if (result.status === "optimal" || result.status === "feasible") flaws.push(`${result.status} without a timetable`);
    if (result.reasons.length === 0) flaws.push(`${result.status} without a reason`);
    return flaws;
  }
  if (result.status !== "optimal" && result.status !== "feasible") flaws.push(`${result.status} with a timetable`);
  flaws.push(...verify(problem, result.timetable).map((breach) => breach.sentence));
  const scores = score(problem, result.timetable);
  for (const { tier, value, bound, sense } of result.tiers) {
    if (value === null || Math.abs(value - scores[tier]) > 1e-9 * Math.max(1, Math.abs(value)))
      flaws.push(`${tier} is claimed as ${value} and scores ${scores[tier]}`);
    if (value !== null && bound !== null && (sense === "maximize" ? value > bound : value < bound))
      flaws.push(`${tier} ${value} is better than its bound ${bound}`);
  }
  return flaws;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b) && isPlain(b);
}

/** No NaN, infinity or undefined, which JSON would turn into something else without a word. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  return Object.values(value as object).every(isPlain);
}
