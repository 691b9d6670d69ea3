import { type Issue, PlageInputError, shownValue } from "../domain/issue.js";
import { actionSchema, type Problem } from "../domain/problem.js";
import { boundIssues } from "../read/bounds.js";
import { levelIdsOf } from "../read/levels.js";
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

/** Every level as an entry, in the order in which presets of hours count them. */
export function allLevels(problem: Problem): Problem["levels"] {
  const listed = new Map(problem.levels.map((level) => [level.id, level]));
  return levelIdsOf(problem).map((id) => listed.get(id) ?? { id });
}

/** The actions, or the one of each need where the problem lists none. */
export function allActions(problem: Problem): NonNullable<Problem["actions"]> {
  if (problem.actions) return problem.actions;
  const needs = new Set(problem.students.flatMap((student) => Object.keys(student.needs)));
  return [...needs].map((need) => actionSchema.parse({ id: need, need }));
}

export function unknownId(kind: string, path: Issue["path"], value: string, hint = `Use the id of a ${kind} of the problem.`): Issue {
  return { code: "unknown-id", path, message: `no ${kind} has this id`, value: shownValue(value), hint };
}
