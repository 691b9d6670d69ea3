import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { scorePlan } from "../../src/stages/score.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, planOf, rowsOf, smallSchool } from "../support/smallSchool.js";

const selfStudy = { rules: { onePlace: { selfStudy: true } } };
const placed = [
  { action: "lire", students: ["ana"], teachers: ["kim"] },
  { action: "libre", students: ["bob"], teachers: ["lou"] },
];

describe("the rows of onePlace", () => {
  it("send each student to an action for a need, or to any, at a common slot", () => {
    expect(rowsOf(smallSchool(), "onePlace")).toEqual([
      "one place ana@lun,P1: free[ana@lun,P1] + for lire[ana@lun,P1] - z[2de,lun] = 0",
      "one place bob@lun,P1: free[bob@lun,P1] - z[2de,lun] = 0",
    ]);
  });

  it("count a cohort whole, self-study included", () => {
    const students = ["ana", "bob", "cyd"].map((id) => ({ id, division: "A" }));
    expect(rowsOf(smallSchool({ students, ...selfStudy }), "onePlace")).toEqual([
      "one place ana+2@lun,P1: x[ana+2:lire@2de,lun,P1] + x[ana+2:libre@2de,lun,P1] + self[ana+2@lun,P1] - 3 z[2de,lun] = 0",
    ]);
  });

  it("leave out students who are absent all period", () => {
    const calendar = { start: "2026-01-05", end: "2026-01-16", publicHolidays: false };
    const divisions = [
      { id: "A", level: "2de" },
      { id: "B", level: "2de", pfmp: [{ start: "2026-01-05", end: "2026-01-16" }] },
    ];
    const students = [
      { id: "ana", division: "A" },
      { id: "bob", division: "B" },
    ];
    const rows = rowsOf(smallSchool({ calendar, divisions, students, actions: [{ id: "libre", min: 1 }], teachers: [] }), "onePlace");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^one place ana@lun,/);
  });
});

describe("the check of onePlace", () => {
  it("passes when each student is in one group", () => {
    const school = smallSchool();
    expect(checkOf(school, planOf(school, placed), "onePlace")).toEqual([]);
  });

  it("counts students in no group, and in two places", () => {
    const school = smallSchool(selfStudy);
    const plan = planOf(school, [placed[0]], { selfStudy: [{ students: ["ana"] }] });
    expect(checkOf(school, plan, "onePlace")).toEqual([
      { rule: "onePlace", amount: 1, unit: "students", sentence: "1 present student in no group at slot lun in P1." },
      { rule: "onePlace", amount: 1, unit: "students", sentence: "1 student in two places at once at slot lun in P1." },
    ]);
  });

  it("refuses self-study unless the school allows it", () => {
    const strict = smallSchool();
    const plan = planOf(strict, [], { selfStudy: [{ students: ["ana", "bob"] }] });
    expect(checkOf(strict, plan, "onePlace")).toEqual([
      {
        rule: "onePlace",
        amount: 2,
        unit: "students",
        sentence: "2 students in self-study at slot lun in P1, which the school does not allow.",
      },
    ]);
    expect(checkOf(smallSchool(selfStudy), plan, "onePlace")).toEqual([]);
  });

  it("finds students placed while absent", () => {
    const periods = [{ id: "P1", start: "2026-01-05", end: "2026-01-16" }];
    const calendar = { start: "2026-01-05", end: "2026-01-16", publicHolidays: false };
    const school = smallSchool({
      calendar,
      periods,
      divisions: [{ id: "A", level: "2de", pfmp: [{ start: "2026-01-05", end: "2026-01-16" }] }],
    });
    expect(checkOf(school, planOf(school, placed), "onePlace")).toEqual([
      { rule: "onePlace", amount: 2, unit: "students", sentence: "2 students placed at slot lun in P1 while absent." },
    ]);
  });
});

describe("the price of self-study", () => {
  it("is counted in hours at the price stated", () => {
    const school = smallSchool({ rules: { onePlace: { selfStudy: true, selfStudyPrice: 3 } } });
    expect(scorePlan(school, planOf(school, [placed[0]], { selfStudy: [{ students: ["bob"] }] }), RULES).coverage).toBe(2 - 3);
  });

  it("keeps students in groups unless it is worth it", async () => {
    const teachers = [{ id: "kim", skills: ["lire", "libre"] }];
    const actions = [
      { id: "lire", need: "lire", min: 1, max: 1 },
      { id: "libre", min: 1, max: 4 },
    ];
    const self = async (selfStudyPrice: number) =>
      (await removal(smallSchool({ teachers, actions, rules: { onePlace: { selfStudy: true, selfStudyPrice } } }), "composition")).scores
        .kept.coverage;
    expect([await self(1), await self(5)]).toEqual([1, 0]);
  });
});

describe("without onePlace", () => {
  it("the cheapest plan leaves out the student whom nothing serves", async () => {
    const school = smallSchool({
      actions: [
        { id: "lire", need: "lire", min: 1, max: 1 },
        { id: "libre", min: 1, max: 4 },
      ],
    });
    const { kept, broken, scores } = await removal(school, "onePlace");
    expect(kept).toEqual([]);
    expect(broken).toEqual(["onePlace"]);
    expect([scores.kept.economy, scores.broken.economy]).toEqual([4, 2]);
  });
});

describe("the settings of onePlace", () => {
  it("allow no self-study by default", () => {
    expect(defaultsOf("onePlace")).toEqual({ selfStudy: false, selfStudyPrice: 1 });
  });
});
