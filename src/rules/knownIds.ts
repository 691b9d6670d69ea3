import { type Issue, shownValue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";

/** Ids that settings of rules may name. Periods that the calendar makes are not known before it is built. */
export interface KnownIds {
  readonly level: ReadonlySet<string>;
  readonly slot: ReadonlySet<string>;
  readonly teacher: ReadonlySet<string>;
  readonly student: ReadonlySet<string>;
  readonly action: ReadonlySet<string>;
  readonly period?: ReadonlySet<string>;
}

export function knownIds(problem: Problem): KnownIds {
  return {
    level: new Set([...problem.levels.map((each) => each.id), ...problem.divisions.map((each) => each.level)]),
    slot: new Set(problem.slots.map((each) => each.id)),
    teacher: new Set(problem.teachers.map((each) => each.id)),
    student: new Set(problem.students.map((each) => each.id)),
    // Without actions there is one for each need that a student has.
    action: new Set(problem.actions?.map((each) => each.id) ?? problem.students.flatMap((each) => Object.keys(each.needs))),
    ...(problem.periods ? { period: new Set(problem.periods.map((each) => each.id)) } : {}),
  };
}

/** One issue where the id is none of its kind; none where that kind is not known yet. */
export function unknownId(known: KnownIds, kind: keyof KnownIds, path: Issue["path"], value: string): Issue[] {
  if (known[kind]?.has(value) ?? true) return [];
  return [
    {
      code: "unknown-id",
      path,
      message: `no ${kind} has this id`,
      value: shownValue(value),
      hint: `Use the id of a ${kind} of the problem.`,
    },
  ];
}
