import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { generateSchool } from "../../src/generate/index.js";
import { PlageInputError, type SolveResult, solve, solveMany, verify } from "../../src/index.js";

const school = (seed: number) => generateSchool({ seed, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 6, candidateSlots: 3 });
const SCHOOLS = [1, 2, 3].map(school);

/** What does not hang on the clock. */
function lasting(result: SolveResult | undefined) {
  return result && { status: result.status, tiers: result.tiers, timetable: result.timetable };
}

/** A source without an end that says whether it was closed. */
function endless(make: (seed: number) => unknown = school) {
  const state = { taken: 0, closed: false };
  async function* source() {
    try {
      for (;;) yield make(++state.taken);
    } finally {
      state.closed = true;
    }
  }
  return { state, source: source() };
}

afterEach(() => vi.unstubAllEnvs());

describe("solveMany", () => {
  it.each([0, 1, 2])("gives each school the plan that solve gives it, in order: concurrency %i", async (concurrency) => {
    const heard: number[] = [];
    const entries = await solveMany(SCHOOLS, { concurrency, onResult: ({ index }) => heard.push(index) });
    expect(entries.map(({ result }) => lasting(result))).toEqual((await Promise.all(SCHOOLS.map((each) => solve(each)))).map(lasting));
    expect(heard.sort()).toEqual([0, 1, 2]);
  });

  it("says what is wrong with one input and plans the others", async () => {
    const entries = await solveMany([SCHOOLS[0], { divisions: 3 }, SCHOOLS[1]], { concurrency: 0 });
    expect(
      entries.map(({ result, error }) => (result ? result.timetable !== null : error instanceof PlageInputError && "refused")),
    ).toEqual([true, "refused", true]);
    expect(entries[1].error?.issues.length).toBeGreaterThan(0);
  });

  it.each([0, 2])("takes from a generator no more than it can begin: concurrency %i", async (concurrency) => {
    let taken = 0;
    let most = 0;
    let done = 0;
    async function* source() {
      for (const each of SCHOOLS) {
        most = Math.max(most, ++taken - done);
        yield each;
      }
    }
    const entries = await solveMany(source(), { concurrency, onResult: () => done++ });
    expect([entries.length, most]).toEqual([3, Math.max(1, concurrency)]);
  });

  it("comes back from an abort with a result for every school of a list, and leaves a generator alone", async () => {
    const controller = new AbortController();
    const aborting = { concurrency: 0, signal: controller.signal, onResult: () => controller.abort() };
    const entries = await solveMany(SCHOOLS, aborting);
    expect(entries.slice(1).map(({ result }) => result?.status)).toEqual(["cancelled", "cancelled"]);
    expect(await solveMany(new Set(SCHOOLS).values(), aborting)).toEqual([]);
  });

  it("ends threads at once on abort, with the best plans so far", async () => {
    const hard = Array.from({ length: 4 }, (_, seed) => generateSchool({ seed, levels: 1, divisionsPerLevel: 2, candidateSlots: 4 }));
    // When the first plan comes is the machine's affair: an abort before it is tried again later.
    for (let seconds = 4; ; seconds *= 2) {
      const entries = await solveMany(hard, { concurrency: 2, signal: AbortSignal.timeout(seconds * 1_000), gap: 0, nodeLimit: 1_000_000 });
      expect(entries.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
      expect(entries[3].result).toMatchObject({ status: "cancelled", timetable: null });
      const plans = entries.map(({ result }) => result?.timetable ?? undefined);
      expect(plans.flatMap((plan, index) => (plan ? verify(hard[index], plan) : []))).toEqual([]);
      if (plans.some(Boolean)) break;
    }
  });

  it("closes its source after an abort and does not wait for what is slow to come", async () => {
    const controller = new AbortController();
    const { state, source } = endless();
    await solveMany(source, { concurrency: 0, signal: controller.signal, onResult: () => controller.abort() });
    expect(state).toEqual({ taken: 1, closed: true });
    const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) };
    expect(await solveMany(never, { concurrency: 1, signal: AbortSignal.timeout(50) })).toEqual([]);
  });

  it.each([0, 2])("rejects when the caller's listener throws, and goes no further: concurrency %i", async (concurrency) => {
    const { state, source } = endless();
    let heard = 0;
    const onResult = () => {
      heard++;
      throw new Error("listener");
    };
    await expect(solveMany(source, { concurrency, onResult })).rejects.toThrow("listener");
    const { taken } = state;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect({ heard, closed: state.closed, more: state.taken - taken }).toEqual({ heard: 1, closed: true, more: 0 });
  });

  it("rejects when its source throws", async () => {
    const { source } = endless((seed) => {
      if (seed > 1) throw new Error("source");
      return school(seed);
    });
    await expect(solveMany(source, { concurrency: 2 })).rejects.toThrow("source");
  });

  it("plans a school again whose thread broke down", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plage-"));
    vi.stubEnv("PLAGE_BREAKS", join(folder, "broken"));
    const workerScript = fileURLToPath(new URL("./breaksOnce.mjs", import.meta.url));
    const entries = await solveMany(SCHOOLS, { concurrency: 1, workerScript });
    expect(rmSync(join(folder, "broken"), { recursive: true })).toBeUndefined();
    rmSync(folder, { recursive: true });
    expect(entries.map(({ result }) => lasting(result))).toEqual((await Promise.all(SCHOOLS.map((each) => solve(each)))).map(lasting));
  });

  it("refuses options that are out of range", async () => {
    await expect(solveMany(SCHOOLS, { concurrency: -1 })).rejects.toThrow(RangeError);
    await expect(solveMany(SCHOOLS, { gap: 2 })).rejects.toThrow(RangeError);
  });
});
