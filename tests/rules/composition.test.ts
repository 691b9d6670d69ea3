import { describe, expect, it } from "vitest";
import type { ProblemInput } from "../../src/read/schema.js";
import { RULES } from "../../src/rules/index.js";
import { bestScores, scorePlan } from "../../src/stages/score.js";
import { removal } from "../support/planWithout.js";
import { defaultsOf, type GroupText, objectiveOf, planOf, rowsOf, smallSchool } from "../support/smallSchool.js";

const NONE = { mix: 0, severity: 0, preferences: 0, reinvestment: 0, continuity: 0, tutor: 0 };
const divisions = ["A", "B", "C"].map((id) => ({ id, level: "2de" }));
const students = [
  { id: "ana", division: "A", needs: { lire: 4 } },
  { id: "bob", division: "B", needs: { lire: 2 } },
  { id: "cyd", division: "B", needs: { lire: 1 } },
  { id: "dan", division: "C" },
] satisfies ProblemInput["students"];
const base: Partial<ProblemInput> = { divisions, students };
const lire = (names: string[], more: Partial<GroupText> = {}): GroupText => ({
  action: "lire",
  students: names,
  teachers: ["kim"],
  ...more,
});

/** The score under some of the criteria alone. */
function value(groups: readonly GroupText[], settings: object, parts: Partial<ProblemInput> = {}): number {
  const school = smallSchool({ ...base, ...parts, rules: { composition: { ...NONE, ...settings } } });
  return scorePlan(school, planOf(school, groups), RULES).composition;
}

describe("the program", () => {
  it("knows nothing of composition", () => {
    expect(rowsOf(smallSchool(), "composition")).toEqual([]);
    expect(objectiveOf(smallSchool(), "composition")).toEqual({ objective: "", rows: [] });
  });
});

describe("the score of composition", () => {
  it("counts the divisions met, of those that could be", () => {
    expect([
      value([lire(["bob", "cyd"])], { mix: 1 }),
      value([lire(["ana", "bob"])], { mix: 1 }),
      value([lire(["ana", "bob", "cyd"])], { mix: 1 }),
      value([lire(["ana", "bob", "dan"])], { mix: 1 }),
    ]).toEqual([0, 1, 0.5, 1]);
  });

  it("measures how close the severities of the students in need are", () => {
    const score = (...names: string[]) => value([lire(names)], { severity: 1 });
    expect(score("ana", "cyd")).toBe(0);
    expect(score("bob", "cyd", "dan")).toBeCloseTo(2 / 3, 12);
    expect(score("ana", "dan")).toBe(1);
  });

  it("counts leaders who have what they prefer, among those who prefer anything", () => {
    const score = (prefers: string[], teachers = ["kim"]) =>
      value(
        [lire(["ana"], { teachers })],
        { preferences: 1 },
        {
          teachers: [
            { id: "kim", skills: ["lire"], prefers },
            { id: "lou", skills: ["lire"], prefers: ["libre"] },
          ],
        },
      );
    expect([score(["lire"]), score(["lun"]), score(["libre"]), score([]), score(["lire"], ["kim", "lou"])]).toEqual([1, 1, 0, 1, 0.5]);
  });

  it("counts students whom a leader teaches in class", () => {
    const score = (teaches: string[]) =>
      value([lire(["ana", "bob", "cyd", "dan"])], { reinvestment: 1 }, { teachers: [{ id: "kim", skills: ["lire"], teaches }] });
    expect([score([]), score(["A"]), score(["B"]), score(["A", "B", "C"])]).toEqual([1, 0.25, 0.5, 1]);
  });

  it("wants leaders kept or changed from one period to the next, as asked", () => {
    const periods = [{ id: "P1" }, { id: "P2" }];
    const later = (teacher: string, groups: string) =>
      value([lire(["ana"]), lire(["ana"], { period: "P2", teachers: [teacher] })], { groups, continuity: 1 }, { periods });
    expect([later("kim", "stable"), later("lou", "stable")]).toEqual([1, 0.5]);
    expect([later("kim", "renewed"), later("lou", "renewed")]).toEqual([0.5, 1]);
    expect([later("kim", "free"), later("lou", "free")]).toEqual([1, 1]);
  });

  it("wants a tutor to stay, whatever is asked of other groups", () => {
    const parts = { periods: [{ id: "P1" }, { id: "P2" }], actions: [{ id: "lire", need: "lire", modality: "tutorat" }] };
    const later = (teacher: string) =>
      value([lire(["ana"]), lire(["ana"], { period: "P2", teachers: [teacher] })], { groups: "renewed", continuity: 1, tutor: 2 }, parts);
    expect([later("kim"), later("lou")]).toEqual([1, 0.5]);
  });

  it("is a mean over groups, each a mean of its criteria by weight", () => {
    const groups = [lire(["ana", "bob"]), lire(["cyd", "dan"])];
    expect(value(groups, { mix: 1, severity: 3 })).toBeCloseTo(((1 + 3 * (1 / 3)) / 4 + 1) / 2, 12);
    expect(value([], { mix: 1 })).toBe(1);
    expect(bestScores(smallSchool(), RULES).composition).toBe(1);
  });
});

describe("without composition", () => {
  it("teachers lead what they prefer only by chance", async () => {
    // Without the rule nothing looks at preferences: of two schools that differ in them alone, one is served by chance.
    const run = (kim: string, lou: string) =>
      removal(
        smallSchool({
          teachers: [
            { id: "kim", skills: ["lire", "libre"], prefers: [kim] },
            { id: "lou", skills: ["lire", "libre"], prefers: [lou] },
          ],
          actions: [
            { id: "lire", need: "lire", min: 1, max: 1 },
            { id: "libre", min: 1, max: 4 },
          ],
        }),
        "composition",
      );
    const runs = [await run("lire", "libre"), await run("libre", "lire")];
    expect(runs.flatMap(({ kept, broken }) => [...kept, ...broken])).toEqual([]);
    expect(runs.map(({ scores }) => scores.kept.composition)).toEqual([1, 1]);
    expect(runs.map(({ scores }) => scores.broken.composition).sort()).toEqual([0, 1]);
    for (const { scores } of runs) expect({ ...scores.kept, composition: 0 }).toEqual({ ...scores.broken, composition: 0 });
  });
});

describe("the settings of composition", () => {
  it("weigh every criterion alike by default, and tutors double", () => {
    expect(defaultsOf("composition")).toEqual({
      mix: 1,
      severity: 1,
      preferences: 1,
      reinvestment: 1,
      groups: "free",
      continuity: 1,
      tutor: 2,
    });
  });
});
