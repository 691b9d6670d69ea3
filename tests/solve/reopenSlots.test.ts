import { describe, expect, it } from "vitest";
import { highs } from "../../src/backends/highs/index.js";
import { solve } from "../../src/index.js";
import { driveSync } from "../../src/solve/drive.js";
import { reopenSlots } from "../../src/solve/reopenSlots.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { leastWanted, schoolOfTwoLevels as school } from "../support/leastWanted.js";
import { searchContext } from "../support/searchContext.js";

const EFFORT = { nodeLimit: 50, gap: 0 };

/** A year with the slots that the relaxations want least, and what comes of opening them. */
async function reopened(problem: unknown) {
  const solver = await highs.open();
  const context = searchContext(problem);
  const { first } = leastWanted(context, solver);
  if (!first) return undefined;
  const heard: number[] = [];
  const best = driveSync(
    reopenSlots(context, first, 0, [0, 1], EFFORT, (year) => heard.push(year.scores.coverage)),
    solver,
  );
  return { context, first, best, heard };
}

describe("common slots opened again", () => {
  it.each([1, 2])("give years that obey every rule, each better than the one before: periods %i", async (periods) => {
    let moved = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const found = await reopened(school(periods, seed));
      if (!found) continue;
      const { context, first, best, heard } = found;
      expect(verifyPlan(context.school, best.plan, context.rules)).toEqual([]);
      const values = [first.scores.coverage, ...heard];
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      expect(best.scores.coverage).toBe(values.at(-1));
      expect(best.periods.length).toBe(periods);
      if (JSON.stringify(best.plan.commonSlots) !== JSON.stringify(first.plan.commonSlots)) moved++;
    }
    expect(moved).toBeGreaterThan(0);
  });

  it("never promise more than the optimum of the year", async () => {
    const problem = school(1, 2);
    const found = await reopened(problem);
    const { tiers } = await solve(problem, { workers: 0 });
    expect(tiers[0].proven).toBe(true);
    expect(found?.best.scores.coverage).toBeLessThanOrEqual((tiers[0].value ?? 0) + 1e-6);
  });
});
