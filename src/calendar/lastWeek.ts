import type { CalendarInput, PeriodInput, SlotInput } from "../domain/problem.js";
import type { CivilDate } from "./days.js";
import { weekday } from "./days.js";
import { datedPeriods, daysInPeriod } from "./periods.js";
import { undatedPeriods, undatedWeeks } from "./undated.js";
import { classWeeks, isWorkingDay } from "./weeks.js";

export interface YearParts {
  readonly calendar?: CalendarInput | undefined;
  readonly periods?: readonly PeriodInput[] | undefined;
  readonly slots: readonly SlotInput[];
}

/** Weeks of class of an undated period, by period index. */
export function weeksOfUndatedPeriods({ periods, slots }: YearParts): number[] {
  const alternates = slots.some((slot) => slot.week !== undefined);
  return undatedPeriods(periods).map(({ weeks }) => undatedWeeks(weeks, alternates));
}

/**
 * The slots that occur in each period's last week of class, by slot index, with the date where there is one. That week
 * is the last with a day of class from Monday to Friday in the period.
 */
export function lastWeekSlots(parts: YearParts): ReadonlyMap<number, CivilDate | null>[] {
  const { calendar, slots } = parts;
  const inWeek = (parity: "A" | "B", dateOf: (slot: SlotInput) => CivilDate | null | undefined) =>
    new Map(
      slots.flatMap((slot, index) => {
        const date = slot.week === undefined || slot.week === parity ? dateOf(slot) : undefined;
        return date === undefined ? [] : [[index, date] as const];
      }),
    );
  // Undated periods start with a week A.
  if (calendar === undefined) return weeksOfUndatedPeriods(parts).map((weeks) => inWeek(weeks % 2 === 1 ? "A" : "B", () => null));
  const weeks = classWeeks(calendar);
  return datedPeriods(calendar, parts.periods, weeks).map((period) => {
    const last = weeks.filter((week) => daysInPeriod(week, period).some(isWorkingDay)).at(-1);
    if (last === undefined) return new Map();
    const days = daysInPeriod(last, period);
    return inWeek(last.parity, (slot) => days.find((date) => weekday(date) === slot.day));
  });
}
