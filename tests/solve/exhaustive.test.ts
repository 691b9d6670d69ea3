import { describe, expect, it } from "vitest";
import type { School } from "../../src/domain/school.js";
import { PlageInputError, solve, solveSync } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { flawsOf, mismatches, overclaims } from "../support/exhaustive/compare.js";
import { spicedSchool } from "../support/exhaustive/spiced.js";
import { exhaustiveOptimum } from "../support/exhaustive.js";
import { tinySchool } from "../support/randomSchool.js";

const DEEP = Boolean(process.env.PLAGE_DEEP);
const CHUNK = 20;
const EXACT = { gap: 0, nodeLimit: 100_000 } as const;
/** Seconds for one school on the small backend, whose simplex may stall: the rest of the schools is then still compared. */
const PATIENCE = 60;
const FAMILIES = [
  { name: "tiny schools", draw: tinySchool, seeds: DEEP ? 2_000 : 60, mostUnreadable: 0.1, leastFeasible: 0.6 },
  {
    name: "tiny schools with dates, placements, quotas, tolerances and more locks",
    draw: spicedSchool,
    seeds: DEEP ? 1_000 : 40,
    mostUnreadable: 0.2,
    leastFeasible: 0.4,
  },
];

describe.each(FAMILIES)("$name, against a search of every named assignment", ({ draw, seeds, mostUnreadable, leastFeasible }) => {
  const chunks = Array.from({ length: seeds / CHUNK }, (_, index) => ({ from: 1 + index * CHUNK, to: (index + 1) * CHUNK }));
  const count = { schools: 0, feasible: 0, unreadable: 0, unfinished: 0 };

  it.each(chunks)("seeds $from to $to: both backends reach the optimum of every tier", { timeout: 1_800_000 }, async ({ from, to }) => {
    const wrong: string[] = [];
    for (let seed = from; seed <= to; seed++) {
      count.schools++;
      const problem = draw(seed);
      const school = readable(problem);
      if (!school) {
        count.unreadable++;
        continue;
      }
      const optimum = exhaustiveOptimum(school);
      if (optimum) count.feasible++;
      const small = solveSync(problem, { ...EXACT, timeLimit: PATIENCE });
      const late = small.statistics.seconds >= PATIENCE;
      if (late) count.unfinished++;
      const found = {
        search: optimum ? flawsOf(school, optimum) : [],
        highs: mismatches(school, problem, optimum, await solve(problem, { ...EXACT, backend: "highs" })),
        "javascript-lp-solver": (late ? overclaims : mismatches)(school, problem, optimum, small),
      };
      for (const [where, lines] of Object.entries(found)) wrong.push(...lines.map((line) => `seed ${seed}, ${where}: ${line}`));
    }
    expect(wrong).toEqual([]);
  });

  it("finishes all of them, reads nearly all, and finds plans for most", () => {
    expect(count.schools).toBe(seeds);
    expect(count.unfinished).toBe(0);
    expect(count.unreadable).toBeLessThan(mostUnreadable * seeds);
    expect(count.feasible).toBeGreaterThan(leastFeasible * seeds);
  });
});

function readable(problem: unknown): School | undefined {
  try {
    return readSchool(problem);
  } catch (error) {
    if (error instanceof PlageInputError) return undefined;
    throw error;
  }
}
