import { z } from "zod";
import { id, ids } from "../../domain/fields.js";
import { PlageInputError } from "../../domain/issue.js";
import type { FetAdditions } from "../../io/index.js";
import { boundIssues } from "../../read/bounds.js";
import { zodIssues } from "../../read/schema.js";

/** What a timetable file does not know. Students, actions and rules are checked with the whole problem. */
const needsFileSchema = z.strictObject({
  students: z.array(z.looseObject({ id, division: id })).describe("Students as in a problem: id, division, needs, …"),
  actions: z.array(z.unknown()).optional().describe("Actions as in a problem."),
  rules: z.record(z.string(), z.unknown()).optional().describe("Rule settings as in a problem."),
  skills: z.record(id, ids).default({}).describe("By teacher: needs or actions they may lead."),
  subjects: z.record(id, ids).default({}).describe("By subject taught: needs or actions its teachers may lead."),
});

/**
 * Reads a file of needs into additions to a FET school.
 *
 * @throws {PlageInputError} when its shape is wrong
 */
export function needsFromFile(input: unknown): FetAdditions {
  const bounds = boundIssues(input);
  if (bounds.length > 0) throw new PlageInputError(bounds);
  const read = needsFileSchema.safeParse(input, { reportInput: true });
  if (!read.success) throw new PlageInputError(zodIssues(read.error));
  const { students, actions, rules, skills, subjects } = read.data;
  return {
    students: students as FetAdditions["students"],
    ...(actions ? { actions: actions as FetAdditions["actions"] } : {}),
    ...(rules ? { rules } : {}),
    skills: (teacher) => [...listed(skills, teacher.id), ...teacher.subjects.flatMap((subject) => listed(subjects, subject))],
  };
}

/** The list under a key that is the record's own. */
export function listed(record: Readonly<Record<string, readonly string[]>>, key: string): readonly string[] {
  return Object.hasOwn(record, key) ? record[key] : [];
}
