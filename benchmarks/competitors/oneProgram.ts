import { TOLERANCE } from "../../src/backends/backend.js";
import type { School } from "../../src/domain/school.js";
import { type ProgramForm, wholeYearProgram } from "../../src/io/program/wholeYear.js";
import { violation } from "../../src/program/program.js";
import { RULES } from "../../src/rules/index.js";
import { formGroups } from "../../src/stages/formGroups.js";
import { timetableOf } from "../../src/stages/timetable.js";
import type { Model } from "../../src/variables/model.js";
import type { Attempt } from "./competitor.js";

export type Form = ProgramForm;

export interface OneProgram {
  readonly school: School;
  readonly model: Model;
}

export function oneProgram(problem: unknown, form: Form): OneProgram {
  return wholeYearProgram(problem, form);
}

/** The plan that a point of the program stands for, its students named. */
export function attemptFrom({ school, model }: OneProgram, values: ArrayLike<number> | undefined): Attempt {
  if (!values) return {};
  // Stopped early, some solvers write a point with fractions, or call one feasible.
  if (violation(model.program, values) > TOLERANCE) return { note: "its point breaks a row or is not whole" };
  const plan = formGroups(model, values, RULES);
  return plan ? { timetable: timetableOf(school, plan) } : { note: "its point could not be turned into groups of named students" };
}
