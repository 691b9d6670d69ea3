import { calendarIssues } from "../calendar/calendar.js";
import { PRESETS, presetById } from "../calendar/presets.js";
import { type Issue, PlageInputError } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import type { School } from "../domain/school.js";
import { RULES } from "../rules/index.js";
import { boundIssues } from "./bounds.js";
import { compile } from "./compile.js";
import { contradictionIssues, needPeriodIssues } from "./contradictions.js";
import { referenceIssues } from "./references.js";
import { readShape } from "./schema.js";

const MOST_ISSUES = 500;

/**
 * Reads a problem into a school.
 *
 * @throws {PlageInputError} with every issue found: first of size, then of shape, then of ids, dates and sums.
 */
export function readSchool(input: unknown): School {
  const result = checkProblem(input);
  if ("issues" in result) throw new PlageInputError(result.issues);
  return result.school;
}

/** The school, or every issue of the input. */
export function checkProblem(input: unknown): { school: School } | { issues: readonly Issue[] } {
  const bounds = boundIssues(input);
  if (bounds.length > 0) return { issues: bounds };
  const shape = readShape(input);
  if ("issues" in shape) return { issues: capped(shape.issues) };
  const { problem } = shape;
  const issues = [
    ...referenceIssues(problem),
    ...contradictionIssues(problem),
    ...calendarIssues(problem.calendar, problem.periods, problem.divisions, problem.teachers),
    ...presetIssues(problem),
    ...RULES.flatMap((rule) =>
      (rule.unknownIds?.(problem, problem.rules[rule.id]) ?? []).map((issue) => ({ ...issue, path: ["rules", rule.id, ...issue.path] })),
    ),
  ];
  if (issues.length > 0) return { issues: capped(issues) };
  const school = compile(problem);
  const contradictions = [
    ...needPeriodIssues(school),
    ...RULES.flatMap((rule) => rule.contradictions?.(school, problem.rules[rule.id]) ?? []),
  ];
  return contradictions.length > 0 ? { issues: capped(contradictions) } : { school };
}

function presetIssues(problem: Problem): Issue[] {
  if (problem.preset === undefined || presetById(problem.preset)) return [];
  return [
    {
      code: "unknown-id",
      path: ["preset"],
      message: "no preset has this id",
      value: problem.preset,
      hint: `Use one of ${PRESETS.map((preset) => preset.id).join(", ")}.`,
    },
  ];
}

function capped(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const rest = issues.length - MOST_ISSUES;
  return [
    ...issues.slice(0, MOST_ISSUES),
    { code: "more", path: [], message: `${rest} more issues of this kind or others`, hint: "Mend these first." },
  ];
}
