import { TOLERANCE } from "../../src/backends/backend.js";
import { EMPTY_PLAN } from "../../src/domain/plan.js";
import type { School } from "../../src/domain/school.js";
import { violation } from "../../src/program/program.js";
import { readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { buildModel, tierObjective } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { formGroups } from "../../src/stages/formGroups.js";
import { timetableOf } from "../../src/stages/timetable.js";
import type { Model } from "../../src/variables/model.js";
import type { Attempt } from "./competitor.js";

/**
 * `cohorts`: the library's own rows, the whole year at once. `students`: what one writes first, a column for each
 * student, action and slot.
 */
export type Form = "cohorts" | "students";

export interface OneProgram {
  readonly school: School;
  readonly model: Model;
}

/** The rules, with attendance followed by name, student by student. */
const BY_NAME = RULES.map((rule) => ({ ...rule, followsStudent: () => true }));

export function oneProgram(problem: unknown, form: Form): OneProgram {
  const school = readSchool(problem);
  const horizon = { periods: school.periods.map(({ index }) => index), decided: EMPTY_PLAN, budgets: "whole" as const };
  const cohorts = formCohorts(school, horizon, RULES, form === "students");
  const model = buildModel(school, horizon, cohorts, form === "students" ? BY_NAME : RULES);
  const objective = tierObjective(model, "coverage", RULES);
  if (objective) model.program.setObjective(objective, "maximize");
  return { school, model };
}

/** The plan that a point of the program stands for, its students named. */
export function attemptFrom({ school, model }: OneProgram, values: ArrayLike<number> | undefined): Attempt {
  if (!values) return {};
  // Stopped early, some solvers write a point with fractions, or call one feasible.
  if (violation(model.program, values) > TOLERANCE) return { note: "its point breaks a row or is not whole" };
  const plan = formGroups(model, values, RULES);
  return plan ? { timetable: timetableOf(school, plan) } : { note: "its point could not be turned into groups of named students" };
}
