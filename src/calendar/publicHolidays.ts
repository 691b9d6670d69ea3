import { type CivilDate, plusDays } from "./days.js";

export interface PublicHoliday {
  readonly date: CivilDate;
  readonly name: string;
}

const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

/**
 * Easter Sunday of a year of the Gregorian calendar, by the anonymous computus that J. Meeus gives in
 * "Astronomical Algorithms", chapter 8 (Meeus/Jones/Butcher).
 */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const dayOfMarch = epact + toSunday - 7 * correction + 114;
  return `${four(year)}-${two(Math.floor(dayOfMarch / 31))}-${two((dayOfMarch % 31) + 1)}`;
}

/**
 * The 11 public holidays of metropolitan France in a calendar year, in order of date (Code du travail, article
 * L3133-1). Those of Alsace-Moselle and of the overseas départements are given as `calendar.holidays`.
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const fixed = (month: number, day: number, name: string): PublicHoliday => ({
    date: `${four(year)}-${two(month)}-${two(day)}`,
    name,
  });
  const movable = (daysAfterEaster: number, name: string): PublicHoliday => ({
    date: plusDays(easter, daysAfterEaster),
    name,
  });
  return [
    fixed(1, 1, "Jour de l'an"),
    movable(1, "Lundi de Pâques"),
    fixed(5, 1, "Fête du Travail"),
    fixed(5, 8, "Victoire 1945"),
    movable(39, "Ascension"),
    movable(50, "Lundi de Pentecôte"),
    fixed(7, 14, "Fête nationale"),
    fixed(8, 15, "Assomption"),
    fixed(11, 1, "Toussaint"),
    fixed(11, 11, "Armistice 1918"),
    fixed(12, 25, "Noël"),
  ].sort((a, b) => a.date.localeCompare(b.date));
}
