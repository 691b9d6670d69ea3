import { describe, expect, it } from "vitest";
import { type SolveResult, solve } from "../../src/index.js";
import { checkProblem } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { bestScores } from "../../src/stages/score.js";
import { type Bottlenecks, bottlenecks } from "../../src/whatif/index.js";
import { everyChange } from "./everyChange.js";
import { scarceSchool } from "./scarceSchool.js";
import { HERE } from "./schools.js";

const COUNT = process.env.PLAGE_DEEP ? 100 : 6;
const FIRST_SEED = 7_001;
const EXACT = { gap: 0, nodeLimit: 100_000, workers: 0 } as const;
const NOISE = 1e-5;

const pointsOf = ({ tiers }: SolveResult) => tiers.find(({ tier }) => tier === "coverage")?.value ?? Number.NaN;

/** Tiny schools that have a plan, and in which not all that is asked is received; each by its seed. */
async function schools() {
  const found: { seed: number; problem: unknown }[] = [];
  for (let seed = FIRST_SEED; found.length < COUNT; seed++) {
    const problem = scarceSchool(seed);
    const read = checkProblem(problem);
    if (!("school" in read)) continue;
    const result = await solve(problem, EXACT);
    if (result.timetable && pointsOf(result) < bestScores(read.school, RULES).coverage - NOISE) found.push({ seed, problem });
  }
  return found;
}

/** Where a list is not what planning with every single change finds. */
async function flawsOf(problem: unknown, found: Bottlenecks): Promise<string[]> {
  const read = checkProblem(problem);
  if (!("school" in read)) return ["not read"];
  const base = await solve(problem, EXACT);
  if (base.status !== found.status) return [`status ${found.status} where ${base.status} is right`];
  const flaws: string[] = [];
  if (!found.complete) flaws.push("not complete");
  for (const { sentence, gain, proven, atMost, problem: changed } of found.rows) {
    const really = pointsOf(await solve(changed, EXACT)) - pointsOf(base);
    if (!(Math.abs(really - gain.points) <= NOISE)) flaws.push(`${sentence} gains ${really} where ${gain.points} is said`);
    if (!proven || atMost < gain.points) flaws.push(`${sentence} is not proven`);
  }
  const gains = found.rows.map(({ gain }) => gain.points);
  if (gains.some((gain, index) => gain <= 0 || gain > gains[Math.max(0, index - 1)])) flaws.push("rows out of order");
  const every: { name: string; gain: number }[] = [];
  for (const { name, problem: changed } of everyChange(read.school)) {
    const result = await solve(changed, EXACT);
    every.push({ name, gain: pointsOf(result) - pointsOf(base) });
  }
  const best = every
    .map(({ gain }) => gain)
    .sort((a, b) => b - a)
    .slice(0, 5)
    .filter((gain) => gain > NOISE);
  for (const { name, gain } of every) if (gain > (gains[0] ?? 0) + NOISE) flaws.push(`${name} gains ${gain}, more than the first row`);
  if (best.length !== gains.length || best.some((gain, index) => Math.abs(gain - gains[index]) > NOISE))
    flaws.push(`rows gain ${gains.join(", ")} where the best gain ${best.join(", ")}`);
  return flaws;
}

describe("bottlenecks of random tiny schools", async () => {
  let proposing = 0;

  it.each(await schools())(
    "seed $seed: no single change gains more than the first, and the first gains what it says",
    async ({ problem }) => {
      const found = await bottlenecks(problem, { ...HERE, mostSolves: 1_000 });
      if (found.rows.length > 0) proposing++;
      expect(await flawsOf(problem, found)).toEqual([]);
    },
  );

  it("propose something in most", () => {
    expect(proposing).toBeGreaterThan(0.6 * COUNT);
  });
});
