import { z } from "zod";
import { id, ids, LIMITS } from "../domain/fields.js";
import type { Issues } from "../domain/issues.js";
import { boundIssues } from "../read/bounds.js";
import { zodIssues } from "../read/schema.js";

/** Several times what the largest lycée measures in a year; a line of CSV text holds the names of all competences. */
export const ASSESS_LIMITS = {
  readings: 100_000,
  characters: 5_000_000,
  line: 50_000,
  competences: LIMITS.actions,
  bilans: 100,
} as const;

const level = z.number().min(-1_000_000).max(1_000_000);
const share = z.number().min(0).max(1);
const severities = z
  .strictObject({ 1: share.optional(), 2: share.optional(), 3: share.optional(), 4: share.optional() })
  .describe("Share of the scale below which a level has that severity; 0 for never. Default: 3 below 0.25, 2 below 0.5, 1 below 0.75.");
const labels = z.union([z.array(id).min(2).max(50), z.record(id, level)]);

const competence = z.strictObject({
  need: id.optional().describe("Default: the competence itself."),
  min: level.optional().describe("Default: the scale's."),
  max: level.optional().describe("Default: the scale's."),
  labels: labels.optional().describe("Default: the scale's, where its range is the same or they are a list."),
  severities: severities.optional().describe("Those not stated are the scale's."),
});

export const scaleSchema = z.strictObject({
  min: level.default(1),
  max: level.default(4),
  labels: labels
    .optional()
    .describe("Levels by label, or labels from the lowest level to the highest, evenly. Default on 1 to 4: NA, ECA, A, E."),
  competences: z.record(id, competence).default({}).describe("What differs by competence."),
  severities: severities.optional(),
});

export const optionsSchema = z.strictObject({
  lang: z.enum(["en", "fr"]).default("en"),
  bilans: z.array(id).min(1).max(ASSESS_LIMITS.bilans).optional(),
  stuckAfter: z.number().int().min(1).max(ASSESS_LIMITS.bilans).default(2),
  separator: z.enum([",", ";", "\t"]).optional(),
  missing: ids.default([]),
  ignore: ids.default([]),
});

export const rowSchema = z.strictObject({
  student: id,
  competence: id,
  level: z.union([z.number(), z.string().max(LIMITS.idLength), z.null()]),
  bilan: id.optional(),
});

/** A positioning test's result, or a line of the team's grid. */
export interface ResultRow {
  readonly student: string;
  readonly competence: string;
  /** A number on the scale, a label, or text such as "1/4"; null or "" where the student was not assessed. */
  readonly level: number | string | null;
  /** The bilan it belongs to, best as a date YYYY-MM-DD. Stated in every row, or in none. */
  readonly bilan?: string | undefined;
}

/** The scale of the levels. Every field has a default: levels run from 1 to 4. */
export type ScaleInput = z.input<typeof scaleSchema>;
export type Scale = z.output<typeof scaleSchema>;
export type AssessSettings = z.output<typeof optionsSchema>;

/** A value of a shape, or undefined with its issues told under a path. */
export function shaped<T>(schema: z.ZodType<T>, input: unknown, issues: Issues, at: string[]): T | undefined {
  const bounds = boundIssues(input);
  issues.take(bounds, at);
  if (bounds.length > 0) return undefined;
  const read = schema.safeParse(input, { reportInput: true });
  if (read.success) return read.data;
  issues.take(zodIssues(read.error), at);
  return undefined;
}
