import { plusDays, weekday } from "../../calendar/days.js";
import { addTo } from "../../domain/maps.js";
import type { Sentence } from "../../words/index.js";
import { folded } from "../names.js";
import { HOLIDAYS } from "../notices/holidays.js";
import type { Oddities } from "../warnings.js";

/** One row of a source: a holiday of some zones. */
export interface SourceBreak {
  readonly name: string;
  readonly population: string;
  readonly zones: readonly string[];
  /** Civil dates of Paris: as the source states the beginning, and the day on which class resumes. */
  readonly start: string;
  readonly resumes: string;
  /** The first day is without class. Where absent, official usage: class ends on the evening of `start`. */
  readonly startIsOff?: boolean;
  /** For warnings: the row or line. */
  readonly where: string | Sentence;
}

/** A holiday of one zone: first day of it, and the day on which class resumes. */
export interface ZoneBreak {
  readonly name: string;
  readonly zone: string;
  start: string;
  resumes: string;
  readonly startIsOff: boolean;
}

const [THURSDAY, FRIDAY, SATURDAY] = [4, 5, 6];

/**
 * The holidays of each zone: rows that follow each other are one holiday, cut where other zones join or leave, and rows
 * of one zone that differ, as of two académies, are taken together and told.
 */
export function zoneBreaks(rows: readonly SourceBreak[], place: string, oddities: Oddities): ZoneBreak[] {
  const byHoliday = new Map<string, ZoneBreak[]>();
  for (const { name, zones, start, resumes, startIsOff = false } of rows) {
    for (const zone of zones) {
      const key = `${zone} ${folded(name)}`;
      addTo(byHoliday, key, { name, zone, start, resumes, startIsOff });
    }
  }
  return [...byHoliday.values()].flatMap((list) => joined(list, place, oddities));
}

function joined(list: readonly ZoneBreak[], place: string, oddities: Oddities): ZoneBreak[] {
  const found: ZoneBreak[] = [];
  const distinct = new Map(list.map((each) => [each.start + each.resumes, each]));
  for (const [, each] of [...distinct].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = found.at(-1);
    if (last === undefined || each.start > last.resumes) found.push({ ...each });
    else {
      if (each.start < last.resumes) oddities.add(HOLIDAYS["dates-differ"], place, `${each.name}, ${each.zone}, ${each.start}`);
      if (each.resumes > last.resumes) last.resumes = each.resumes;
    }
  }
  return found;
}

/**
 * First and last day without class. Official dates begin after class: on a Saturday that day is off already for a school
 * without lessons on it; on another day there is class. The bridge of Ascension begins on a day that is off, unless that
 * is before the Thursday, and when it ends with the Friday the Saturday is off as well.
 */
export function daysOff({ name, start, resumes, startIsOff }: ZoneBreak): { start: string; end: string } {
  const bridge = /^pont/i.test(name);
  const off = startIsOff || weekday(start) >= (bridge ? THURSDAY : SATURDAY);
  const first = off ? start : plusDays(start, 1);
  const last = resumes > first ? plusDays(resumes, -1) : first;
  return { start: first, end: bridge && weekday(last) === FRIDAY ? plusDays(last, 1) : last };
}
