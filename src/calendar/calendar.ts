import type { CalendarInput, PeriodInput, SlotInput } from "../domain/problem.js";
import type { Period, SessionCount } from "../domain/school.js";
import { datedPeriods } from "./periods.js";
import { type Attendance, periodSessions, periodWeeksPresent } from "./sessions.js";
import { undatedPeriods, undatedSessions, undatedWeeks } from "./undated.js";
import { classWeeks } from "./weeks.js";

export { calendarIssues } from "./issues.js";

export interface CalendarParts extends Attendance {
  readonly calendar?: CalendarInput;
  readonly periods?: readonly PeriodInput[];
  readonly slots: readonly SlotInput[];
}

export interface BuiltCalendar {
  readonly dated: boolean;
  readonly periods: Period[];
  /** `sessions[period][slot]`. */
  readonly sessions: SessionCount[][];
  /** `weeksPresent[period][division]`: weeks of the period with a day of class on which the division is present. */
  readonly weeksPresent: number[][];
}

/**
 * The periods of the problem and what really happens in each slot over each of them. Call `calendarIssues` first:
 * this function takes the dates as right.
 */
export function buildCalendar(parts: CalendarParts): BuiltCalendar {
  return parts.calendar === undefined ? buildUndated(parts) : buildDated(parts.calendar, parts);
}

function buildDated(calendar: CalendarInput, parts: CalendarParts): BuiltCalendar {
  const weeks = classWeeks(calendar);
  const periods = datedPeriods(calendar, parts.periods, weeks);
  return {
    dated: true,
    periods,
    sessions: periods.map((period) => periodSessions(period, weeks, parts.slots, parts)),
    weeksPresent: periods.map((period) => periodWeeksPresent(period, weeks, parts.divisions)),
  };
}

function buildUndated(parts: CalendarParts): BuiltCalendar {
  const alternates = parts.slots.some((slot) => slot.week !== undefined);
  const size = { levels: parts.levels.length, divisions: parts.divisions.length };
  const given = undatedPeriods(parts.periods).map(({ period, weeks }) => ({
    period,
    weeks: undatedWeeks(weeks, alternates),
  }));
  return {
    dated: false,
    periods: given.map(({ period }) => period),
    sessions: given.map(({ weeks }) => undatedSessions(parts.slots, weeks, size)),
    weeksPresent: given.map(({ weeks }) => parts.divisions.map(() => weeks)),
  };
}
