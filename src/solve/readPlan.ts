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
  return { school, plan: planIn(school, parsed), timetable: parsed };
}

/** The plan in a timetable of a school. @throws {PlageInputError} when the timetable, found at `path`, is of another problem */
export function planIn(school: School, timetable: Timetable, path: Issue["path"] = []): Plan {
  const { plan, breaches } = readTimetable(school, timetable);
  if (breaches.length === 0) return plan;
  throw new PlageInputError(
    breaches.slice(0, MOST_ISSUES).map(({ sentence }) => ({
      code: "wrong-timetable",
      path,
      message: sentence.replace(/\.$/, ""),
      hint: "Give the problem that the timetable was made for; verify lists every difference.",
    })),
  );
}
