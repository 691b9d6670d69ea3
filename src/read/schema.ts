import { z } from "zod";
import { type Issue, shownValue } from "../domain/issue.js";
import { type Problem, problemFields } from "../domain/problem.js";
import { RULES } from "../rules/index.js";

const ruleSettings = z.strictObject(Object.fromEntries(RULES.map((rule) => [rule.id, rule.settings.describe(rule.statement.en)])));

/** The whole input: what no rule owns, and each rule's settings under its id. */
export const problemSchema = z.strictObject({ ...problemFields, rules: ruleSettings.prefault({}) });

/**
 * What callers write: every field with a default may be left out.
 *
 * @interface
 */
export type ProblemInput = Omit<z.input<typeof problemSchema>, "rules"> & { rules?: Record<string, unknown> };

/** The problem with defaults filled in, or every way in which its shape is wrong. */
export function readShape(input: unknown): { problem: Problem } | { issues: Issue[] } {
  const result = problemSchema.safeParse(input, { reportInput: true });
  if (result.success) return { problem: result.data as Problem };
  return { issues: zodIssues(result.error) };
}

/** Issues of a zod error, as this library states them. */
export function zodIssues(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => shapeIssues(issue, []));
}

const MOST_ISSUES_OF_A_UNION = 3;

function shapeIssues(issue: z.core.$ZodIssue, prefix: (string | number)[]): Issue[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknown-field",
      path: [...path, key.slice(0, 100)],
      message: "no such field",
      hint: "Remove it, or check its spelling.",
    }));
  }
  if (issue.code === "invalid_union") {
    // The alternative that went furthest is the one that was meant.
    const deepest = issue.errors.map((errors) => errors.filter((each) => each.path.length > 0)).find((errors) => errors.length > 0);
    if (deepest) return deepest.slice(0, MOST_ISSUES_OF_A_UNION).flatMap((each) => shapeIssues(each, path));
  }
  if (issue.code === "invalid_key") {
    return [
      { code: "wrong-key", path, message: issue.issues[0]?.message ?? issue.message, hint: "Use ids of 1 to 100 characters as keys." },
    ];
  }
  const value = shownValue(issue.input);
  return [
    {
      code: CODES[issue.code] ?? issue.code.replaceAll("_", "-"),
      path,
      message: issue.message,
      ...(issue.input === undefined ? {} : { value }),
      hint: "See the problem format in the README.",
    },
  ];
}

const CODES: Record<string, string> = {
  invalid_type: "wrong-type",
  too_big: "too-large",
  too_small: "too-small",
  invalid_format: "wrong-format",
  invalid_value: "wrong-value",
  invalid_union: "wrong-type",
};
