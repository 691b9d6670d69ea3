import type { Problem } from "../domain/problem.js";
import type { School } from "../domain/school.js";
import type { Timetable } from "../domain/timetable.js";
import type { LockSettings } from "../rules/locks/settings.js";
import { withLocks } from "./changes/without.js";
import type { Entry } from "./entries.js";

/** What a move costs, and how many there may be. */
export interface Terms {
  readonly price: number;
  readonly teacherPrice: number;
  /** Weight of moves in periods that have not begun. */
  readonly laterWeight: number;
  readonly mostMoves?: number | undefined;
  readonly mostTeacherMoves?: number | undefined;
}

/** The problem in which people stay where they were announced, on these terms. Only the first period counts in the most. */
export function onTerms(problem: Problem, entries: readonly Entry[], begun: boolean, terms: Terms): Problem {
  const { price, teacherPrice, laterWeight, mostMoves, mostTeacherMoves } = terms;
  const previous = entries
    .filter(({ open }) => open)
    .map((entry) => {
      const { first: _, open: __, ...group } = entry;
      return { ...group, weight: entry.first && begun ? 1 : laterWeight };
    });
  const continuity = {
    previous,
    price,
    teacherPrice,
    within: [...new Set(entries.flatMap(({ first, period }) => (first ? [period] : [])))],
    ...(mostMoves === undefined ? {} : { mostMoves }),
    ...(mostTeacherMoves === undefined ? {} : { mostTeacherMoves }),
  };
  return { ...problem, rules: { ...problem.rules, continuity } };
}

/** The problem in which the announced common slots stay common, as far as they still can be. */
export function keepingSlots(problem: Problem, school: School, announced: Timetable): Problem {
  const { slots: locked } = problem.rules.locks as LockSettings;
  const { days } = problem.rules.commonSlot as { days?: readonly number[] };
  const more = announced.commonSlots.flatMap(({ level: id, slots }) => {
    const level = school.levels.find((each) => each.id === id);
    if (!level) return [];
    return slots.flatMap((slotId) => {
      const slot = school.slots.find((each) => each.id === slotId);
      if (!slot || !level.candidates.includes(slot.index) || (days && !days.includes(slot.day))) return [];
      if (level.divisions.some((division) => school.divisions[division].busy.has(slot.index))) return [];
      if (locked.some((lock) => lock.slot === slotId && level.levelIds.includes(lock.level))) return [];
      return [{ level: level.levelIds[0], slot: slotId, common: true }];
    });
  });
  return more.length === 0 ? problem : withLocks(problem, (locks) => ({ ...locks, slots: [...locks.slots, ...more] }));
}

/** The problem in which nobody asks for anything, so that moves alone decide. Needs stay, as actions may be for them only. */
export function askingNothing(problem: Problem): Problem {
  const students = problem.students.map((student) => ({
    ...student,
    needs: Object.fromEntries(
      Object.entries(student.needs).map(([need, stated]) => [
        need,
        { severity: typeof stated === "number" ? stated : stated.severity, hours: {} },
      ]),
    ),
  }));
  const onePlace = { ...(problem.rules.onePlace as object), selfStudyPrice: 0 };
  return { ...problem, students, rules: { ...problem.rules, onePlace } };
}
