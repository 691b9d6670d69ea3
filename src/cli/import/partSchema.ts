import { z } from "zod";
import { date, id, ids } from "../../domain/fields.js";
import { PlageInputError } from "../../domain/issue.js";
import type { Part } from "../../io/index.js";
import { boundIssues } from "../../read/bounds.js";
import { zodIssues } from "../../read/schema.js";

const name = z.string().max(1_000).optional();
const count = z.number().min(0).max(1_000_000).optional();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time HH:MM");
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(100_000);
const severity = z.number().int().min(1).max(4);

/** What readers print; of its own, as JSON may have been written by hand. */
const partSchema = z.strictObject({
  source: id,
  levels: list(z.strictObject({ id, name, mefs: ids.optional() })).optional(),
  divisions: list(z.strictObject({ id, name, level: id.optional(), mef: ids.optional(), size: count })).optional(),
  groups: list(z.strictObject({ id, name, divisions: ids, students: list(id).optional() })).optional(),
  students: list(
    z.strictObject({
      id,
      name,
      division: id,
      mef: id.optional(),
      entered: date.optional(),
      left: date.optional(),
      needs: z.record(id, z.union([severity, z.strictObject({ severity, weeklyHours: z.number().min(0).max(1_000) })])).optional(),
      project: name,
    }),
  ).optional(),
  teachers: list(
    z.strictObject({
      id,
      name,
      subjects: ids,
      weeklyHours: count,
      yearlyHours: count,
      skills: ids.optional(),
      teaches: ids,
      principalOf: ids.optional(),
    }),
  ).optional(),
  rooms: list(z.strictObject({ id, name, capacity: count })).optional(),
  lessons: list(
    z.strictObject({
      day: z.number().int().min(1).max(7),
      start: time,
      end: time,
      week: z.enum(["A", "B"]).optional(),
      divisions: ids,
      groups: ids.optional(),
      teachers: ids,
      room: id.optional(),
      subject: name,
    }),
  ).optional(),
  holidays: list(
    z.strictObject({ name: z.string(), start: date, end: date, zones: z.array(z.enum(["A", "B", "C"])).optional() }),
  ).optional(),
  results: list(
    z.strictObject({ student: id, competence: id, level: z.union([z.number(), z.string().max(200), z.null()]), bilan: id.optional() }),
  ).optional(),
});

/** The parts in a JSON value: one, or a list. @throws {PlageInputError} with every issue of their shape */
export function partsFrom(value: unknown): Part[] {
  const bounds = boundIssues(value);
  if (bounds.length > 0) throw new PlageInputError(bounds);
  const read = (Array.isArray(value) ? z.array(partSchema) : partSchema.transform((part) => [part])).safeParse(value, {
    reportInput: true,
  });
  if (!read.success) throw new PlageInputError(zodIssues(read.error));
  return read.data as Part[];
}
