import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_PLAN } from "../../src/domain/plan.js";
import { PlageInputError, type SolveResult, solve, solveSync } from "../../src/index.js";
import { rowsAsText } from "../../src/program/text.js";
import { readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { TIERS } from "../../src/rules/tiers.js";
import { buildModel, tierObjective } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { alike } from "../support/exhaustive/compare.js";
import { idsOf, mapIds } from "../support/exhaustive/renaming.js";
import { mixedSchool, type RandomSchool, tinySchool } from "../support/randomSchool.js";

const RUNS = { numRuns: process.env.PLAGE_DEEP ? 300 : 12, seed: 20_260_901 };
const TIMEOUT = 1_800_000;
const EXACT = { gap: 0, nodeLimit: 100_000 } as const;

const readable = (problem: RandomSchool): boolean => {
  try {
    return readSchool(problem) !== undefined;
  } catch (error) {
    if (error instanceof PlageInputError) return false;
    throw error;
  }
};
const seed = fc.integer({ min: 10_000, max: 1_000_000 });
const tiny = seed.map(tinySchool).filter(readable);
const mixed = seed.map(mixedSchool).filter(readable);

const optimumOf = (result: SolveResult, tier: string) => result.tiers.find((each) => each.tier === tier)?.bound as number;
const answerOf = ({ status, tiers, timetable }: SolveResult) => ({ status, tiers, timetable });

describe("what holds of every school", () => {
  it("gives the same answer to the same question, on either backend", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.integer({ min: 0, max: 1_000 }), async (problem, seed) => {
        const options = { ...EXACT, seed };
        expect(answerOf(solveSync(problem, options))).toEqual(answerOf(solveSync(problem, options)));
        expect(answerOf(await solve(problem, { ...options, backend: "highs" }))).toEqual(
          answerOf(await solve(problem, { ...options, backend: "highs" })),
        );
      }),
      RUNS,
    );
  });

  it("does not look at names", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.integer({ min: 1, max: 9_972 }), async (problem, salt) => {
        const names = new Map(idsOf(problem).map((id, index) => [id, `q${(salt * (index + 7)) % 9_973}_${index}`]));
        const back = new Map([...names].map(([id, name]) => [name, id]));
        const plain = await solve(problem, { ...EXACT, backend: "highs" });
        const renamed = await solve(mapIds(problem, names), { ...EXACT, backend: "highs" });
        expect(renamed.status).toBe(plain.status);
        expect(renamed.tiers).toEqual(plain.tiers);
        expect(withoutGroupIds(mapIds(renamed.timetable, back))).toEqual(withoutGroupIds(plain.timetable));
      }),
      RUNS,
    );
  });

  it("never loses coverage to one more teacher", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.boolean(), async (problem, versatile) => {
        const skills = versatile ? problem.actions.map((action) => action.id) : problem.teachers[0].skills;
        const before = await solve(problem, { ...EXACT, backend: "highs" });
        const after = await solve(
          { ...problem, teachers: [...problem.teachers, { id: "one-more", skills }] },
          { ...EXACT, backend: "highs" },
        );
        expect(["optimal", "infeasible"]).toContain(before.status);
        if (before.status === "infeasible") return;
        expect(after.status).toBe("optimal");
        expect(optimumOf(after, "coverage")).toBeGreaterThanOrEqual(optimumOf(before, "coverage") - 1e-6);
      }),
      RUNS,
    );
  });

  it("has the same optimum whichever backend proves it", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const one = await solve(problem, { ...EXACT, backend: "highs" });
        const other = await solve(problem, { ...EXACT, backend: "javascript-lp-solver" });
        expect(one.status).toBe(other.status);
        for (const tier of ["coverage", "fairness", "economy"])
          expect({ tier, alike: one.status === "infeasible" || alike(optimumOf(one, tier), optimumOf(other, tier)) }).toEqual({
            tier,
            alike: true,
          });
      }),
      RUNS,
    );
  });

  it("makes the same program whatever the order of the rules", () => {
    fc.assert(
      fc.property(mixed, fc.shuffledSubarray([...RULES], { minLength: RULES.length }), fc.boolean(), (problem, rules, yearly) => {
        const texts = [RULES, rules].map((order) => programOf(problem, order, yearly));
        expect(texts[1]).toEqual(texts[0]);
      }),
      RUNS,
    );
  });
});

function withoutGroupIds(timetable: SolveResult["timetable"]): unknown {
  return timetable && { ...timetable, groups: timetable.groups.map(({ id: _, ...group }) => group) };
}

/** Rows and columns of the program of a whole year, or of its first period, sorted. */
function programOf(problem: RandomSchool, rules: typeof RULES, yearly: boolean): { rows: string[]; columns: string[] } {
  const school = readSchool(problem);
  const periods = yearly ? school.periods.map((period) => period.index) : [0];
  const horizon = { periods, decided: EMPTY_PLAN, budgets: "whole" as const };
  const model = buildModel(school, horizon, formCohorts(school, horizon, rules), rules);
  for (const tier of TIERS) tierObjective(model, tier, rules);
  return { rows: rowsAsText(model.program).split("\n").sort(), columns: [...model.program.columnNames].sort() };
}
