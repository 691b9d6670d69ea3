import type { Problem } from "../../domain/problem.js";
import type { School, Student } from "../../domain/school.js";
import type { LockSettings } from "../../rules/locks/settings.js";
import type { Request } from "./target.js";

/** A request as locks, to be added to `rules.locks` of the problem. */
export interface RequestLocks {
  readonly students: LockSettings["students"];
  readonly teachers: LockSettings["teachers"];
}

export function locksOf(school: School, student: Student, { period, slot, action, teacher }: Request): RequestLocks {
  const place = {
    action: school.actions[action].id,
    ...(slot === undefined ? {} : { slot: school.slots[slot].id }),
    period: school.periods[period].id,
  };
  return {
    students: [{ student: student.id, ...place, attends: true }],
    teachers: teacher === undefined ? [] : [{ teacher: school.teachers[teacher].id, ...place, leads: true }],
  };
}

const NONE: LockSettings = { slots: [], teachers: [], students: [], together: [], apart: [] };

/** The problem with locks added to its own, or in place of its own. */
export function locked(problem: Problem, locks: RequestLocks, own = problem.rules.locks as LockSettings): Problem {
  const all: LockSettings = {
    ...own,
    students: [...own.students, ...locks.students],
    teachers: [...own.teachers, ...locks.teachers],
  };
  return { ...problem, rules: { ...problem.rules, locks: all } };
}

/** The problem with these locks alone; nothing where it has none of its own. */
export function lockedOnly(problem: Problem, locks: RequestLocks): Problem | undefined {
  const own = problem.rules.locks as LockSettings;
  return Object.values(own).every((list) => list.length === 0) ? undefined : locked(problem, locks, NONE);
}
