import type { DateRange } from "../domain/fields.js";
import type { SlotInput } from "../domain/problem.js";
import type { SessionCount } from "../domain/school.js";
import { type CivilDate, isWithinAny, weekday } from "./days.js";
import { type DatedPeriod, daysInPeriod } from "./periods.js";
import { type ClassWeek, isWorkingDay } from "./weeks.js";

export interface Attendance {
  readonly divisions: readonly { readonly pfmp: readonly DateRange[] }[];
  /** Division indices of each level. */
  readonly levels: readonly { readonly divisions: readonly number[] }[];
}

function countSessions(dates: readonly CivilDate[], attendance: Attendance): SessionCount {
  const present = attendance.divisions.map((division) => dates.map((date) => !isWithinAny(date, division.pfmp)));
  const levelDates = attendance.levels.map((level) => dates.filter((_, at) => level.divisions.some((division) => present[division][at])));
  return {
    level: levelDates.map((list) => list.length),
    division: present.map((list) => list.filter(Boolean).length),
    dates: levelDates,
  };
}

/**
 * Sessions of each slot over one period, by slot index: the dates of class on the slot's weekday, in its weeks A or
 * B, less the division's PFMP. A level meets on a date when at least one of its divisions is present.
 */
export function periodSessions(
  period: DatedPeriod,
  weeks: readonly ClassWeek[],
  slots: readonly SlotInput[],
  attendance: Attendance,
): SessionCount[] {
  // Slots of one weekday and one parity have the same dates, so they are counted once.
  const known = new Map<string, SessionCount>();
  return slots.map((slot) => {
    const key = `${slot.day}${slot.week ?? ""}`;
    let sessions = known.get(key);
    if (sessions === undefined) {
      const dates = weeks
        .filter((week) => slot.week === undefined || week.parity === slot.week)
        .flatMap((week) => daysInPeriod(week, period).filter((date) => weekday(date) === slot.day));
      sessions = countSessions(dates, attendance);
      known.set(key, sessions);
    }
    return sessions;
  });
}

/** Weeks of the period, by division, with a day of class from Monday to Friday on which the division is present. */
export function periodWeeksPresent(period: DatedPeriod, weeks: readonly ClassWeek[], divisions: Attendance["divisions"]): number[] {
  const workingDays = weeks.map((week) => daysInPeriod(week, period).filter(isWorkingDay));
  return divisions.map(({ pfmp }) => workingDays.filter((days) => days.some((date) => !isWithinAny(date, pfmp))).length);
}
