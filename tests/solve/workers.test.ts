import { describe, expect, it, vi } from "vitest";
import { generateSchool } from "../../src/generate/index.js";
import { type SolveOptions, solve, verify } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { limitsOf } from "../../src/solve/options.js";
import { workersFor } from "../../src/solve/workers/count.js";
import { searchInWorker } from "../../src/solve/workers/remote.js";

const school = (seed: number) =>
  generateSchool({
    seed,
    levels: 1,
    divisionsPerLevel: 2,
    studentsPerDivision: 10,
    needs: 3,
    candidateSlots: 4,
    periods: 2,
    changing: true,
  });
const tiny = generateSchool({ levels: 1, divisionsPerLevel: 1, studentsPerDivision: 6, needs: 1, candidateSlots: 2, commonSlots: 1 });
const ROUGH: SolveOptions = { nodeLimit: 10, gap: 0.01 };
const quiet = { report: () => {}, found: () => {} };

describe("a search on other threads", () => {
  it.each([{}, { wholeYearColumns: 0 }])("comes to the same plan with none, one or two of them (%o)", async (how) => {
    const answers = [];
    for (const workers of [0, 1, 2]) {
      const { statistics: _, ...answer } = await solve(school(7), { ...ROUGH, ...how, workers });
      answers.push(answer);
    }
    expect(answers[0].timetable).not.toBeNull();
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it("reports on the caller's thread", async () => {
    const stages: string[] = [];
    await solve(school(7), { ...ROUGH, workers: 1, onProgress: ({ stage }) => stages.push(stage) });
    expect(stages).toContain("composition");
  });

  it("says which backend answers", async () => {
    const backends = new Set<string | undefined>();
    const how = { ...ROUGH, backend: "javascript-lp-solver", workers: 1 } as const;
    const result = await solve(tiny, { ...how, onProgress: ({ backend }) => backends.add(backend) });
    expect(backends).toContain("javascript-lp-solver");
    expect(result.backend).toBe("javascript-lp-solver");
  });

  it("stops when the caller aborts, with the best plan so far", async () => {
    const problem = school(3);
    const controller = new AbortController();
    const result = await solve(problem, {
      signal: controller.signal,
      gap: 0,
      nodeLimit: 1_000_000,
      onProgress: ({ tier, value }) => {
        if (tier === "coverage" && value !== undefined) setTimeout(() => controller.abort(), 50);
      },
    });
    expect(result.status).toBe("cancelled");
    expect(result.timetable && verify(problem, result.timetable)).toEqual([]);
  });

  it("keeps the lowest bound that it told before it was ended", async () => {
    const controller = new AbortController();
    let lowest = Number.POSITIVE_INFINITY;
    let isFound = false;
    const result = await solve(school(3), {
      signal: controller.signal,
      gap: 0,
      nodeLimit: 1_000_000,
      onProgress: ({ stage, tier, bound }) => {
        isFound ||= stage === "plan found";
        if (tier !== "coverage" || bound === undefined) return;
        lowest = Math.min(lowest, bound);
        if (isFound) controller.abort();
      },
    });
    expect(result.tiers[0].value).not.toBeNull();
    expect(result.tiers[0].bound).toBeLessThanOrEqual(Math.max(lowest, result.tiers[0].value ?? 0));
  });

  it("takes threads in a browser that was told where their script lies", () => {
    const problem = readSchool(school(3));
    const { signal } = new AbortController();
    vi.stubGlobal("process", undefined);
    vi.stubGlobal("Worker", class {});
    try {
      expect(workersFor(problem, { signal })).toBe(0);
      expect(workersFor(problem, { signal, workerScript: "worker.js" })).toBe(2);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("does not start when the caller has aborted already", async () => {
    const { status, timetable } = await solve(school(3), { signal: AbortSignal.abort() });
    expect({ status, timetable }).toEqual({ status: "cancelled", timetable: null });
  });

  it("says so when its threads break down", async () => {
    const problem = readSchool(school(3));
    const options = { ...ROUGH };
    const starved = { workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: 4, maxYoungGenerationSizeMb: 1 } } };
    const { outcome } = await searchInWorker(problem, options, limitsOf(options), quiet, 1, { poolOptions: starved });
    expect(outcome.status).toBe("unknown");
    expect(outcome.reasons[0].en).toContain("broke down");
  });
});
