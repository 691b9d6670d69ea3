import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../src/domain/issue.js";
import { DEFAULT_PARAMETERS, DEMO_PARAMETERS, GENERATE_FLAGS, parametersFromFlags } from "../../src/generate/index.js";

function issuesOf(flags: Record<string, string | boolean | undefined>) {
  try {
    parametersFromFlags(flags);
  } catch (error) {
    if (error instanceof PlageInputError) return error.issues;
    throw error;
  }
  return [];
}

describe("parametersFromFlags", () => {
  it("maps each flag to its parameter", () => {
    const flags = {
      seed: "12",
      levels: "3",
      divisions: "4",
      students: "20",
      slack: "1.3",
      share: "0.5",
      common: "1-2",
      zone: "C",
      rooms: undefined,
    };
    expect(parametersFromFlags(flags)).toEqual({
      seed: 12,
      levels: 3,
      divisionsPerLevel: 4,
      studentsPerDivision: 20,
      teacherSlack: 1.3,
      share: 0.5,
      commonSlots: { min: 1, max: 2 },
      zone: "C",
    });
  });

  it("has one flag for every parameter, under the key that commander uses", () => {
    const parameters = Object.values(GENERATE_FLAGS).flatMap(({ parameter }) => parameter ?? []);
    expect([...parameters].sort()).toEqual(Object.keys(DEFAULT_PARAMETERS).sort());
    for (const [key, { flag }] of Object.entries(GENERATE_FLAGS)) expect(flag.split(" ")[0]).toBe(`--${key}`);
  });

  it("takes the demonstration and what the other flags change in it", () => {
    expect(parametersFromFlags({ demo: true })).toEqual(DEMO_PARAMETERS);
    expect(parametersFromFlags({ demo: true, seed: "5" })).toEqual({ ...DEMO_PARAMETERS, seed: 5 });
  });

  it("dates the year when PFMP are asked", () => {
    expect(parametersFromFlags({ pfmp: true })).toEqual({ pfmp: true, dated: true });
  });

  it("reports every bad flag at once, with what was typed", () => {
    const issues = issuesOf({ seed: "one", levels: "9", slack: true, colour: "red", demo: "yes", common: "4-2", zone: "Z" });
    expect(issues.map(({ path, value }) => [path[0], value]).sort()).toEqual([
      ["--colour", undefined],
      ["--common", "4-2"],
      ["--demo", "yes"],
      ["--levels", "9"],
      ["--seed", "one"],
      ["--slack", true],
      ["--zone", "Z"],
    ]);
  });

  it("refuses numbers that only look like one", () => {
    for (const value of ["", "1e3", "0x10", "Infinity", " ", "1,5"]) expect(issuesOf({ slack: value })).toHaveLength(1);
  });
});
