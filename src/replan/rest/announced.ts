import { isPresent, levelMinutes, type School } from "../../domain/school.js";
import type { Group, Timetable } from "../../domain/timetable.js";

type SelfStudy = Timetable["selfStudy"][number];

/**
 * Groups and self-study as they stand in a school's periods: meetings are counted anew, those who are never there leave,
 * and what no longer meets goes. Entries that name what the school does not have stay as they are.
 */
export function fitted(school: School, timetable: Timetable): Timetable {
  const at = {
    period: indices(school.periods),
    level: indices(school.levels),
    slot: indices(school.slots),
  };
  const division = new Map(school.students.map(({ id, division }) => [id, division]));
  const placeOf = ({ period, level, slot }: SelfStudy) => {
    const place = { period: at.period.get(period), level: at.level.get(level), slot: at.slot.get(slot) };
    return place.period === undefined || place.level === undefined || place.slot === undefined ? undefined : (place as Place);
  };
  const present = (place: Place, students: readonly string[]) =>
    students.filter((student) => {
      const own = division.get(student);
      return own === undefined || isPresent(school, place.period, place.slot, own);
    });
  return {
    ...timetable,
    groups: timetable.groups.flatMap((group): Group[] => {
      const place = placeOf(group);
      if (!place) return [group];
      const sessions = school.sessions[place.period][place.slot];
      const students = present(place, group.students);
      if (sessions.level[place.level] === 0 || students.length === 0) return [];
      const minutes = levelMinutes(school, place.period, place.slot, place.level);
      return [{ ...group, students, sessions: sessions.level[place.level], minutes, dates: [...sessions.dates[place.level]] }];
    }),
    selfStudy: timetable.selfStudy.flatMap((entry): SelfStudy[] => {
      const place = placeOf(entry);
      if (!place) return [entry];
      const students = present(place, entry.students);
      return students.length === 0 ? [] : [{ ...entry, students }];
    }),
  };
}

interface Place {
  readonly period: number;
  readonly level: number;
  readonly slot: number;
}

function indices(list: readonly { id: string }[]): Map<string, number> {
  return new Map(list.map((each, index) => [each.id, index]));
}
