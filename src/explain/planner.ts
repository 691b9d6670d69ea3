import type { Problem } from "../domain/problem.js";
import type { SolveResult } from "../domain/result.js";
import type { SolveOptions } from "../solve/options.js";
import { solve } from "../solve/solve.js";

/** Plans problems, and the base once for all questions. */
export interface Planner {
  readonly mostSolves: number;
  base(): Promise<SolveResult>;
  plan(problem: Problem): Promise<SolveResult>;
  /** Any plan will do. */
  anyPlan(problem: Problem): Promise<SolveResult>;
}

export function plannerOf(problem: Problem, given: SolveResult | undefined, mostSolves: number, options: SolveOptions): Planner {
  let base = given && Promise.resolve(given);
  return {
    mostSolves,
    async base() {
      base ??= solve(problem, options);
      const result = await base;
      // After an abort the next question begins anew.
      if (result.status === "cancelled") base = given && Promise.resolve(given);
      return result;
    },
    plan: (each) => solve(each, options),
    anyPlan: (each) => solve(each, { ...options, gap: 1 }),
  };
}
