import { type Issue, PlageInputError } from "../domain/issue.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";
import type { Timetable } from "../domain/timetable.js";
import { readSchool } from "../read/read.js";
import { parseTimetable } from "../read/timetable.js";
import { readTimetable } from "../stages/timetable.js";

export interface ReadPlan {
  readonly school: School;
  readonly plan: Plan;
  /** With the groups of the plan, in their order. */
  readonly timetable: Timetable;
}

const MOST_ISSUES = 500;

/** @throws {PlageInputError} when either cannot be read, or the timetable is of another problem */
export function readPlan(problem: unknown, timetable: unknown): ReadPlan {
  const school = readSchool(problem);
  const parsed = parseTimetable(timetable);
  const { plan, breaches } = readTimetable(school, parsed);
  const issues = breaches.slice(0, MOST_ISSUES).map(
    ({ sentence }): Issue => ({
      code: "wrong-timetable",
      path: [],
      message: sentence.replace(/\.$/, ""),
      hint: "Give the problem that the timetable was made for; verify lists every difference.",
    }),
  );
  if (issues.length > 0) throw new PlageInputError(issues);
  return { school, plan, timetable: parsed };
}
