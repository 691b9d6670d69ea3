import { z } from "zod";
import { id } from "../../domain/fields.js";
import type { Issue } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";

const list = <T extends z.ZodType>(item: T) => z.array(item).max(5_000).default([]);
const place = { slot: id.optional().describe("Default: any slot."), period: id.optional().describe("Default: every period.") };
const company = z.array(id).min(2).max(50);

export const lockSettings = z.strictObject({
  slots: list(z.strictObject({ level: id, slot: id, common: z.boolean() })).describe(
    "Slots that must, or must not, be common slots of a level.",
  ),
  teachers: list(z.strictObject({ teacher: id, action: id, ...place, leads: z.boolean() })).describe(
    "Teachers who must, or must not, lead a group of an action.",
  ),
  students: list(z.strictObject({ student: id, action: id, ...place, attends: z.boolean() })).describe(
    "Students who must, or must not, attend an action.",
  ),
  together: list(company).describe("Students always in the same group, or all in self-study, when both are present."),
  apart: list(company).describe("Students never two of them in the same group."),
});
export type LockSettings = z.output<typeof lockSettings>;

/** Every id in the locks that the problem does not have. */
export function unknownLockIds(problem: Problem, locks: LockSettings): Issue[] {
  const known = {
    level: new Set([...problem.levels.map((each) => each.id), ...problem.divisions.map((each) => each.level)]),
    slot: new Set(problem.slots.map((each) => each.id)),
    teacher: new Set(problem.teachers.map((each) => each.id)),
    student: new Set(problem.students.map((each) => each.id)),
    // Without actions there is one for each need that a student has.
    action: new Set(problem.actions?.map((each) => each.id) ?? problem.students.flatMap((each) => Object.keys(each.needs))),
    period: problem.periods && new Set(problem.periods.map((each) => each.id)),
  };
  const issues: Issue[] = [];
  const unknown = (kind: string, path: (string | number)[], value: string) =>
    issues.push({ code: "unknown-id", path, message: `no ${kind} has this id`, value, hint: `Use the id of a ${kind} of the problem.` });
  for (const kind of ["slots", "teachers", "students"] as const) {
    locks[kind].forEach((lock, index) => {
      for (const [field, value] of Object.entries(lock)) {
        if (typeof value !== "string" || field === "attends") continue;
        const ids = known[field as keyof typeof known];
        if (ids && !ids.has(value)) unknown(field, [kind, index, field], value);
      }
    });
  }
  for (const kind of ["together", "apart"] as const) {
    locks[kind].forEach((students, index) => {
      students.forEach((student, k) => {
        if (!known.student.has(student)) unknown("student", [kind, index, k], student);
      });
    });
  }
  return issues;
}
