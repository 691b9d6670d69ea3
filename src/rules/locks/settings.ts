import { z } from "zod";
import { id } from "../../domain/fields.js";
import type { Issue } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";
import { type KnownIds, knownIds, unknownId } from "../knownIds.js";

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
  const known = knownIds(problem);
  return [
    ...(["slots", "teachers", "students"] as const).flatMap((kind) =>
      locks[kind].flatMap((lock, index) =>
        Object.entries(lock).flatMap(([field, value]) =>
          typeof value === "string" ? unknownId(known, field as keyof KnownIds, [kind, index, field], value) : [],
        ),
      ),
    ),
    ...(["together", "apart"] as const).flatMap((kind) =>
      locks[kind].flatMap((students, index) => students.flatMap((student, k) => unknownId(known, "student", [kind, index, k], student))),
    ),
  ];
}
