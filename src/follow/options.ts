import { z } from "zod";
import { count, id, ids } from "../domain/fields.js";
import { type Issue, PlageInputError, shownValue } from "../domain/issue.js";
import { parseShape } from "../read/shape.js";

const socle = z.record(id, z.number().min(0).max(4)).optional();

/** What a school knows of one school year. Every field but the year may be left out: what is absent is never guessed. */
export const yearRecordSchema = z.strictObject({
  year: z.number().int().min(1900).max(2200).describe("The year in which the school year starts: 2025 for 2025–2026."),
  students: count.optional().describe("Students of the school, or of the part followed, in the year."),
  socleBefore: socle.describe("By competence, at the first bilan: the share of students who master it, or their mean level (see socle)."),
  socleAfter: socle.describe("The same at the last bilan of the year."),
  redoublements: count.optional().describe("Among students: those who repeat the class they were in the year before."),
  entered: count.optional().describe("Students who entered the cycle three years before this year's session of the bac."),
  bacPresented: count.optional().describe("Students who sat the bac at the end of the year."),
  bacAdmitted: count.optional().describe("Among bacPresented: those who passed."),
  orientation: z.record(id, count).optional().describe("Students by what they do after the year; labels are the school's own."),
});

/** Below 3, a hidden count could only be one or none, which hides nothing. */
const LEAST_MASK = 3;

export const indicatorsOptionsSchema = z.strictObject({
  records: z.array(yearRecordSchema).max(100).default([]).describe("One entry a year, in any order."),
  socle: z
    .enum(["share", "level"])
    .default("share")
    .describe("Unit of socleBefore and socleAfter: share, from 0 to 1; level, the mean on the scale of the socle, from 1 to 4."),
  mask: z
    .number()
    .int()
    .min(LEAST_MASK)
    .max(1_000)
    .optional()
    .describe("Counts of students below it are hidden. Default: nothing is; 5 is usual."),
});

export const bilanOptionsSchema = z.strictObject({
  slots: ids.optional().describe("Slots in which a bilan may be held. Default: every slot of the grid."),
  concerned: z
    .enum(["leaders", "leadersAndTeachers"])
    .default("leadersAndTeachers")
    .describe("leaders: who leads a group of the level in the period. leadersAndTeachers: also who teaches one of its divisions."),
});

/**
 * What a school knows of one school year.
 *
 * @interface
 */
export type YearRecord = z.output<typeof yearRecordSchema>;
/**
 * Options of `indicators`, all with defaults.
 *
 * @interface
 */
export type IndicatorsOptions = z.input<typeof indicatorsOptionsSchema>;
/**
 * Options of `bilanMeetings`, all with defaults.
 *
 * @interface
 */
export type BilanOptions = z.input<typeof bilanOptionsSchema>;
export type SocleUnit = z.output<typeof indicatorsOptionsSchema>["socle"];

/** @throws {PlageInputError} with every issue */
export function readIndicatorsOptions(input: unknown): z.output<typeof indicatorsOptionsSchema> {
  const options = parseShape(indicatorsOptionsSchema, input);
  const issues = options.records.flatMap((record, index) => recordIssues(record, index, options));
  if (issues.length > 0) throw new PlageInputError(issues);
  return { ...options, records: [...options.records].sort((a, b) => a.year - b.year) };
}

function recordIssues(
  record: YearRecord,
  index: number,
  { records, socle: unit }: { records: readonly YearRecord[]; socle: SocleUnit },
): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, path: Issue["path"], message: string, value: unknown, hint: string) =>
    issues.push({ code, path: ["records", index, ...path], message, value: shownValue(value), hint });
  const first = records.findIndex((other) => other.year === record.year);
  if (first < index) add("duplicate-id", ["year"], `already the year of records.${first}`, record.year, "Give each year one record.");
  const atMost = (part: "redoublements" | "bacAdmitted", whole: "students" | "bacPresented") => {
    const [few, all] = [record[part], record[whole]];
    if (few !== undefined && all !== undefined && few > all)
      add("part-above-whole", [part], `more than the ${all} of ${whole}`, few, "Correct one of the two.");
  };
  atMost("redoublements", "students");
  atMost("bacAdmitted", "bacPresented");
  const [low, high] = unit === "share" ? [0, 1] : [1, 4];
  for (const field of ["socleBefore", "socleAfter"] as const) {
    for (const [competence, value] of Object.entries(record[field] ?? {})) {
      if (value < low || value > high)
        add(
          "out-of-range",
          [field, competence],
          `a ${unit} is from ${low} to ${high}`,
          value,
          'Correct it, or state the unit in socle: "share" or "level".',
        );
    }
  }
  return issues;
}
