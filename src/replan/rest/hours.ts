import { inHours } from "../../domain/account.js";
import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Note } from "../note.js";
import type { Happened } from "./happened.js";

/** Students with the hours they are still owed: what they had in groups is carried over, less than nothing included. */
export function studentsLeft({ problem, divisions }: School, { students }: Happened): Problem["students"] {
  const below = new Map(divisions.map(({ id, quota }) => [id, Math.min(0, quota?.minutes ?? 0)]));
  return problem.students.map((student, index) => {
    const left = (below.get(student.division) ?? 0) - students[index];
    return left === 0 ? student : { ...student, carryOver: student.carryOver + inHours(left) };
  });
}

/** Divisions with the year's quota written out and what is left of their hour pools. */
export function divisionsLeft(school: School, happened: Happened, notes: Note[]): Problem["divisions"] {
  const pools = poolsLeft(school, happened, notes);
  return school.problem.divisions.map((division, index) => {
    const { quota, hourPool } = school.divisions[index];
    const { quota: _, ...rest } = division;
    return {
      ...rest,
      // Less than nothing is owed through each student's own carry-over.
      ...(quota && {
        quota: {
          hours: inHours(Math.max(0, quota.minutes)),
          carryOver: 0,
          ...(quota.tolerance === undefined ? {} : { tolerance: inHours(quota.tolerance) }),
        },
      }),
      ...(hourPool === undefined ? {} : { hourPool: inHours(pools[index]) }),
    };
  });
}

function poolsLeft(school: School, { levels, paid }: Happened, notes: Note[]): number[] {
  const { shared } = school.problem.rules.hourPool as { shared: boolean };
  const left = school.divisions.map(({ hourPool }) => hourPool ?? 0);
  const overspent = (who: string, minutes: number) => {
    if (minutes > 0) notes.push({ code: "poolOverspent", who, hours: inHours(minutes) });
  };
  if (!shared) {
    for (const { index, id, hourPool } of school.divisions) {
      if (hourPool === undefined) continue;
      overspent(id, paid[index] - left[index]);
      left[index] = Math.max(0, left[index] - paid[index]);
    }
    return left;
  }
  for (const { index, id, divisions } of school.levels) {
    const total = divisions.reduce((sum, each) => sum + left[each], 0);
    if (divisions.every((each) => school.divisions[each].hourPool === undefined)) continue;
    let open = Math.min(levels[index], total);
    overspent(id, levels[index] - total);
    // In whole minutes and in proportion, so that what is left of all pools together is exact.
    const parts = divisions.map((each) => (total === 0 ? 0 : Math.floor((open * left[each]) / total)));
    divisions.forEach((each, k) => {
      left[each] -= parts[k];
      open -= parts[k];
    });
    for (const each of divisions) {
      const more = Math.min(open, left[each]);
      left[each] -= more;
      open -= more;
    }
  }
  return left;
}

export function teachersLeft({ problem }: School, { teachers }: Happened, notes: Note[]): Problem["teachers"] {
  return problem.teachers.map((teacher, index) => {
    if (teacher.yearlyHours === undefined) return teacher;
    const left = teacher.yearlyHours - inHours(teachers[index]);
    if (left < -NOISE) notes.push({ code: "teacherOverspent", teacher: teacher.id, hours: -left });
    return { ...teacher, yearlyHours: Math.max(0, left) };
  });
}

export function budgetLeft(settings: { mostTeacherHours?: number }, { teachers }: Happened, notes: Note[]): { mostTeacherHours?: number } {
  if (settings.mostTeacherHours === undefined) return settings;
  const left = settings.mostTeacherHours - inHours(teachers.reduce((total, each) => total + each, 0));
  if (left < -NOISE) notes.push({ code: "budgetOverspent", hours: -left });
  return { mostTeacherHours: Math.max(0, left) };
}

/** Hours below this are noise of floating point. */
const NOISE = 1e-6;
