import { type SolveOptions, solve } from "../../src/index.js";
import type { Competitor } from "./competitor.js";

/** The library as its users call it; only what it says of coverage counts. */
export function plage(workers: number): Competitor {
  return {
    id: workers === 0 ? "plage, 1 thread" : `plage, ${workers} workers`,
    async plan(problem, seconds, tell) {
      const options: SolveOptions = {
        timeLimit: seconds,
        workers,
        onProgress: ({ stage, tier, value, bound }) => {
          if (tier !== "coverage") return;
          tell({ ...(stage === "plan found" ? { value } : {}), ...(stage === "plan found" || stage === "bound" ? { bound } : {}) });
        },
      };
      const { timetable, tiers } = await solve(problem, options);
      return { timetable: timetable ?? undefined, bound: tiers[0].bound ?? undefined };
    },
  };
}
