import type { Problem } from "../domain/problem.js";
import type { School } from "../domain/school.js";
import { allActions, allLevels } from "../read/defaults.js";

/** The problem of a school with what is left to defaults written out, so that each of it can be changed. */
export function writtenOut({ problem, actions }: School): Problem {
  const sized = allActions(problem).map((action, index) => ({ ...action, min: actions[index].min, max: actions[index].max }));
  return { ...problem, levels: allLevels(problem), actions: sized };
}
