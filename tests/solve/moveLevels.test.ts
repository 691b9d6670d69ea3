import { describe, expect, it } from "vitest";
import { highs } from "../../src/backends/highs/index.js";
import { solve } from "../../src/index.js";
import type { SlotChoice } from "../../src/solve/chooseSlots.js";
import { driveSync } from "../../src/solve/drive.js";
import { moveLevels } from "../../src/solve/moveLevels.js";
import type { Year } from "../../src/solve/year.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { leastWanted, schoolOfTwoLevels as school } from "../support/leastWanted.js";
import { searchContext } from "../support/searchContext.js";

const EFFORT = { nodeLimit: 1, gap: 0 };

/** A year with the slots that the relaxations want least, and what comes of moving its levels. */
async function moved(problem: unknown, enough: (year: Year) => boolean = () => false) {
  const solver = await highs.open();
  const context = searchContext(problem);
  const { advice, first } = leastWanted(context, solver);
  if (!first || first.coupled) return undefined;
  const heard: number[] = [];
  const tried: SlotChoice[] = [first.plan.commonSlots];
  const search = moveLevels(context, first, advice, 0, tried, EFFORT, enough, (year) => heard.push(year.scores.coverage));
  return { context, first, best: driveSync(search, solver), heard, tried };
}

describe("levels moved to other common slots", () => {
  it.each([1, 2])("give years that obey every rule, each better than the one before: periods %i", async (periods) => {
    let changed = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const found = await moved(school(periods, seed));
      if (!found) continue;
      const { context, first, best, heard } = found;
      expect(verifyPlan(context.school, best.plan, context.rules)).toEqual([]);
      const values = [first.scores.coverage, ...heard];
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      expect(best.scores.coverage).toBe(values.at(-1));
      expect(best.periods.length).toBe(periods);
      if (JSON.stringify(best.plan.commonSlots) !== JSON.stringify(first.plan.commonSlots)) changed++;
    }
    expect(changed).toBeGreaterThan(0);
  });

  it("are tried once in each choice of slots", async () => {
    const { tried } = (await moved(school(1, 2))) ?? {};
    expect(tried?.length).toBeGreaterThan(1);
    expect(new Set(tried?.map((choice) => JSON.stringify(choice))).size).toBe(tried?.length);
  });

  it("stay where they are in a year that is good enough", async () => {
    const found = await moved(school(1, 2), () => true);
    expect(found?.best).toBe(found?.first);
    expect(found?.heard).toEqual([]);
  });

  it("never promise more than the optimum of the year", async () => {
    const problem = school(1, 2);
    const found = await moved(problem);
    const { tiers } = await solve(problem, { workers: 0 });
    expect(tiers[0].proven).toBe(true);
    expect(found?.best.scores.coverage).toBeLessThanOrEqual((tiers[0].value ?? 0) + 1e-6);
  });
});
