import type { DateRange } from "../domain/fields.js";
import type { Issue } from "../domain/issue.js";
import type { CalendarInput, PeriodInput } from "../domain/problem.js";
import { overlap } from "./days.js";
import { isReversed, issueAt, outsideIssues, type Path, reversedIssues, type YearContext } from "./issue.js";
import { periodIssues } from "./periodIssues.js";
import { classWeeks } from "./weeks.js";
import { yearIssues } from "./yearIssues.js";

/**
 * Everything wrong with the dates of a problem: the calendar's, the periods', the work placements' and the teachers'
 * absences, with paths from the root of the problem. Dates outside the year are looked for only when the year itself is
 * sound.
 */
export function calendarIssues(
  calendar: CalendarInput | undefined,
  periods: readonly PeriodInput[] | undefined,
  divisions: readonly { readonly pfmp: readonly DateRange[] }[] = [],
  teachers: readonly { readonly absences: readonly DateRange[] }[] = [],
): Issue[] {
  const own = calendar === undefined ? [] : yearIssues(calendar);
  const sound = calendar !== undefined && own.length === 0;
  const year = sound ? { start: calendar.start, end: calendar.end, weeks: classWeeks(calendar) } : undefined;
  const context: YearContext = { calendar, year };
  return [
    ...own,
    ...periodIssues(periods ?? [], context),
    ...divisions.flatMap(({ pfmp }, index) => pfmpIssues(pfmp, ["divisions", index, "pfmp"], context)),
    ...teachers.flatMap(({ absences }, index) => absenceIssues(absences, ["teachers", index, "absences"], context)),
  ];
}

function pfmpIssues(pfmp: readonly DateRange[], path: Path, { calendar, year }: YearContext): Issue[] {
  if (calendar === undefined && pfmp.length > 0) {
    const hint = "Add a calendar, or remove pfmp.";
    return [issueAt("dates-without-calendar", path, "work placements need a calendar", pfmp, hint)];
  }
  return pfmp.flatMap((range, index) => [
    ...reversedIssues(range, [...path, index]),
    ...outsideIssues(range, [...path, index], year),
    ...overlapIssues(pfmp, index, path),
  ]);
}

/** Absences may overlap: one that is prolonged is often stated anew. */
function absenceIssues(absences: readonly DateRange[], path: Path, { calendar, year }: YearContext): Issue[] {
  if (calendar === undefined && absences.length > 0) {
    const hint = "Add a calendar, or remove absences.";
    return [issueAt("dates-without-calendar", path, "absences need a calendar", absences, hint)];
  }
  return absences.flatMap((range, index) => [...reversedIssues(range, [...path, index]), ...outsideIssues(range, [...path, index], year)]);
}

function overlapIssues(pfmp: readonly DateRange[], index: number, path: Path): Issue[] {
  const range = pfmp[index];
  if (isReversed(range)) return [];
  const first = pfmp.slice(0, index).findIndex((earlier) => !isReversed(earlier) && overlap(earlier, range));
  if (first < 0) return [];
  const message = `overlaps pfmp.${first}, ${pfmp[first].start} to ${pfmp[first].end}`;
  return [issueAt("overlapping-pfmp", [...path, index, "start"], message, range.start, "Merge the two or correct their dates.")];
}
