import type { Problem } from "../../domain/problem.js";
import type { ProblemInput } from "../../read/schema.js";
import { shaped } from "../shaped.js";

/** The problem with some settings of a rule replaced; `undefined` takes a setting away. */
export function withSettings(problem: Problem, rule: string, settings: Readonly<Record<string, unknown>>): Problem {
  const stated = Object.entries({ ...(problem.rules[rule] as object), ...settings }).filter(([, value]) => value !== undefined);
  return { ...problem, rules: { ...problem.rules, [rule]: Object.fromEntries(stated) } };
}

/**
 * What if the divisions of a level pooled their hours, or no longer did?
 *
 * @returns a function from a problem to the changed problem
 */
export function poolHours(shared: boolean): (problem: ProblemInput) => Problem {
  return (input) => withSettings(shaped(input), "hourPool", { shared });
}

/**
 * What if the school had so many teacher-hours for all groups together, over the whole horizon?
 *
 * @param hours `undefined`: as many as it likes
 * @returns a function from a problem to the changed problem
 */
export function mostTeacherHours(hours: number | undefined): (problem: ProblemInput) => Problem {
  return (input) => withSettings(shaped(input), "hourBudget", { mostTeacherHours: hours });
}

/**
 * What if a level had at most so many different actions at the same time?
 *
 * @param actions `undefined`: as many as it likes
 * @returns a function from a problem to the changed problem
 */
export function mostActionsAtOnce(actions: number | undefined): (problem: ProblemInput) => Problem {
  return (input) => withSettings(shaped(input), "fewActions", { perSlot: actions });
}
