import { z } from "zod";
import { id } from "../../domain/fields.js";
import { isPresent, type Student } from "../../domain/school.js";
import { parseShape } from "../../read/shape.js";
import { found, type Subject } from "../subject.js";

const period = id.optional();

/**
 * Where a student is not. A group; or an action, a teacher or a slot, or several of them together. What is left open is
 * free: any action, teacher, slot or period will do.
 */
export const targetSchema = z.union([
  z.strictObject({ group: id }),
  z.strictObject({ action: id, teacher: id.optional(), slot: id.optional(), period }),
  z.strictObject({ teacher: id, slot: id.optional(), period }),
  z.strictObject({ slot: id, period }),
]);
/** What a student is asked to have: a group of the timetable, or an action, teacher or slot, each perhaps in one period. */
export type Target = z.input<typeof targetSchema>;

/** One way to grant what is asked, by indices: an action in a period, perhaps at one slot, perhaps led by one teacher. */
export interface Request {
  readonly period: number;
  readonly level: number;
  readonly action: number;
  /** Absent: any slot. */
  readonly slot?: number;
  readonly teacher?: number;
}

/** Every way to grant what is asked. @throws {PlageInputError} when the target cannot be read or names what is not there */
export function requestsFor(subject: Subject, student: Student, input: unknown): { target: Target; requests: Request[] } {
  const { school, plan, timetable } = subject;
  const { target } = parseShape(z.strictObject({ target: targetSchema }), { target: input });
  if ("group" in target) {
    const index = timetable.groups.indexOf(found("group", ["target", "group"], timetable.groups, target.group));
    const { period, level, action, slot } = plan.groups[index];
    return { target, requests: [{ period, level, action, slot }] };
  }
  const all = <Kind extends "action" | "teacher" | "slot" | "period">(kind: Kind) => {
    const list = school[`${kind}s`] as readonly { id: string; index: number }[];
    const stated = (target as Partial<Record<Kind, string>>)[kind];
    return stated === undefined ? undefined : found(kind, ["target", kind], list, stated).index;
  };
  const [action, teacher, slot, period] = [all("action"), all("teacher"), all("slot"), all("period")];
  const every = (list: readonly { index: number }[], one: number | undefined) =>
    one === undefined ? list.map((each) => each.index) : [one];
  const slots = teacher === undefined && slot === undefined ? [undefined] : every(school.slots, slot);
  const requests = every(school.periods, period).flatMap((inPeriod) =>
    slots.flatMap((at) =>
      every(school.actions, action).map((of) => ({
        period: inPeriod,
        level: student.level,
        action: of,
        ...(at === undefined ? {} : { slot: at }),
        ...(teacher === undefined ? {} : { teacher }),
      })),
    ),
  );
  return { target, requests };
}

/** Slots of a request at which something could be refused. */
export function slotsOf({ school }: Subject, { slot }: Request): number[] {
  return slot === undefined ? school.slots.map((each) => each.index) : [slot];
}

/** Whether the student's division is there at all at a slot. */
export function isThere({ school }: Subject, student: Student, period: number, slot: number): boolean {
  return isPresent(school, period, slot, student.division);
}
