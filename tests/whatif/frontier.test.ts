import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlageInputError, type ProblemInput, solve, verify } from "../../src/index.js";
import { checkProblem, readSchool } from "../../src/read/read.js";
import { cheapestProblem } from "../../src/whatif/cheapest.js";
import { frontierPoints, type KnownPlan, type Tried } from "../../src/whatif/frontierPoints.js";
import { type Frontier, frontier, mostTeacherHours } from "../../src/whatif/index.js";
import { exhaustiveOptimum } from "../support/exhaustive.js";
import { runs } from "../support/properties.js";
import { HERE, TWO, tiny } from "./schools.js";

/** Every point takes more, and covers more, than the one before it, and is within its limit and its bound. */
function flawsOf({ points, by }: Pick<Frontier, "points" | "by">): string[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const used = by === "actions" ? point.actionsAtOnce : point.teacherHours;
    const usedBefore = before && (by === "actions" ? before.actionsAtOnce : before.teacherHours);
    return [
      ...(before && used <= usedBefore ? [`point ${index} takes no more`] : []),
      ...(before && point.coverage <= before.coverage ? [`point ${index} covers no more`] : []),
      ...(before && point.bound < before.bound - 1e-9 ? [`the bound of point ${index} falls`] : []),
      ...(point.limit !== null && used > point.limit + 1e-9 ? [`point ${index} takes ${used} of ${point.limit}`] : []),
      ...(point.coverage > point.bound ? [`point ${index} is above its bound`] : []),
    ];
  });
}

describe("a frontier", () => {
  it("rises, in either measure, and keeps limits and bounds", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.constantFrom("teacherHours" as const, "actions" as const), async (problem, by) => {
        const found = await frontier(problem, { by, points: 4, concurrency: 0 });
        expect(flawsOf(found)).toEqual([]);
        expect(found.points.length + found.removed.length).toBeGreaterThan(0);
        expect(found.points.length > 0).toBe(found.status !== "infeasible");
      }),
      runs(10),
    );
  });

  it("of teacher-hours has at each limit what exhaustive search finds there", async () => {
    const limits = [1, 2, 3, 4, 6];
    await fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const found = await frontier(problem, { ...HERE, limits });
        for (const limit of limits) {
          const optimum = exhaustiveOptimum(readSchool(mostTeacherHours(limit)(problem as unknown as ProblemInput)));
          const point = found.points.filter((each) => each.limit !== null && each.limit <= limit).at(-1);
          expect(point === undefined).toBe(optimum === undefined);
          if (point && optimum) expect(point.coverage).toBeCloseTo(optimum.coverage, 6);
        }
      }),
      runs(5),
    );
  });

  it("begins at the cheapest plan and ends without a limit", async () => {
    const { points, removed, by, status } = await frontier(TWO, { ...HERE, points: 3 });
    expect({ by, status }).toEqual({ by: "teacherHours", status: "optimal" });
    expect(points).toEqual([
      { limit: 1, teacherHours: 1, actionsAtOnce: 1, coverage: 4, share: 0.5, bound: 4, proven: true, status: "optimal" },
      { limit: null, teacherHours: 2, actionsAtOnce: 2, coverage: 6, share: 0.75, bound: 6, proven: true, status: "optimal" },
    ]);
    expect(removed).toEqual([
      { limit: 1.5, reason: "dominated", status: "optimal", bound: 4, note: "The plan of limit 1 covers as much." },
    ]);
  });

  it("of actions begins at one", async () => {
    const { points } = await frontier(TWO, { ...HERE, by: "actions" });
    expect(points.map(({ limit, actionsAtOnce, coverage }) => [limit, actionsAtOnce, coverage])).toEqual([
      [1, 1, 4],
      [null, 2, 6],
    ]);
  });

  it("looks beyond the limit that the problem states", async () => {
    const { points } = await frontier(mostTeacherHours(1)(TWO), { ...HERE, points: 2 });
    expect(points.at(-1)).toMatchObject({ limit: null, teacherHours: 2 });
  });

  it("says which of the limits asked for no plan keeps", async () => {
    const heard: (number | null)[] = [];
    const { points, removed } = await frontier(TWO, { ...HERE, limits: [2, 0.5, 2], onResult: ({ limit }) => heard.push(limit) });
    expect(points.map(({ limit }) => limit)).toEqual([2]);
    expect(removed.map(({ limit, reason, note }) => [limit, reason, note])).toEqual([
      [0.5, "noPlan", "No plan keeps this limit."],
      [null, "dominated", "The plan of limit 2 covers as much."],
    ]);
    expect(heard.sort()).toEqual([0.5, 2, null]);
  });

  it("has no points, and reasons, where there is no plan", async () => {
    const { status, points, reasons, removed } = await frontier(
      { ...TWO, divisions: TWO.divisions.map((division) => ({ ...division, busy: ["lun", "mar"] })) },
      HERE,
    );
    expect({ status, points }).toEqual({ status: "infeasible", points: [] });
    expect(reasons.length).toBeGreaterThan(0);
    expect(removed).toHaveLength(1);
  });

  it("is plain JSON, and found on threads too", async () => {
    const found = await frontier(TWO, { points: 3, concurrency: 2 });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found).toEqual(await frontier(TWO, { points: 3, concurrency: 0 }));
  });

  it("comes back from an abort without points", async () => {
    const found = await frontier(TWO, { ...HERE, signal: AbortSignal.abort() });
    expect([found.status, found.points]).toEqual(["cancelled", []]);
  });

  it("refuses a problem that is wrong and options out of range", async () => {
    await expect(frontier({})).rejects.toThrow(PlageInputError);
    for (const options of [
      { points: 1 },
      { points: 2.5 },
      { limits: [-1] },
      { limits: [Number.NaN] },
      { by: "rooms" as never },
      { gap: 2 },
    ])
      await expect(frontier(TWO, options)).rejects.toThrow(RangeError);
    await expect(frontier(TWO, { by: "actions", limits: [1.5] })).rejects.toThrow(RangeError);
  });
});

describe("points", () => {
  const plan = fc
    .record({ used: fc.integer({ min: 0, max: 12 }), coverage: fc.integer({ min: 0, max: 12 }) })
    .map(({ used, coverage }): KnownPlan => ({ used, coverage, fairness: 1, teacherHours: used, actionsAtOnce: 1 }));

  it("rise, whatever the searches found", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.option(plan)), { selector: ([limit]) => limit, maxLength: 8 }),
        fc.option(plan),
        fc.array(plan, { maxLength: 2 }),
        (within, whole, more) => {
          const tried = within
            .sort(([a], [b]) => a - b)
            .map(([limit, own]): Tried => {
              const kept = own && own.used <= limit ? own : null;
              return { limit, status: kept ? "feasible" : "timeLimit", bound: 12, plan: kept };
            });
          const { points, removed } = frontierPoints([...tried, { limit: null, status: "feasible", bound: 12, plan: whole }], more, 12);
          expect(flawsOf({ by: "teacherHours", points })).toEqual([]);
          expect([...points, ...removed].map(({ limit }) => limit ?? 99).sort((a, b) => a - b)).toEqual([
            ...tried.map(({ limit }) => limit),
            99,
          ]);
          const best = Math.max(-1, ...[...tried.map((each) => each.plan), whole, ...more].map((each) => each?.coverage ?? -1));
          expect(points.at(-1)?.coverage ?? -1).toBe(best);
        },
      ),
      runs(200),
    );
  });
});

describe("the cheapest plan", () => {
  it("keeps every rule of the problem", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const read = checkProblem(problem);
        if ("issues" in read) return;
        const { timetable, status } = await solve(cheapestProblem(read.school.problem), { gap: 0 });
        expect(timetable ? verify(problem, timetable) : []).toEqual([]);
        expect(status === "infeasible").toBe(exhaustiveOptimum(read.school) === undefined);
      }),
      runs(8),
    );
  });
});
