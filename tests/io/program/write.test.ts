import { describe, expect, it } from "vitest";
import { generateSchool } from "../../../src/generate/index.js";
import { solve } from "../../../src/index.js";
import { writeLp, writeMps } from "../../../src/io/index.js";
import { LUN, MAR, smallProblem } from "../../support/smallSchool.js";
import { isThere, optimumInCbc, optimumInGlpk, optimumInHighs } from "./solvers.js";

const twoSlots = smallProblem({ slots: [LUN, MAR], rules: { commonSlot: { perWeek: 2 } } });
const generated = generateSchool({ seed: 4, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 8, teachers: 5 });
const SCHOOLS = [
  ["two students", smallProblem()],
  ["two slots", twoSlots],
  ["a generated level", generated],
] as const;

describe("the coverage of a year as a program for any solver", () => {
  it.each(SCHOOLS)("has one optimum in MPS, in LP and in every form: %s", async (_, problem) => {
    const optimum = await optimumInHighs("lp", writeLp(problem));
    expect(optimum).toBeGreaterThan(0);
    expect(await optimumInHighs("mps", writeMps(problem))).toBeCloseTo(-optimum, 5);
    expect(await optimumInHighs("mps", writeMps(problem, { names: "short" }))).toBeCloseTo(-optimum, 5);
    expect(await optimumInHighs("lp", writeLp(problem, { form: "students" }))).toBeLessThanOrEqual(optimum + 1e-5);
  });

  it("is what solve reaches where it proves its plan", async () => {
    const { tiers } = await solve(twoSlots);
    expect(tiers[0]).toMatchObject({ tier: "coverage", proven: true });
    expect(await optimumInHighs("lp", writeLp(twoSlots))).toBeCloseTo(tiers[0].value ?? Number.NaN, 5);
  });

  it("names nobody where short names are asked for", () => {
    const text = writeLp(smallProblem(), { form: "students", names: "short" }) + writeMps(smallProblem(), { names: "short" });
    expect(text).not.toMatch(/ana|bob|kim|lire/);
    expect(writeLp(smallProblem(), { form: "students" })).toContain("x1_x_ana_lire_2de_lun_P1");
  });

  it("refuses options it does not know", () => {
    expect(() => writeMps(smallProblem(), { form: "patterns" as never })).toThrow(RangeError);
    expect(() => writeLp(smallProblem(), { names: "long" as never })).toThrow(RangeError);
  });
});

const solvers = [
  ["glpsol", ["--version"], optimumInGlpk],
  ["cbc", ["-quit"], optimumInCbc],
] as const;

describe.each(solvers)("%s", (command, probe, optimum) => {
  const absent = !isThere(command, ...probe);
  it.skipIf(absent).each(SCHOOLS)(
    `finds the same optimum${absent ? ` (skipped: ${command} is not installed)` : ""}: %s`,
    async (_, problem) => {
      const known = await optimumInHighs("lp", writeLp(problem));
      expect(optimum("mps", writeMps(problem))).toBeCloseTo(-known, 4);
      expect(optimum("lp", writeLp(problem))).toBeCloseTo(known, 4);
    },
  );
});
