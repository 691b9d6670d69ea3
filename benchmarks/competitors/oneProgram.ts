import { EMPTY_PLAN } from "../../src/domain/plan.js";
import type { School } from "../../src/domain/school.js";
import type { Timetable } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { buildModel, tierObjective } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { formGroups } from "../../src/stages/formGroups.js";
import { timetableOf } from "../../src/stages/timetable.js";
import type { Model } from "../../src/variables/model.js";

/**
 * `cohorts`: the library's own rows, the whole year at once. `students`: what one writes first, a column for each
 * student, action and slot.
 */
export type Form = "cohorts" | "students";

export interface OneProgram {
  readonly school: School;
  readonly model: Model;
}

export function oneProgram(problem: unknown, form: Form): OneProgram {
  const school = readSchool(problem);
  const horizon = { periods: school.periods.map(({ index }) => index), decided: EMPTY_PLAN, budgets: "whole" as const };
  const model = buildModel(school, horizon, formCohorts(school, horizon, RULES, form === "students"), RULES);
  const objective = tierObjective(model, "coverage", RULES);
  if (objective) model.program.setObjective(objective, "maximize");
  return { school, model };
}

export function timetableFrom({ school, model }: OneProgram, values: ArrayLike<number>): Timetable | undefined {
  const plan = formGroups(model, values, RULES);
  return plan && timetableOf(school, plan);
}
