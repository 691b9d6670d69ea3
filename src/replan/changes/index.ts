import { z } from "zod";
import { date, id } from "../../domain/fields.js";
import { type Issue, PlageInputError } from "../../domain/issue.js";
import { actionSchema, needSchema, studentSchema, teacherSchema } from "../../domain/problem.js";
import { parseShape } from "../../read/shape.js";
import { lock, lockSchema } from "./lock.js";
import { actionAdded, actionClosed, roomLost, slotLost } from "./place.js";
import type { Context, Maker, State } from "./state.js";
import { arrives, changesDivision, leaves, needsUpdated } from "./student.js";
import { teacherAbsent, teacherArrives, teacherLeaves } from "./teacher.js";

const change = <K extends string, Fields extends z.ZodRawShape>(kind: K, fields: Fields) =>
  z.strictObject({ kind: z.literal(kind), ...fields });

const changeSchema = z.discriminatedUnion("kind", [
  change("arrives", { student: studentSchema.describe("Of the division's yearly hours the student is owed what classmates still are.") }),
  change("leaves", { student: id }),
  change("changesDivision", { student: id, division: id }),
  change("needsUpdated", {
    student: id,
    needs: z
      .record(id, needSchema.nullable())
      .describe("Needs that are new or changed; a severity alone keeps the hours that are left, null closes the need. Others stay."),
  }),
  change("teacherAbsent", { teacher: id, start: date.describe("First day away."), end: date.describe("Last day away.") }),
  change("teacherArrives", { teacher: teacherSchema }),
  change("teacherLeaves", { teacher: id }),
  change("roomLost", { room: id }),
  change("slotLost", { slot: id, level: id.optional().describe("Default: every level.") }),
  change("actionAdded", { action: actionSchema }),
  change("actionClosed", { action: id }),
  change("lock", { lock: lockSchema }),
]);

/** One thing that is other than it was planned, from the first day of the rest of the year on. */
export type Change = z.input<typeof changeSchema>;
export type ReadChange = z.output<typeof changeSchema>;
type Kind = ReadChange["kind"];

const MAKERS: { readonly [K in Kind]: Maker<Extract<ReadChange, { kind: K }>> } = {
  arrives,
  leaves,
  changesDivision,
  needsUpdated,
  teacherAbsent,
  teacherArrives,
  teacherLeaves,
  roomLost,
  slotLost,
  actionAdded,
  actionClosed,
  lock,
};

/** Far more than a school lives through in a year. */
const MOST_CHANGES = 5_000;

const listSchema = z.strictObject({ changes: z.array(changeSchema).max(MOST_CHANGES) });

/**
 * Makes the changes one after the other: a later one sees what an earlier one did.
 *
 * @throws {PlageInputError} with every issue of the changes; paths start with `changes`
 */
export function applyChanges(state: State, input: unknown, context: Context): { state: State; changes: readonly ReadChange[] } {
  const { changes } = parseShape(listSchema, { changes: input });
  const issues: Issue[] = [];
  let current = state;
  changes.forEach((each, index) => {
    const maker = MAKERS[each.kind] as Maker<ReadChange>;
    const own = maker.issues(current, each);
    issues.push(...own.map((issue) => ({ ...issue, path: ["changes", index, ...issue.path] })));
    if (own.length === 0) current = maker.apply(current, each, context);
  });
  if (issues.length > 0) throw new PlageInputError(issues);
  return { state: current, changes };
}
