import type { SolveResult } from "../../domain/result.js";

/** Hours of needs received that change from one plan to another. */
export interface Changes {
  /** Of the student asked for; below zero where fewer. */
  readonly own: number;
  /** Other students who receive less, the most first, and the hours they lose together. */
  readonly losing: readonly { readonly student: string; readonly hours: number }[];
  readonly lostHours: number;
  /** Other students who receive more. */
  readonly gaining: readonly { readonly student: string; readonly hours: number }[];
  readonly gainedHours: number;
}

const NOISE = 1e-6;

export function changesBetween(base: SolveResult, forced: SolveResult, student: string): Changes {
  const before = new Map(base.coverage.students.map((each) => [each.student, each.receivedHours]));
  const changes = forced.coverage.students
    .map((each) => ({ student: each.student, hours: each.receivedHours - (before.get(each.student) ?? 0) }))
    .filter(({ hours }) => Math.abs(hours) > NOISE);
  const others = changes.filter((each) => each.student !== student);
  const losing = others.filter(({ hours }) => hours < 0).map((each) => ({ ...each, hours: -each.hours }));
  const gaining = others.filter(({ hours }) => hours > 0);
  const most = <Each extends { hours: number }>(list: readonly Each[]) => [...list].sort((a, b) => b.hours - a.hours);
  const total = (list: readonly { hours: number }[]) => list.reduce((sum, { hours }) => sum + hours, 0);
  return {
    own: changes.find((each) => each.student === student)?.hours ?? 0,
    losing: most(losing),
    lostHours: total(losing),
    gaining: most(gaining),
    gainedHours: total(gaining),
  };
}
