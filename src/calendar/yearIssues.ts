import type { Issue } from "../domain/issue.js";
import type { CalendarInput } from "../domain/problem.js";
import { dayCount, isWithin, mondayOf } from "./days.js";
import { issueAt, reversedIssues } from "./issue.js";
import { unknownSchoolYears } from "./schoolHolidays.js";
import { classWeeks } from "./weeks.js";

/** Longest calendar that is read, in days: one school year and some margin. */
export const MAX_CALENDAR_DAYS = 400;

/** Everything wrong with the school year itself. */
export function yearIssues(calendar: CalendarInput): Issue[] {
  const reversed = [
    ...reversedIssues(calendar, ["calendar"]),
    ...calendar.holidays.flatMap((range, index) => reversedIssues(range, ["calendar", "holidays", index])),
  ];
  const tooLong = lengthIssues(calendar);
  // Nothing is worked out from dates that may be thousands of years apart.
  if (tooLong.length > 0) return [...reversed, ...tooLong];
  const issues = [...reversed, ...zoneIssues(calendar)];
  return issues.length > 0 ? issues : classIssues(calendar);
}

function lengthIssues(calendar: CalendarInput): Issue[] {
  const days = dayCount(calendar);
  if (days <= MAX_CALENDAR_DAYS) return [];
  const message = `the calendar lasts ${days} days, more than ${MAX_CALENDAR_DAYS}`;
  return [issueAt("calendar-too-long", ["calendar", "end"], message, calendar.end, "Give one school year at a time.")];
}

function zoneIssues({ zone, start, end }: CalendarInput): Issue[] {
  const unknown = zone === undefined ? [] : unknownSchoolYears(start, end);
  if (unknown.length === 0) return [];
  const message = `the school holidays of ${unknown.join(", ")} are not known`;
  const hint = "Leave the zone out and list calendar.holidays.";
  return [issueAt("unknown-school-year", ["calendar", "zone"], message, zone, hint)];
}

function classIssues(calendar: CalendarInput): Issue[] {
  const weeks = classWeeks(calendar);
  if (weeks.length === 0) {
    const message = "holds no day of class from Monday to Friday";
    return [issueAt("no-class", ["calendar"], message, undefined, "Correct the dates or the holidays.")];
  }
  const { weekA } = calendar;
  if (weekA === undefined || weeks.some((week) => week.monday === mondayOf(weekA))) return [];
  const inYear = isWithin(weekA, calendar);
  const message = inYear ? "is in a week without class" : `outside the school year, ${calendar.start} to ${calendar.end}`;
  const hint = "Give a day of a week A in which there is class.";
  return [issueAt(inYear ? "no-class" : "outside-year", ["calendar", "weekA"], message, weekA, hint)];
}
