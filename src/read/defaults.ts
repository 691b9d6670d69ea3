import { type ActionInput, actionSchema, type Problem } from "../domain/problem.js";
import { levelIdsOf } from "./levels.js";

/** Every level as an entry, in the order in which presets of hours count them. */
export function allLevels(problem: Problem): Problem["levels"] {
  const listed = new Map(problem.levels.map((level) => [level.id, level]));
  return levelIdsOf(problem).map((id) => listed.get(id) ?? { id });
}

/** The action that stands for a need where the problem lists none: a soutien. */
export function actionFor(need: string): ActionInput {
  return actionSchema.parse({ id: need, need });
}

/** The actions, or one soutien for each need that a student has where the problem lists none. */
export function allActions(problem: Problem): ActionInput[] {
  if (problem.actions) return problem.actions;
  const needs = new Set(problem.students.flatMap((student) => Object.keys(student.needs)));
  return [...needs].map(actionFor);
}
