import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/domain/problem.js";
import type { SolveResult } from "../../src/index.js";
import type { Candidate } from "../../src/whatif/bottlenecks/kind.js";
import { mostGaining } from "../../src/whatif/bottlenecks/search.js";
import { runs } from "../support/properties.js";

/** A problem that is nothing but the changes granted in it, by their indices. */
const granted = (problem: Problem) => (problem as unknown as { granted: readonly number[] }).granted;
const problemOf = (indices: readonly number[]) => ({ granted: indices }) as unknown as Problem;

const candidateOf = (index: number, price: number): Candidate => ({
  kind: "groupMost",
  change: { action: String(index) },
  price,
  message: () => String(index),
  grant: (problem) => problemOf([...granted(problem), index]),
});

function resultOf(points: number, bound: number): SolveResult {
  const tiers = [{ tier: "coverage", value: points, bound, proven: bound - points < 1e-9 }];
  return { tiers, coverage: { students: [], needs: [] } } as unknown as SolveResult;
}

const BASE = 10;
const SLACK = 1e-6;

const schools = fc.record({
  changes: fc.array(
    fc.record({
      gain: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 6 })),
      /** By how much the relaxation is too hopeful, and the multipliers beyond it. */
      hope: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 })),
      more: fc.integer({ min: 0, max: 5 }),
      price: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 14 },
  ),
  /** What the relaxation of the base is above its plan, and so that of every change. */
  gap: fc.integer({ min: 0, max: 4 }),
  /** What several changes gain together beyond the best of them: the rest, in part. */
  share: fc.constantFrom(0, 0.5, 1),
  most: fc.integer({ min: 1, max: 4 }),
});
type Drawn = typeof schools extends fc.Arbitrary<infer Each> ? Each : never;

async function searched({ changes, gap, share, most }: Drawn, mostSolves = 1_000) {
  let solves = 0;
  const gainOfAll = (indices: readonly number[]) => {
    const gains = indices.map((index) => changes[index].gain);
    const best = Math.max(0, ...gains);
    return best + share * (gains.reduce((sum, gain) => sum + gain, 0) - best);
  };
  const relaxed = (problem: Problem) => {
    const [index] = granted(problem);
    return BASE + gap + changes[index].gain + changes[index].hope;
  };
  const findings = await mostGaining(
    {
      problem: problemOf([]),
      base: resultOf(BASE, BASE),
      relaxations: {
        base: BASE + gap,
        asked: BASE + 100,
        priced: async (problem) => relaxed(problem) + changes[granted(problem)[0]].more,
        relaxed: async (problem) => relaxed(problem),
      },
      plan: async (problems) =>
        problems.map((problem) => {
          solves++;
          const points = BASE + gainOfAll(granted(problem));
          return resultOf(points, points);
        }),
      most,
      mostSolves,
      slack: SLACK,
      isOver: () => false,
    },
    changes.map(({ price }, index) => candidateOf(index, price)),
  );
  return { ...findings, solves };
}

describe("the search for what gains most", () => {
  it("finds the most gaining, whatever the bounds, and rules the others out", async () => {
    await fc.assert(
      fc.asyncProperty(schools, async (drawn) => {
        const { changes, most } = drawn;
        const { tried, untried, solves } = await searched(drawn);
        expect(tried.length + untried.length).toBe(changes.length);
        expect(solves).toBeLessThanOrEqual(2 * changes.length);
        const gains = tried.slice(0, most).map(({ gain }) => gain.points);
        const best = changes.map(({ gain }) => gain).sort((a, b) => b - a);
        expect(gains.filter((gain) => gain > 0)).toEqual(best.slice(0, most).filter((gain) => gain > 0));
        const last = gains.length < most ? 0 : gains[most - 1];
        for (const { candidate, atMost } of untried) {
          expect(atMost).toBeGreaterThanOrEqual(changes[Number(candidate.change.action)].gain);
          expect(atMost).toBeLessThanOrEqual(last + SLACK);
        }
        for (const { candidate, gain, proven } of tried) {
          expect([gain.points, proven]).toEqual([changes[Number(candidate.change.action)].gain, true]);
        }
      }),
      runs(300),
    );
  });

  it("ranks by gain, then by price, then in the order of the list", async () => {
    await fc.assert(
      fc.asyncProperty(schools, async (drawn) => {
        const { tried } = await searched(drawn);
        const keys = tried.map(({ candidate, gain }) => [-gain.points, candidate.price, Number(candidate.change.action)]);
        const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        expect(keys).toEqual(sorted);
      }),
      runs(100),
    );
  });

  it("keeps valid bounds where the limit of plans ends it", async () => {
    await fc.assert(
      fc.asyncProperty(schools, fc.integer({ min: 0, max: 6 }), async (drawn, mostSolves) => {
        const { tried, untried, solves } = await searched(drawn, mostSolves);
        expect(solves).toBeLessThanOrEqual(mostSolves);
        expect(tried.length + untried.length).toBe(drawn.changes.length);
        for (const { candidate, atMost } of untried)
          expect(atMost).toBeGreaterThanOrEqual(drawn.changes[Number(candidate.change.action)].gain);
      }),
      runs(100),
    );
  });

  it("rules out by one plan all in which the relaxation sees nothing and that gain nothing together", async () => {
    const changes = Array.from({ length: 30 }, () => ({ gain: 0, hope: 0, more: 1, price: 1 }));
    const { untried, solves } = await searched({ changes, gap: 3, share: 1, most: 5 });
    expect([solves, untried.length]).toEqual([1, 30]);
  });
});
