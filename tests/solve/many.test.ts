import { describe, expect, it } from "vitest";
import { generateSchool } from "../../src/generate/index.js";
import { PlageInputError, type SolveResult, solve, solveMany } from "../../src/index.js";

const school = (seed: number) => generateSchool({ seed, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 6, candidateSlots: 3 });
const SCHOOLS = [1, 2, 3].map(school);

/** What does not hang on the clock. */
function lasting(result: SolveResult | undefined) {
  return result && { status: result.status, tiers: result.tiers, timetable: result.timetable };
}

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

  it("takes from a generator no more than it can begin", async () => {
    let taken = 0;
    let most = 0;
    let done = 0;
    async function* source() {
      for (const each of SCHOOLS) {
        most = Math.max(most, ++taken - done);
        yield each;
      }
    }
    const entries = await solveMany(source(), { concurrency: 0, onResult: () => done++ });
    expect([entries.length, most]).toEqual([3, 1]);
  });

  it("comes back from an abort with a result for every school of a list, and leaves a generator alone", async () => {
    const controller = new AbortController();
    const aborting = { concurrency: 0, signal: controller.signal, onResult: () => controller.abort() };
    const entries = await solveMany(SCHOOLS, aborting);
    expect(entries.slice(1).map(({ result }) => result?.status)).toEqual(["cancelled", "cancelled"]);
    expect(await solveMany(new Set(SCHOOLS).values(), aborting)).toEqual([]);
  });

  it("refuses options that are out of range", async () => {
    await expect(solveMany(SCHOOLS, { concurrency: -1 })).rejects.toThrow(RangeError);
    await expect(solveMany(SCHOOLS, { gap: 2 })).rejects.toThrow(RangeError);
  });
});
