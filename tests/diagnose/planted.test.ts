import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnose/index.js";
import { requirementsOf } from "../../src/diagnose/requirements/index.js";
import { writtenOut } from "../../src/diagnose/writtenOut.js";
import { PlageInputError } from "../../src/domain/issue.js";
import { solve, solveSync, verify } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { plantedSchool } from "./planted.js";

const COUNT = process.env.PLAGE_DEEP ? 300 : 4;
const BATCH = 4;

/** Whether a school has a plan: by a verified timetable, or by the word of one backend that the other does not belie. */
async function hasPlan(problem: unknown): Promise<boolean> {
  try {
    const { status, timetable } = await solve(problem, { backend: "highs", gap: 1, seed: 7, workers: 0 });
    if (timetable) return verify(problem, timetable).length === 0;
    expect(status).toBe("infeasible");
    return solveSync(problem, { gap: 1, timeLimit: 2 }).timetable !== null;
  } catch (error) {
    if (error instanceof PlageInputError) return false;
    throw error;
  }
}

describe("a school without a plan", () => {
  const batches = Array.from({ length: COUNT / BATCH }, (_, k) => Array.from({ length: BATCH }, (_, j) => 1 + k * BATCH + j));

  it.each(batches)(
    "seeds %i, %i, %i, %i: every conflict is found, conflicting and minimal, and every repair works",
    { timeout: 1_800_000 },
    async (...seeds) => {
      for (const seed of seeds) {
        const { problem, plants } = plantedSchool(seed);
        const { status, conflicts, repairs } = await diagnose(problem);
        expect({ seed, status }).toEqual({ seed, status: "infeasible" });

        const whole = writtenOut(readSchool(problem));
        const all = requirementsOf(readSchool(whole));
        const keeping = (ids: readonly string[]) =>
          all.filter(({ id }) => !ids.includes(id)).reduce((current, each) => each.without(current), whole);
        for (const { requirements, minimal } of conflicts) {
          const ids = requirements.map((each) => each.id);
          expect({ seed, ids, minimal, plan: await hasPlan(keeping(ids)) }).toEqual({ seed, ids, minimal: true, plan: false });
          for (const id of ids)
            expect({ seed, id, plan: await hasPlan(keeping(ids.filter((each) => each !== id))) }).toEqual({ seed, id, plan: true });
        }
        for (const { kind, marks } of plants) {
          const found = conflicts.some(({ requirements }) => marks.every((mark) => requirements.some(({ id }) => id === mark)));
          expect({ seed, kind, found }).toEqual({ seed, kind, found: true });
        }
        expect(repairs.length).toBeGreaterThan(0);
        expect(repairs.map((each) => each.price)).toEqual(repairs.map((each) => each.price).sort((a, b) => a - b));
        for (const { problem: repaired, steps } of repairs) {
          expect(steps.length).toBeGreaterThan(0);
          const { timetable } = await solve(repaired, { backend: "javascript-lp-solver" });
          expect(timetable && verify(repaired, timetable)).toEqual([]);
        }
      }
    },
  );
});
