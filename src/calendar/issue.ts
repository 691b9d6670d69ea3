import { type Issue, shownValue } from "../domain/issue.js";
import type { CalendarInput } from "../domain/problem.js";
import { type CivilDate, type Days, isWithin } from "./days.js";
import type { ClassWeek } from "./weeks.js";

export type Path = Issue["path"];

/** A school year without an issue of its own, against which other dates can be judged. */
export interface SoundYear {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly weeks: readonly ClassWeek[];
}

/** What the checks know of the calendar: none, one that is wrong, or a sound one. */
export interface YearContext {
  readonly calendar: CalendarInput | undefined;
  readonly year: SoundYear | undefined;
}

/** An issue in the order of its sentence: where, what, the value found (undefined when nothing is there), the hint. */
export function issueAt(code: string, path: Path, message: string, value: unknown, hint: string): Issue {
  return { code, path, message, ...(value === undefined ? {} : { value: shownValue(value) }), hint };
}

export const isReversed = (range: Days): boolean => range.start > range.end;

export function reversedIssues(range: Days, path: Path): Issue[] {
  if (!isReversed(range)) return [];
  const message = `ends before it starts, on ${range.start}`;
  return [issueAt("reversed-dates", [...path, "end"], message, range.end, "Swap the two dates or correct one.")];
}

export function outsideIssues(range: Days, path: Path, year: SoundYear | undefined): Issue[] {
  if (year === undefined || isReversed(range)) return [];
  const message = `outside the school year, ${year.start} to ${year.end}`;
  return (["start", "end"] as const)
    .filter((key) => !isWithin(range[key], year))
    .map((key) => issueAt("outside-year", [...path, key], message, range[key], "Correct the date or the calendar."));
}
