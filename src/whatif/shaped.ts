import { type Issue, PlageInputError, shownValue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import { boundIssues } from "../read/bounds.js";
import { readShape } from "../read/schema.js";

/**
 * A problem of the right shape, defaults filled in, that shares nothing with the input.
 *
 * @throws {PlageInputError} with every issue of its shape
 */
export function shaped(input: unknown): Problem {
  const bounds = boundIssues(input);
  if (bounds.length > 0) throw new PlageInputError(bounds);
  const shape = readShape(structuredClone(input));
  if ("issues" in shape) throw new PlageInputError(shape.issues);
  return shape.problem;
}

export function unknownId(kind: string, path: Issue["path"], value: string, hint = `Use the id of a ${kind} of the problem.`): Issue {
  return { code: "unknown-id", path, message: `no ${kind} has this id`, value: shownValue(value), hint };
}
