import { z } from "zod";
import { hours, LIMITS } from "../domain/fields.js";
import { Issues } from "../domain/issues.js";
import { joinTo } from "../domain/maps.js";
import { boundIssues } from "../read/bounds.js";
import { type ProblemInput, readShape } from "../read/schema.js";
import type { Assessment } from "./result.js";
import type { Severity } from "./scale.js";
import { shaped } from "./schema.js";

const weekly = z.strictObject({ 1: hours.optional(), 2: hours.optional(), 3: hours.optional(), 4: hours.optional() });
const optionsSchema = z.strictObject({ weeklyHours: z.union([hours, weekly]).optional() });

/** Which hours are asked for the needs of an assessment. */
export interface WithNeedsOptions {
  /** Hours a week, or by severity, for needs for which the problem states no hours. Default: the problem's, 1 hour. */
  readonly weeklyHours?: number | Partial<Record<Severity, number>>;
}

type Need = NonNullable<NonNullable<ProblemInput["students"]>[number]["needs"]>[string];

/**
 * A copy of a problem whose students have the needs of an assessment. A need that the problem states already keeps its
 * hours and periods and takes the new severity; one that the student was assessed on and that is closed is taken out.
 * Needs on which a student was not assessed stay, as do students who are not in the assessment. A severity changed in
 * `assessment.needs`, to 4 for instance, holds.
 *
 * @throws {PlageInputError} when the problem's shape is wrong, or the assessment has students who are not in the problem
 */
export function withNeeds(
  problem: unknown,
  assessment: Pick<Assessment, "needs" | "derivations">,
  options: WithNeedsOptions = {},
): ProblemInput {
  const issues = new Issues();
  issues.take(boundIssues(problem));
  issues.throwIfAny();
  const shape = readShape(problem);
  if ("issues" in shape) issues.take(shape.issues);
  const settings = shaped(optionsSchema, options, issues, ["options"]);
  const needs = statedNeeds(assessment, new Set("problem" in shape ? shape.problem.students.map(({ id }) => id) : []), issues);
  issues.throwIfAny();
  const read = new Map<string, Set<string>>();
  for (const { student, need } of assessment.derivations) joinTo(read, student, need);
  const copy = structuredClone(problem) as ProblemInput;
  for (const student of copy.students) {
    const open = needs.get(student.id);
    if (open) student.needs = merged(student.needs ?? {}, open, read.get(student.id) ?? new Set(), settings?.weeklyHours);
  }
  return copy;
}

function merged(
  before: Readonly<Record<string, Need>>,
  open: ReadonlyMap<string, Severity>,
  assessed: ReadonlySet<string>,
  weeklyHours: WithNeedsOptions["weeklyHours"],
): Record<string, Need> {
  const kept = Object.entries(before).filter(([need]) => open.has(need) || !assessed.has(need));
  const needs = new Map(kept);
  for (const [need, severity] of open) {
    const known = needs.get(need);
    const stated: Partial<Exclude<Need, number>> = typeof known === "object" ? known : {};
    const asked = typeof weeklyHours === "object" ? weeklyHours[severity] : weeklyHours;
    const silent = stated.weeklyHours === undefined && stated.hours === undefined;
    const whole: Exclude<Need, number> = { ...stated, severity, ...(silent && asked !== undefined ? { weeklyHours: asked } : {}) };
    needs.set(need, Object.keys(whole).length === 1 ? severity : whole);
  }
  return Object.fromEntries(needs);
}

/** The needs of an assessment, which may have been read from a file or changed by hand. */
function statedNeeds(
  assessment: Pick<Assessment, "needs" | "derivations">,
  known: ReadonlySet<string>,
  issues: Issues,
): Map<string, Map<string, Severity>> {
  const all = new Map<string, Map<string, Severity>>();
  if (!isRecord(assessment?.needs) || !Array.isArray(assessment.derivations) || !assessment.derivations.every(isRecord)) {
    issues.add("wrong-type", ["assessment"], "not an assessment", "Give what assess returned.");
    return all;
  }
  for (const [student, record] of Object.entries(assessment.needs)) {
    const path = ["assessment", "needs", student];
    if (!known.has(student))
      issues.add("unknown-id", path, "no student of the problem has this id", "Use the ids of the problem.", student);
    const needs = new Map<string, Severity>();
    if (!isRecord(record)) {
      issues.add("wrong-type", path, "not needs with severities", "Give { need: severity }.", record);
      continue;
    }
    for (const [need, severity] of Object.entries(record)) {
      const place = [...path, need];
      if (["__proto__", "constructor", "prototype"].includes(need))
        issues.add("forbidden-key", place, "a problem holds no need of this name", "State scale.competences.<competence>.need.");
      else if (need === "" || need.length > LIMITS.idLength)
        issues.add("wrong-key", place, "not an id of a need", `Use 1 to ${LIMITS.idLength} characters.`);
      else if (![1, 2, 3, 4].includes(severity)) issues.add("wrong-value", place, "not a severity", "Give 1, 2, 3 or 4.", severity);
      else needs.set(need, severity);
    }
    all.set(student, needs);
  }
  return all;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
