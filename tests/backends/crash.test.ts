import { afterEach, describe, expect, it, vi } from "vitest";
import { highs } from "../../src/backends/highs/index.js";
import { generateSchool } from "../../src/generate/index.js";
import { solve, verify } from "../../src/index.js";
import { Program } from "../../src/program/program.js";

/** As when a browser or the machine has no more memory to give to the module. */
function outOfMemory() {
  return vi.spyOn(WebAssembly.Memory.prototype, "grow").mockImplementation(() => {
    throw new RangeError("no more memory");
  });
}

/** So many columns that the module's first memory does not hold them. */
function wide(columns = 60_000): Program {
  const program = new Program();
  for (let column = 0; column < columns; column++) program.addColumn(`x${column}`, { upper: 1, integer: true, rank: 1 });
  program.addAtMost("row", [[0, 1]], 1);
  program.setObjective({ terms: [[0, 1]], constant: 0 }, "maximize");
  return program;
}

const LIMITS = { gap: 0, nodeLimit: 10, timeLimit: 60, seed: 0 };

afterEach(() => vi.restoreAllMocks());

describe("a module that runs out of memory", () => {
  it.each([
    ["a program", {}],
    ["dives", { heuristic: { dives: [{ batch: 0.5, shift: 0.2 }], regions: [] } }],
  ])("is an answer that failed, and a fresh one comes next: %s", async (_, how) => {
    const loads = vi.spyOn(WebAssembly, "instantiate");
    const solver = await highs.open();
    const before = loads.mock.calls.length;
    const memory = outOfMemory();
    expect(solver.solve({ ...LIMITS, ...how, program: wide() }).status).toBe("failed");
    expect(memory.mock.calls.length).toBeGreaterThan(0);
    memory.mockRestore();
    const fresh = await highs.open();
    expect(loads.mock.calls.length - before).toBe(1);
    expect(fresh.solve({ ...LIMITS, program: wide(10) })).toMatchObject({ status: "optimal", objective: 1 });
  });

  it("leaves the plan in hand, and the next call as it would have been", async () => {
    const school = generateSchool({ seed: 3, levels: 3, divisionsPerLevel: 5, studentsPerDivision: 24, candidateSlots: 10, needs: 6 });
    let memory: ReturnType<typeof outOfMemory> | undefined;
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage === "plan found") memory ??= outOfMemory();
    };
    const { timetable, statistics } = await solve(school, { workers: 0, timeLimit: 120, onProgress });
    expect(memory?.mock.calls.length).toBeGreaterThan(0);
    expect(statistics.refused).toBeGreaterThan(0);
    expect(timetable && verify(school, timetable)).toEqual([]);
    memory?.mockRestore();
    const next = await solve(school, { workers: 0, gap: 1 });
    expect({ refused: next.statistics.refused, planned: next.timetable !== null }).toEqual({ refused: 0, planned: true });
  });
});
