import { z } from "zod";
import { id, ids, LIMITS } from "../../domain/fields.js";
import { PlageInputError } from "../../domain/issue.js";
import { actionSchema, calendarSchema, divisionSchema, periodSchema, slotSchema, teacherSchema } from "../../domain/problem.js";
import { zodIssues } from "../../read/schema.js";

const names = z.record(id, id).default({});
const ofDivision = divisionSchema.pick({ pfmp: true, quota: true, hourPool: true }).partial();
const ofTeacher = teacherSchema.pick({ weeklyHours: true, yearlyHours: true, absences: true, prefers: true }).partial();

/** Options of `assemble`, all with defaults. */
export const assembleOptionsSchema = z.strictObject({
  slots: z.array(slotSchema).max(LIMITS.slots).optional().describe("Slots that may become common. Default: the hours of the lessons."),
  levels: names.describe("Level by division, before what files say of it."),
  only: ids.optional().describe("Levels to plan. Default: all."),
  skills: z.record(id, ids).default({}).describe("Needs that teachers of a subject may lead, by subject, beside those that a file states."),
  same: z
    .strictObject({ divisions: names, teachers: names, rooms: names, students: names })
    .prefault({})
    .describe("Other names of the same thing in some file, with the id to take for each."),
  calendar: calendarSchema.optional().describe("The school year; holidays of the files are added to it. Default: an undated week."),
  periods: z.array(periodSchema).min(1).max(LIMITS.periods).optional().describe("Default: between the holidays, or one."),
  preset: id.optional().describe("A preset of hours, for divisions without a quota."),
  divisions: z.record(id, ofDivision).default({}).describe("By division: work placements, hours owed, teacher-hours given."),
  teachers: z.record(id, ofTeacher).default({}).describe("By teacher: most hours of groups, absences, preferences."),
  actions: z.array(actionSchema).max(LIMITS.actions).optional().describe("Default: one soutien for each need."),
  rules: z.record(id, z.unknown()).optional(),
  names: z.boolean().default(false).describe("Whether names of students, where files have them, are kept."),
  lang: z.enum(["en", "fr"]).default("en").describe("The language of the findings."),
});

/**
 * Options of `assemble`, all with defaults: what no file tells, and other names of the same thing.
 *
 * @interface
 */
export type AssembleOptions = z.input<typeof assembleOptionsSchema>;
export type Assembling = z.output<typeof assembleOptionsSchema>;

export function readOptions(options: unknown): Assembling {
  const read = assembleOptionsSchema.safeParse(options, { reportInput: true });
  if (read.success) return read.data;
  throw new PlageInputError(zodIssues(read.error).map((issue) => ({ ...issue, path: ["options", ...issue.path] })));
}
