import type { Problem } from "../domain/problem.js";
import { isAway, isPresent, type School } from "../domain/school.js";
import type { Timetable } from "../domain/timetable.js";

/** An announced group as far as its people could still be in it. */
export interface Entry {
  readonly period: string;
  readonly level: string;
  readonly action: string;
  readonly slot: string;
  readonly students: readonly string[];
  readonly teachers: readonly string[];
  /** Whether the period is the first between bilans that is left. */
  readonly first: boolean;
  /** Whether the action still exists. */
  readonly open: boolean;
}

/**
 * The announced groups, without those for whom leaving is no move: students who have left the school or the level, or
 * are never there; teachers who have left or are away.
 *
 * @param before the rest of the year before any change
 */
export function entriesOf(school: School, before: Problem, announced: Timetable): Entry[] {
  const at = {
    period: indexBy(school.periods),
    slot: indexBy(school.slots),
    student: indexBy(school.students),
    teacher: indexBy(school.teachers),
    action: indexBy(school.actions),
    level: indexBy(school.levels),
  };
  const levelBefore = levelsOfStudents(before);
  const levelNow = levelsOfStudents(school.problem);
  return announced.groups.flatMap(({ period, level, action, slot, students, teachers }): Entry[] => {
    const [p, s, l] = [at.period.get(period), at.slot.get(slot), at.level.get(level)];
    if (p === undefined || s === undefined || l === undefined) return [];
    const staying = students.filter((id) => {
      const student = at.student.get(id);
      return (
        student !== undefined && levelNow.get(id) === levelBefore.get(id) && isPresent(school, p, s, school.students[student].division)
      );
    });
    const leading = teachers.filter((id) => {
      const teacher = at.teacher.get(id);
      return teacher !== undefined && !isAway(school, teacher, p, s, l);
    });
    const first = school.periods[p].span === school.periods[0].span;
    return [{ period, level, action, slot, students: staying, teachers: leading, first, open: at.action.has(action) }];
  });
}

function indexBy(list: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}

function levelsOfStudents({ students, divisions }: Problem): Map<string, string | undefined> {
  const levels = new Map(divisions.map(({ id, level }) => [id, level]));
  return new Map(students.map(({ id, division }) => [id, levels.get(division)]));
}

/** Moves: people who are no longer in the action that was announced to them, at its slot, in its period. */
export interface MoveCount {
  readonly students: number;
  readonly teachers: number;
}

export function countMoves(entries: readonly Entry[], timetable: Timetable): MoveCount {
  const placeOf = (group: { period: string; slot: string; action: string }) => `${group.period}\n${group.slot}\n${group.action}`;
  const there = { students: new Set<string>(), teachers: new Set<string>() };
  const announced = { students: new Set<string>(), teachers: new Set<string>() };
  for (const people of ["students", "teachers"] as const) {
    for (const group of timetable.groups) for (const each of group[people]) there[people].add(`${placeOf(group)}\n${each}`);
    for (const entry of entries) for (const each of entry[people]) announced[people].add(`${placeOf(entry)}\n${each}`);
  }
  const gone = (people: "students" | "teachers") => [...announced[people]].filter((key) => !there[people].has(key)).length;
  return { students: gone("students"), teachers: gone("teachers") };
}
