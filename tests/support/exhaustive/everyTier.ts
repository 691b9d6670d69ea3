import { describe, expect, it } from "vitest";
import type { School } from "../../../src/domain/school.js";
import { PlageInputError, solve, solveSync } from "../../../src/index.js";
import { readSchool } from "../../../src/read/read.js";
import { exhaustiveOptimum } from "../exhaustive.js";
import { tinySchool } from "../randomSchool.js";
import { flawsOf, mismatches } from "./compare.js";
import { spicedSchool } from "./spiced.js";

const DEEP = Boolean(process.env.PLAGE_DEEP);
const CHUNK = 20;
const EXACT = { gap: 0, nodeLimit: 100_000 } as const;
/** Seconds in which the small backend must be done with a school, however busy the machine. */
const PATIENCE = 60;

interface Family {
  readonly draw: (seed: number) => unknown;
  /** Schools drawn in a quick run, and in a deep one. */
  readonly seeds: { readonly quick: number; readonly deep: number };
  readonly mostUnreadable: number;
  readonly leastFeasible: number;
}

const TINY: Family = { draw: tinySchool, seeds: { quick: 60, deep: 2_000 }, mostUnreadable: 0.1, leastFeasible: 0.6 };
const SPICED: Family = { draw: spicedSchool, seeds: { quick: 40, deep: 1_000 }, mostUnreadable: 0.2, leastFeasible: 0.4 };
const FAMILIES = {
  "tiny schools": TINY,
  "tiny schools with dates, placements, quotas, tolerances and more locks": SPICED,
};

/** The tests of one family: both backends reach, tier by tier, what a search of every named assignment finds. */
export function describeEveryTier(name: keyof typeof FAMILIES): void {
  const { draw, mostUnreadable, leastFeasible, ...family } = FAMILIES[name];
  const seeds = family.seeds[DEEP ? "deep" : "quick"];
  const chunks = Array.from({ length: seeds / CHUNK }, (_, index) => ({ from: 1 + index * CHUNK, to: (index + 1) * CHUNK }));
  const count = { schools: 0, feasible: 0, unreadable: 0 };

  describe(`${name}, against a search of every named assignment`, () => {
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
        const found = {
          search: optimum ? flawsOf(school, optimum) : [],
          highs: mismatches(school, problem, optimum, await solve(problem, { ...EXACT, backend: "highs" })),
          "javascript-lp-solver": mismatches(school, problem, optimum, solveSync(problem, { ...EXACT, timeLimit: PATIENCE })),
        };
        for (const [where, lines] of Object.entries(found)) wrong.push(...lines.map((line) => `seed ${seed}, ${where}: ${line}`));
      }
      expect(wrong).toEqual([]);
    });

    it("reads nearly all of them, and finds plans for most", () => {
      expect(count.schools).toBe(seeds);
      expect(count.unreadable).toBeLessThan(mostUnreadable * seeds);
      expect(count.feasible).toBeGreaterThan(leastFeasible * seeds);
    });
  });
}

function readable(problem: unknown): School | undefined {
  try {
    return readSchool(problem);
  } catch (error) {
    if (error instanceof PlageInputError) return undefined;
    throw error;
  }
}
