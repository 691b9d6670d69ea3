import { highs } from "../../src/backends/highs/index.js";
import { EMPTY_PLAN } from "../../src/domain/plan.js";
import { readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { buildModel, tierObjective } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import type { Competitor } from "./competitor.js";

export const FLOOR = "floor";

/** What no method by period can do without: reading the school, and one relaxation of each period. It has no plan. */
export const floor: Competitor = {
  id: FLOOR,
  async plan(problem, seconds) {
    const deadline = performance.now() + seconds * 1000;
    const school = readSchool(problem);
    const solver = await highs.open();
    let bound = 0;
    for (const { index } of school.periods) {
      const horizon = { periods: [index], decided: EMPTY_PLAN, budgets: "whole" as const };
      const model = buildModel(school, horizon, formCohorts(school, horizon, RULES), RULES);
      const objective = tierObjective(model, "coverage", RULES);
      if (!objective) continue;
      model.program.setObjective(objective, "maximize");
      const timeLimit = (deadline - performance.now()) / 1000;
      if (timeLimit <= 0) return { note: "not all periods relaxed within the limit" };
      const answer = solver.solve({ program: model.program, relaxed: true, gap: 0, nodeLimit: 1, timeLimit, seed: 0 });
      if (!answer.values) return { note: `a relaxation ended as ${answer.status}` };
      bound += answer.bound;
    }
    return { bound };
  },
};
