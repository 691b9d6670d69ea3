import { addTo } from "../domain/maps.js";
import type { CalendarInput } from "../domain/problem.js";
import { type CivilDate, type Days, eachDay, isWithinAny, mondayOf, weekday } from "./days.js";
import { publicHolidays } from "./publicHolidays.js";
import { schoolHolidays } from "./schoolHolidays.js";

/** An ISO week, Monday to Sunday, with at least one day of class from Monday to Friday. */
export interface ClassWeek {
  readonly monday: CivilDate;
  readonly parity: "A" | "B";
  /** Dates of the week, weekend included, that are in the year and in no holiday. */
  readonly days: readonly CivilDate[];
}

export const isWorkingDay = (date: CivilDate): boolean => weekday(date) <= 5;

/** School holidays of the calendar: its zone's, and its own. Public holidays are apart. */
export function holidaysOf(calendar: CalendarInput): Days[] {
  const zone = calendar.zone === undefined ? [] : schoolHolidays(calendar.zone, calendar.start, calendar.end);
  return [...zone, ...calendar.holidays];
}

function publicHolidayDates(calendar: CalendarInput): Set<CivilDate> {
  const dates = new Set<CivilDate>();
  if (!calendar.publicHolidays) return dates;
  const [first, last] = [calendar.start, calendar.end].map((date) => Number(date.slice(0, 4)));
  for (let year = first; year <= last; year++) for (const each of publicHolidays(year)) dates.add(each.date);
  return dates;
}

/**
 * The weeks of class of the school year, in order.
 *
 * Weeks A and B alternate over weeks of class: a week wholly without class is skipped, so that the week after two
 * weeks of holidays takes the letter after that of the week before them. The first week of class is a week A unless
 * `weekA` names a day of another one.
 */
export function classWeeks(calendar: CalendarInput): ClassWeek[] {
  const holidays = holidaysOf(calendar);
  const publicDates = publicHolidayDates(calendar);
  const byMonday = new Map<CivilDate, CivilDate[]>();
  for (const date of eachDay(calendar)) {
    if (publicDates.has(date) || isWithinAny(date, holidays)) continue;
    const monday = mondayOf(date);
    addTo(byMonday, monday, date);
  }
  const weeks = [...byMonday].filter(([, days]) => days.some(isWorkingDay));
  const anchorMonday = calendar.weekA === undefined ? undefined : mondayOf(calendar.weekA);
  const anchor = Math.max(
    0,
    weeks.findIndex(([monday]) => monday === anchorMonday),
  );
  return weeks.map(([monday, days], index) => ({ monday, days, parity: (index - anchor) % 2 === 0 ? "A" : "B" }));
}
