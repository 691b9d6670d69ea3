import { dayCount, mondayOf, plusDays } from "../../calendar/days.js";
import { type ClassWeek, classWeeks } from "../../calendar/weeks.js";
import type { PronoteDays, PronoteSession } from "./session.js";

/** Which of two weeks that alternate a week is, for each week of class in order. */
export type Parities = readonly ("A" | "B")[];

/**
 * The weeks of class from the first session to the last: those with a day from Monday to Friday that no holiday of the
 * file covers. A file that names no holiday has those with a session.
 */
export function weeksOf(sessions: readonly PronoteSession[], holidays: readonly PronoteDays[]): ClassWeek[] {
  if (sessions.length === 0) return [];
  const start = mondayOf(sessions[0].date);
  const end = plusDays(mondayOf(sessions[sessions.length - 1].date), 6);
  const weeks = classWeeks({ start, end, holidays: [...holidays], publicHolidays: holidays.length === 0 });
  if (holidays.length > 0) return weeks;
  const met = new Set(sessions.map(({ date }) => mondayOf(date)));
  return weeks.filter(({ monday }) => met.has(monday)).map((week, index) => ({ ...week, parity: index % 2 === 0 ? "A" : "B" }));
}

/** Letters that alternate over the weeks of class, the first of them a week A. */
export const byClassWeek = (weeks: readonly ClassWeek[]): Parities => weeks.map((_, index) => (index % 2 === 0 ? "A" : "B"));

/** Letters by the number of the ISO week, odd or even, the first week of class being a week A. */
export function byWeekNumber(weeks: readonly ClassWeek[]): Parities {
  const odd = weeks.map(({ monday }) => weekNumber(monday) % 2);
  return odd.map((each) => (each === odd[0] ? "A" : "B"));
}

/** The ISO number of the week of a Monday: that of its Thursday in the year. */
function weekNumber(monday: string): number {
  const thursday = plusDays(monday, 3);
  return Math.ceil(dayCount({ start: `${thursday.slice(0, 4)}-01-01`, end: thursday }) / 7);
}
