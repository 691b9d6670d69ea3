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

export function plannerOf(
  problem: Problem,
  given: SolveResult | undefined,
  { mostSolves, onSolve }: { readonly mostSolves: number; readonly onSolve: ((solves: number) => void) | undefined },
  options: SolveOptions,
): Planner {
  let base = given && Promise.resolve(given);
  let solves = 0;
  const plan = (each: Problem, more: SolveOptions = {}) => {
    solves++;
    onSolve?.(solves);
    return solve(each, { ...options, ...more });
  };
  return {
    mostSolves,
    async base() {
      base ??= plan(problem);
      const result = await base;
      // After an abort the next question begins anew.
      if (result.status === "cancelled") base = given && Promise.resolve(given);
      return result;
    },
    plan: (each) => plan(each),
    anyPlan: (each) => plan(each, { gap: 1 }),
  };
}
