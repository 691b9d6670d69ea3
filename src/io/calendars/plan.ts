import { type Issue, PlageInputError } from "../../domain/issue.js";
import type { School } from "../../domain/school.js";
import type { Timetable } from "../../domain/timetable.js";
import { readSchool } from "../../read/read.js";
import { parseTimetable } from "../../read/timetable.js";
import { readTimetable } from "../../stages/timetable.js";

export interface CalendarPlan {
  readonly school: School;
  readonly timetable: Timetable;
}

const MOST_ISSUES = 500;

/** @throws {PlageInputError} when either cannot be read, the timetable is of another problem, or the problem has no dates */
export function readPlan(problem: unknown, timetable: unknown, path: readonly string[]): CalendarPlan {
  const school = readSchool(problem);
  if (!school.dated)
    throw new PlageInputError([
      {
        code: "undated",
        path: [...path, "calendar"],
        message: "a calendar needs dates, and the problem has no year",
        hint: "Give problem.calendar its start and end.",
      },
    ]);
  const parsed = parseTimetable(timetable);
  const { breaches } = readTimetable(school, parsed);
  const issues = breaches.slice(0, MOST_ISSUES).map(
    ({ sentence }): Issue => ({
      code: "wrong-timetable",
      path: [...path],
      message: sentence.replace(/\.$/, ""),
      hint: "Give the problem that the timetable was made for; verify lists every difference.",
    }),
  );
  if (issues.length > 0) throw new PlageInputError(issues);
  return { school, timetable: parsed };
}
