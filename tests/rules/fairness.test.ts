import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { bestScores, scorePlan } from "../../src/stages/score.js";
import { removal } from "../support/planWithout.js";
import { defaultsOf, LUN, MAR, objectiveOf, planOf, rowsOf, ruleById, smallSchool } from "../support/smallSchool.js";

const divisions = [
  { id: "A", level: "2de" },
  { id: "B", level: "2de" },
];
const students = [
  { id: "ana", division: "A", needs: { lire: 2 } as const },
  { id: "bob", division: "B", needs: { lire: 1 } as const },
  { id: "cyd", division: "B" },
];
const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };

describe("the rows of fairness", () => {
  it("keep the worst share below every student's and every division's", () => {
    const school = smallSchool({ divisions, students });
    expect(rowsOf(school, "fairness")).toEqual([]);
    expect(objectiveOf(school, "fairness")).toEqual({
      objective: "1 worst student + 1 worst division",
      rows: [
        "worst student ana: 2 worst student - 2 x[ana:lire@2de,lun,P1] <= 0",
        "worst student bob: worst student - for lire[bob@lun,P1] <= 0",
        "worst division A: 2 worst division - 2 x[ana:lire@2de,lun,P1] <= 0",
        "worst division B: worst division - for lire[bob@lun,P1] <= 0",
      ],
    });
  });

  it("count the periods before, and weigh students and divisions as asked", () => {
    const school = smallSchool({
      divisions,
      students: students.slice(0, 1),
      periods: [{ id: "P1" }, { id: "P2" }],
      rules: { fairness: { studentWeight: 2, divisionWeight: 0.5 } },
    });
    const { objective, rows } = objectiveOf(school, "fairness", { periods: [1], past: planOf(school, [lire]), budgets: "whole" });
    expect(objective).toBe("2 worst student + 0.5 worst division");
    expect(rows[0]).toBe("worst student ana: 4 worst student - 2 x[ana:lire@2de,lun,P2] <= 2");
  });
});

describe("the score of fairness", () => {
  const school = smallSchool({ divisions, students });
  const value = (names: string[]) => scorePlan(school, planOf(school, [{ ...lire, students: names }]), RULES).fairness;

  it("adds the worst student's and the worst division's share", () => {
    expect([value(["ana"]), value(["bob"]), value(["ana", "bob"])]).toEqual([0, 0, 2]);
    const together = smallSchool({
      divisions: divisions.slice(0, 1),
      students: students.slice(0, 2).map((each) => ({ ...each, division: "A" })),
    });
    expect(scorePlan(together, planOf(together, [lire]), RULES).fairness).toBeCloseTo(2 / 3, 12);
  });

  it("counts the year, not each period", () => {
    const year = smallSchool({ periods: [{ id: "P1" }, { id: "P2" }], students: students.slice(0, 1) });
    expect(scorePlan(year, planOf(year, [lire]), RULES).fairness).toBe(1);
  });

  it("is at its best where nothing is asked", () => {
    const calm = smallSchool({ students: [{ id: "ana", division: "A" }], rules: { fairness: { studentWeight: 3 } } });
    expect([scorePlan(calm, planOf(calm, []), RULES).fairness, bestScores(calm, RULES).fairness]).toEqual([4, 4]);
  });
});

describe("what fairness distinguishes", () => {
  it("is the share received so far, in tenths", () => {
    const school = smallSchool({ divisions, periods: [{ id: "P1" }, { id: "P2" }], students });
    const traits = (past: ReturnType<typeof planOf>) =>
      school.students.map((student) =>
        ruleById("fairness").distinguishes?.(student.index, school, { periods: [1], past, budgets: "share" }, {}),
      );
    expect(traits(planOf(school, [lire]))).toEqual(["10", "0", ""]);
    expect(traits(planOf(school, []))).toEqual(["", "", ""]);
  });
});

describe("without fairness", () => {
  it("the cheapest plan serves one student twice and the other never", async () => {
    // An hour of lire can also take bob, whom it does not serve; an hour of dire takes bob alone, and costs one group more.
    const twice = { severity: 1, weeklyHours: 2 } as const;
    const school = smallSchool({
      slots: [LUN, MAR],
      levels: [{ id: "2de", commonSlots: 2 }],
      divisions,
      students: [
        { id: "ana", division: "A", needs: { lire: twice } },
        { id: "bob", division: "B", needs: { dire: twice } },
      ],
      teachers: [
        { id: "kim", skills: ["lire", "dire"] },
        { id: "lou", skills: ["libre"] },
      ],
      actions: [
        { id: "lire", need: "lire", min: 1, max: 2 },
        { id: "dire", need: "dire", min: 1, max: 1 },
        { id: "libre", min: 1, max: 4 },
      ],
    });
    const { kept, broken, scores } = await removal(school, "fairness");
    expect([kept, broken]).toEqual([[], []]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([2, 2]);
    expect([scores.kept.fairness, scores.broken.fairness]).toEqual([1, 0]);
    expect([scores.kept.economy, scores.broken.economy]).toEqual([6, 4]);
  });
});

describe("the settings of fairness", () => {
  it("weigh students and divisions alike by default", () => {
    expect(defaultsOf("fairness")).toEqual({ tolerance: 0, studentWeight: 1, divisionWeight: 1 });
  });
});
