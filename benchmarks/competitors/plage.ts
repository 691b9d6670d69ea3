import type { SolveOptions } from "../../src/index.js";
import { gapOf } from "../trace.js";
import type { Competitor } from "./competitor.js";

/** What is measured is what is published: threads start sooner from the built package than from sources. */
const BUILT = new URL("../../dist/index.js", import.meta.url).href;

/** The library as its users call it; only what it says of coverage counts. */
export function plage(workers: number): Competitor {
  return planner(workers === 0 ? "plage, 1 thread" : `plage, ${workers} workers`, workers, 0);
}

/** The library, told to stop once coverage is within a gap of its bound. */
export function plageToGap(workers: number, gap: number): Competitor {
  return planner(`plage, to ${100 * gap} %`, workers, gap);
}

function planner(id: string, workers: number, enough: number): Competitor {
  return {
    id,
    async plan(problem, seconds, tell) {
      const { solve }: typeof import("../../src/index.js") = await import(BUILT);
      const stop = new AbortController();
      let best = Number.NEGATIVE_INFINITY;
      let least = Number.POSITIVE_INFINITY;
      const options: SolveOptions = {
        timeLimit: seconds,
        workers,
        ...(enough > 0 ? { signal: stop.signal } : {}),
        onProgress: ({ stage, tier, value, bound }) => {
          if (tier !== "coverage") return;
          const found = stage === "plan found" ? value : undefined;
          tell({ value: found, bound });
          best = Math.max(best, found ?? best);
          least = Math.min(least, bound ?? least);
          if (Number.isFinite(best) && Number.isFinite(least) && gapOf(best, least) <= enough) stop.abort();
        },
      };
      const { timetable, tiers } = await solve(problem, options);
      return { timetable: timetable ?? undefined, bound: tiers[0].bound ?? undefined };
    },
  };
}
