import type { Issue } from "../domain/issue.js";
import type { PeriodInput } from "../domain/problem.js";
import { type Days, isWithin, overlap } from "./days.js";
import { isReversed, issueAt, outsideIssues, type Path, reversedIssues, type SoundYear, type YearContext } from "./issue.js";

const ENDS = ["start", "end"] as const;

/** Everything wrong with the given periods. */
export function periodIssues(periods: readonly PeriodInput[], { calendar, year }: YearContext): Issue[] {
  return periods.flatMap((period, index) => [
    ...duplicateIssues(periods, index),
    ...(calendar === undefined ? undatedIssues(period, index) : datedIssues(periods, index, year)),
  ]);
}

function duplicateIssues(periods: readonly PeriodInput[], index: number): Issue[] {
  const { id } = periods[index];
  const first = periods.findIndex((other) => other.id === id);
  if (first === index) return [];
  return [issueAt("duplicate-id", ["periods", index, "id"], `already the id of periods.${first}`, id, "Give every period its own id.")];
}

function undatedIssues(period: PeriodInput, index: number): Issue[] {
  const message = "a dated period needs a calendar";
  const hint = "Add a calendar, or give weeks instead of dates.";
  return ENDS.filter((key) => period[key] !== undefined).map((key) =>
    issueAt("dates-without-calendar", ["periods", index, key], message, period[key], hint),
  );
}

function datedIssues(periods: readonly PeriodInput[], index: number, year: SoundYear | undefined): Issue[] {
  const period = periods[index];
  const path = ["periods", index];
  const issues: Issue[] = [];
  if (period.weeks !== undefined) {
    const message = "weeks are counted on the calendar";
    issues.push(issueAt("weeks-with-calendar", [...path, "weeks"], message, period.weeks, "Remove weeks, or the calendar."));
  }
  for (const key of ENDS.filter((each) => period[each] === undefined)) {
    const hint = "Give start and end to every period, or leave periods out.";
    issues.push(issueAt("missing-dates", [...path, key], "is missing, and the problem has a calendar", undefined, hint));
  }
  const range = datesOf(period);
  if (range === undefined) return issues;
  return [
    ...issues,
    ...reversedIssues(range, path),
    ...outsideIssues(range, path, year),
    ...orderIssues(periods, index, range),
    ...emptyIssues(range, path, year),
  ];
}

function datesOf({ start, end }: PeriodInput): Days | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Periods follow one another as listed: rules count consecutive ones. */
function orderIssues(periods: readonly PeriodInput[], index: number, range: Days): Issue[] {
  if (isReversed(range)) return [];
  const path = ["periods", index, "start"];
  for (const earlier of periods.slice(0, index)) {
    const other = datesOf(earlier);
    if (other === undefined || isReversed(other)) continue;
    const name = `period ${JSON.stringify(earlier.id)}, ${other.start} to ${other.end}`;
    if (overlap(range, other)) {
      const hint = "Let each period start after the one before it ends.";
      return [issueAt("overlapping-periods", path, `overlaps ${name}`, range.start, hint)];
    }
    if (range.end < other.start) {
      const message = `comes before ${name}, which is listed first`;
      return [issueAt("unordered-periods", path, message, range.start, "List the periods in order of date.")];
    }
  }
  return [];
}

function emptyIssues(range: Days, path: Path, year: SoundYear | undefined): Issue[] {
  if (year === undefined || isReversed(range) || !overlap(range, year)) return [];
  if (year.weeks.some((week) => week.days.some((date) => isWithin(date, range)))) return [];
  return [issueAt("no-class", path, "holds no day of class", undefined, "Correct its dates or remove it.")];
}
