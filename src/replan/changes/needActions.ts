import type { ActionInput, Problem } from "../../domain/problem.js";
import { actionFor } from "../../read/defaults.js";

/**
 * A school that lists no actions has one for each need. In the rest of its year they are written out, and a need that
 * comes up later must have its own as well.
 */
export function withNeedActions(problem: Problem, needs: readonly string[]): Problem {
  const { actions } = problem;
  if (!actions || actions.length === 0 || !actions.every(isOfNeed)) return problem;
  const served = new Set(actions.map(({ need }) => need));
  const missing = needs.filter((need) => !served.has(need));
  return missing.length === 0 ? problem : { ...problem, actions: [...actions, ...missing.map(actionFor)] };
}

function isOfNeed(action: ActionInput): boolean {
  if (action.need !== action.id) return false;
  const { min: _, ...rest } = action;
  // The fewest of an announced group may have been lowered.
  return JSON.stringify(Object.entries(rest).sort()) === JSON.stringify(Object.entries(actionFor(action.id)).sort());
}
