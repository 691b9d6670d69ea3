import { describe, expect, it } from "vitest";
import type { Solver } from "../../src/backends/backend.js";
import { highs } from "../../src/backends/highs/index.js";
import { EMPTY_PLAN } from "../../src/domain/plan.js";
import { generateSchool } from "../../src/generate/index.js";
import { driveSync } from "../../src/solve/drive.js";
import { planFirst } from "../../src/solve/firstPlan.js";
import type { Improved } from "../../src/solve/improve.js";
import { adviseSlots } from "../../src/solve/slotAdvice.js";
import { planWholeYear } from "../../src/solve/wholeYear.js";
import { buildModel } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { searchContext } from "../support/searchContext.js";

const problem = generateSchool({ seed: 5, levels: 2, divisionsPerLevel: 2, studentsPerDivision: 10, needs: 3, candidateSlots: 5 });

/** Ends every program at once, as one does whose time is over. */
const OVER: Solver = { solve: ({ program }) => ({ status: "limit", bound: program.objective.constant + 1e9, nodes: 0, iterations: 0 }) };

async function firstYear(): Promise<{ context: ReturnType<typeof searchContext>; improved: Improved }> {
  const solver = await highs.open();
  const context = searchContext(problem, { nodeLimit: 1 });
  const year = driveSync(planFirst(context, driveSync(adviseSlots(context), solver)), solver);
  if (typeof year !== "object") throw new Error("the school has no first plan");
  return { context, improved: { year, bound: 2 * year.scores.coverage, infeasible: false } };
}

describe("the whole year as one program", () => {
  it("keeps the plan in hand and its bound where the time is over before the program has found it again", async () => {
    const { context, improved } = await firstYear();
    const run = driveSync(planWholeYear(context, improved), OVER);
    expect(run.status).toBe("planned");
    expect(run.plan).toBe(improved.year.plan);
    expect(run.scores).toEqual(improved.year.scores);
    expect(run.bounds.coverage).toBe(improved.bound);
  });

  it("plans every student apart where the program promised more than the plan in hand", async () => {
    const { context, improved } = await firstYear();
    const columns: number[] = [];
    const boastful: Solver = {
      solve(request) {
        columns.push(request.program.columnCount);
        // Restating the plan in hand fixes most columns; it fails as where the time is over.
        const isOpen = !request.program.integer.every(
          (whole, column) => !whole || request.program.lower[column] === request.program.upper[column],
        );
        return isOpen
          ? { ...OVER.solve(request), status: "feasible", values: Float64Array.from(request.program.upper), objective: 1e9 }
          : OVER.solve(request);
      },
    };
    const run = driveSync(planWholeYear(context, improved), boastful);
    const { school, rules } = context;
    const year = { periods: school.periods.map(({ index }) => index), decided: EMPTY_PLAN, budgets: "whole" as const };
    const apart = buildModel(school, year, formCohorts(school, year, rules, true), rules);
    expect(columns).toContain(apart.program.columnCount);
    expect(run.plan).toBe(improved.year.plan);
  });

  it("goes on from the plan in hand where there is time", async () => {
    const { context, improved } = await firstYear();
    const run = driveSync(planWholeYear(context, improved), await highs.open());
    expect(run.status).toBe("planned");
    expect(run.scores?.coverage).toBeGreaterThanOrEqual(improved.year.scores.coverage);
    expect(run.bounds.coverage).toBeLessThanOrEqual(improved.bound);
  });
});
