import { plusDays } from "../calendar/days.js";
import type { GeneratedPeriod, GeneratedSchool } from "./input.js";
import type { SchoolParameters } from "./parameters.js";

/** First Monday of the first week, first and last day of class, by the calendar year of the rentrée. */
export const RENTREES = [
  { year: 2023, monday: "2023-09-04", start: "2023-09-04", end: "2024-07-05" },
  { year: 2024, monday: "2024-09-02", start: "2024-09-02", end: "2025-07-04" },
  { year: 2025, monday: "2025-09-01", start: "2025-09-01", end: "2026-07-03" },
  { year: 2026, monday: "2026-08-31", start: "2026-09-01", end: "2027-07-02" },
] as const;

/** Weeks of class in a French school year: 44 from September to July less 8 of holidays, in every zone. */
export const CLASS_WEEKS = 36;
const CALENDAR_WEEKS = 44;
/** Periods that the library finds by itself between the holidays. */
const PERIODS_BETWEEN_HOLIDAYS = 5;

/** Calendar and periods of the school; the library's defaults are left out. */
export function yearOf(parameters: SchoolParameters): Pick<GeneratedSchool, "calendar" | "periods"> {
  if (!parameters.dated) return { periods: undatedPeriods(parameters.periods) };
  const { start, end } = rentree(parameters.rentree);
  const calendar = { start, end, zone: parameters.zone };
  // Needs that change must name the periods in which they are open, so these are then stated.
  const byDefault = parameters.periods === PERIODS_BETWEEN_HOLIDAYS && !parameters.changing;
  return byDefault ? { calendar } : { calendar, periods: datedPeriods(parameters) };
}

function undatedPeriods(count: number): GeneratedPeriod[] {
  return shares(CLASS_WEEKS, count).map(({ size }, index) => ({ id: `p${index + 1}`, weeks: size }));
}

function datedPeriods(parameters: SchoolParameters): GeneratedPeriod[] {
  const { start, end } = rentree(parameters.rentree);
  return shares(CALENDAR_WEEKS, parameters.periods).map(({ before, size }, index) => ({
    id: `p${index + 1}`,
    start: index === 0 ? start : dateOfWeek(parameters.rentree, before + 1, 0),
    end: index === parameters.periods - 1 ? end : dateOfWeek(parameters.rentree, before + size, 6),
  }));
}

function shares(total: number, parts: number): { before: number; size: number }[] {
  const cut = (index: number) => Math.floor((total * index) / parts);
  return Array.from({ length: parts }, (_, index) => ({ before: cut(index), size: cut(index + 1) - cut(index) }));
}

function rentree(year: number) {
  const found = RENTREES.find((candidate) => candidate.year === year);
  if (!found) throw new RangeError(`No school year ${year} is known.`);
  return found;
}

/**
 * Date of a day in a week of the school year.
 * @param week - 1 is the week of the rentrée; holidays count.
 * @param weekday - 0 is Monday.
 */
export function dateOfWeek(year: number, week: number, weekday: number): string {
  return plusDays(rentree(year).monday, (week - 1) * 7 + weekday);
}
