import type { Problem, StudentInput } from "../../domain/problem.js";
import { withNeedActions } from "./needActions.js";
import { issueAt, type Maker, replaced, type State, taken, unknown } from "./state.js";
import { forgetStudent } from "./without.js";

type Needs = StudentInput["needs"];

/** Periods that needs name, each with its place in them. */
function needPeriods(needs: Needs | Readonly<Record<string, Needs[string] | null>>): { path: (string | number)[]; period: string }[] {
  return Object.entries(needs).flatMap(([need, stated]) => {
    if (typeof stated !== "object" || stated === null) return [];
    const hours = typeof stated.hours === "object" ? Object.keys(stated.hours) : [];
    return [
      ...(stated.periods ?? []).map((period, index) => ({ path: [need, "periods", index], period })),
      ...hours.map((period) => ({ path: [need, "hours", period], period })),
    ];
  });
}

const periodIssues = ({ problem }: State, needs: Parameters<typeof needPeriods>[0], path: string[]) =>
  needPeriods(needs).flatMap((each) => unknown("period", problem.periods, [...path, ...each.path], each.period));

/** What students of a division, or else of its level, still carry over on average. */
function meanCarryOver({ students, divisions }: Problem, division: string): number {
  const level = divisions.find(({ id }) => id === division)?.level;
  const ofLevel = new Set(divisions.filter((each) => each.level === level).map(({ id }) => id));
  const mates = students.filter((each) => each.division === division);
  const counted = mates.length > 0 ? mates : students.filter((each) => ofLevel.has(each.division));
  return counted.length === 0 ? 0 : counted.reduce((total, each) => total + each.carryOver, 0) / counted.length;
}

export interface Arrives {
  readonly student: StudentInput;
}

export const arrives: Maker<Arrives> = {
  issues: (state, { student }) => [
    ...taken("student", state.problem.students, ["student", "id"], student.id),
    ...unknown("division", state.problem.divisions, ["student", "division"], student.division),
    ...periodIssues(state, student.needs, ["student", "needs"]),
  ],
  // Of the year's hours they are owed what their classmates are still owed.
  apply: ({ problem, announced }, { student }) => {
    const owed = { ...student, carryOver: student.carryOver + meanCarryOver(problem, student.division) };
    return { problem: withNeedActions({ ...problem, students: [...problem.students, owed] }, Object.keys(student.needs)), announced };
  },
};

export const leaves: Maker<{ readonly student: string }> = {
  issues: ({ problem }, { student }) => unknown("student", problem.students, ["student"], student),
  apply: ({ problem, announced }, { student }) => ({
    problem: forgetStudent({ ...problem, students: problem.students.filter(({ id }) => id !== student) }, student),
    announced,
  }),
};

export const changesDivision: Maker<{ readonly student: string; readonly division: string }> = {
  issues: ({ problem }, { student, division }) => [
    ...unknown("student", problem.students, ["student"], student),
    ...unknown("division", problem.divisions, ["division"], division),
    ...(problem.students.some((each) => each.id === student && each.division === division)
      ? [issueAt("no-change", ["division"], "the student is already in this division", division, "Remove the change.")]
      : []),
  ],
  apply: ({ problem, announced }, { student, division }) => ({
    problem: { ...problem, students: replaced(problem.students, student, (each) => ({ ...each, division })) },
    announced,
  }),
};

export interface NeedsUpdated {
  readonly student: string;
  readonly needs: Readonly<Record<string, Needs[string] | null>>;
}

export const needsUpdated: Maker<NeedsUpdated> = {
  issues: (state, { student, needs }) => [
    ...unknown("student", state.problem.students, ["student"], student),
    ...periodIssues(state, needs, ["needs"]),
    ...Object.entries(needs).flatMap(([need, stated]) =>
      stated !== null || state.problem.students.some((each) => each.id === student && need in each.needs)
        ? []
        : [issueAt("unknown-id", ["needs", need], "the student has no such need to close", need, "Name a need of the student.")],
    ),
  ],
  apply: ({ problem, announced }, { student, needs }) => ({
    problem: withNeedActions(
      { ...problem, students: replaced(problem.students, student, (each) => ({ ...each, needs: updated(each.needs, needs) })) },
      Object.keys(needs).filter((need) => needs[need] !== null),
    ),
    announced,
  }),
};

/** A severity alone keeps the hours that are left; null closes the need. */
function updated(before: Needs, changes: NeedsUpdated["needs"]): Needs {
  const needs = new Map(Object.entries(before));
  for (const [need, stated] of Object.entries(changes)) {
    const known = needs.get(need);
    if (stated === null) needs.delete(need);
    else if (typeof stated === "number" && typeof known === "object") needs.set(need, { ...known, severity: stated });
    else needs.set(need, stated);
  }
  return Object.fromEntries(needs);
}
