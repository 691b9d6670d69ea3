import { differenceInCalendarDays, formatISO, getISODay, parseISO, addDays as shift, startOfISOWeek } from "date-fns";
import type { DateRange } from "../domain/fields.js";

/**
 * Civil dates are text, `YYYY-MM-DD`, and compare as text. A date becomes a `Date` only inside this file, at local
 * midnight and back, so that no time zone and no change of hour can move it.
 */
export type CivilDate = string;
export type Days = Pick<DateRange, "start" | "end">;

const toText = (date: Date): CivilDate => formatISO(date, { representation: "date" });

/** The date so many days later, or earlier when `count` is below zero. */
export function plusDays(date: CivilDate, count: number): CivilDate {
  return toText(shift(parseISO(date), count));
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  return getISODay(parseISO(date));
}

/** The Monday of the date's ISO week. */
export function mondayOf(date: CivilDate): CivilDate {
  return toText(startOfISOWeek(parseISO(date)));
}

/** Days in the range, its first and last included; zero or less when it is reversed. */
export function dayCount(range: Days): number {
  return differenceInCalendarDays(parseISO(range.end), parseISO(range.start)) + 1;
}

/** Every date of the range, its first and last included; none when it is reversed. */
export function eachDay(range: Days): CivilDate[] {
  const first = parseISO(range.start);
  return Array.from({ length: Math.max(0, dayCount(range)) }, (_, offset) => toText(shift(first, offset)));
}

export function isWithin(date: CivilDate, range: Days): boolean {
  return range.start <= date && date <= range.end;
}

export function isWithinAny(date: CivilDate, ranges: readonly Days[]): boolean {
  return ranges.some((range) => isWithin(date, range));
}

export function overlap(a: Days, b: Days): boolean {
  return a.start <= b.end && b.start <= a.end;
}
