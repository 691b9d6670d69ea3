import type { Problem } from "../../domain/problem.js";
import type { LockSettings } from "../../rules/locks/settings.js";

/** The problem with other locks. */
export function withLocks(problem: Problem, change: (locks: LockSettings) => LockSettings): Problem {
  return { ...problem, rules: { ...problem.rules, locks: change(problem.rules.locks as LockSettings) } };
}

interface Frozen {
  readonly already?: readonly { readonly student: string; readonly action: string }[];
}

function withoutAlready(problem: Problem, gone: (entry: { student: string; action: string }) => boolean): Problem {
  const settings = problem.rules.noFrozenGroups as Frozen;
  if (!settings.already?.some(gone)) return problem;
  const already = settings.already.filter((each) => !gone(each));
  return { ...problem, rules: { ...problem.rules, noFrozenGroups: { ...settings, already } } };
}

/** Rules that no longer speak of a student; lists of two or more that lose one go when fewer are left. */
export function forgetStudent(problem: Problem, student: string): Problem {
  const company = (lists: readonly string[][]) =>
    lists.map((list) => list.filter((each) => each !== student)).filter((list) => list.length > 1);
  const without = withLocks(problem, (locks) => ({
    ...locks,
    students: locks.students.filter((lock) => lock.student !== student),
    together: company(locks.together),
    apart: company(locks.apart),
  }));
  return withoutAlready(without, (entry) => entry.student === student);
}

/** Rules that no longer speak of a teacher. */
export function forgetTeacher(problem: Problem, teacher: string): Problem {
  return withLocks(problem, (locks) => ({ ...locks, teachers: locks.teachers.filter((lock) => lock.teacher !== teacher) }));
}

/** Rules that no longer speak of an action. */
export function forgetAction(problem: Problem, action: string): Problem {
  const without = withLocks(problem, (locks) => ({
    ...locks,
    teachers: locks.teachers.filter((lock) => lock.action !== action),
    students: locks.students.filter((lock) => lock.action !== action),
  }));
  return withoutAlready(without, (entry) => entry.action === action);
}
