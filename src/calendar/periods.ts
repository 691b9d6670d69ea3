import type { CalendarInput, PeriodInput } from "../domain/problem.js";
import type { Period } from "../domain/school.js";
import { type CivilDate, type Days, dayCount, isWithin, plusDays } from "./days.js";
import { type ClassWeek, holidaysOf, isWorkingDay } from "./weeks.js";

/** Consecutive days of school holidays that end one period and begin the next. */
export const BREAK_DAYS = 5;

export interface DatedPeriod extends Period {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** Ranges that overlap or follow each other without a day between are made one. */
function merged(ranges: readonly Days[]): Days[] {
  const result: { start: CivilDate; end: CivilDate }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start.localeCompare(b.start))) {
    const last = result.at(-1);
    if (last === undefined || start > plusDays(last.end, 1)) result.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return result;
}

/**
 * Periods between the school holidays: every longest run of days of class that no break of five consecutive days or
 * more cuts. A bridge such as Ascension's cuts nothing, and public holidays never do. A period starts on its first
 * day of class and ends on its last; a year in zone A, B or C has five.
 */
export function periodsBetweenHolidays(calendar: CalendarInput, weeks: readonly ClassWeek[]): DatedPeriod[] {
  const breaks = merged(holidaysOf(calendar)).filter((range) => dayCount(range) >= BREAK_DAYS);
  const runs: CivilDate[][] = Array.from({ length: breaks.length + 1 }, () => []);
  for (const date of weeks.flatMap((week) => week.days)) runs[breaks.filter((range) => range.end < date).length].push(date);
  return runs
    .filter((days) => days.some(isWorkingDay))
    .map((days, index) => ({
      index,
      id: `P${index + 1}`,
      name: `P${index + 1}`,
      span: index,
      start: days[0],
      end: days[days.length - 1],
    }));
}

/** The periods of a dated problem: those given, or else those between the holidays. */
export function datedPeriods(
  calendar: CalendarInput,
  given: readonly PeriodInput[] | undefined,
  weeks: readonly ClassWeek[],
): DatedPeriod[] {
  if (given === undefined) return periodsBetweenHolidays(calendar, weeks);
  const spans = spansOf(given);
  return given.map((period, index) => ({
    index,
    id: period.id,
    name: period.name ?? period.id,
    span: spans[index],
    start: period.start ?? calendar.start,
    end: period.end ?? calendar.end,
  }));
}

/** The period between bilans that each given period is, or is a part of, counted from 0. */
export function spansOf(given: readonly { readonly continues: boolean }[]): number[] {
  let span = 0;
  return given.map(({ continues }, index) => {
    if (index > 0 && !continues) span++;
    return span;
  });
}

/** The days of class that fall in the period. */
export function daysInPeriod(week: ClassWeek, period: DatedPeriod): CivilDate[] {
  return week.days.filter((date) => isWithin(date, period));
}
