import { describe, expect, it } from "vitest";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, planOf, rowsOf, ruleById, smallSchool } from "../support/smallSchool.js";

const year = (maxPeriods: number, ...periods: string[]) => ({
  periods: periods.map((id) => ({ id })),
  rules: { noFrozenGroups: { maxPeriods } },
});
const students = [{ id: "ana", division: "A", needs: { lire: 2 } as const }];
const actions = [{ id: "lire", need: "lire", min: 1, max: 2 }];
const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };
const inLire = (...periods: string[]) => periods.map((period) => ({ ...lire, period }));

describe("the rows of noFrozenGroups", () => {
  it("let a student out of an action after so many periods", () => {
    expect(rowsOf(smallSchool({ ...year(2, "P1", "P2", "P3"), students, actions }), "noFrozenGroups")).toEqual([
      "stays ana:lire@2de,lun,P1: x[ana:lire@2de,lun,P1] - h[ana:lire,P1] <= 0",
      "stays ana:lire@2de,lun,P2: x[ana:lire@2de,lun,P2] - h[ana:lire,P2] <= 0",
      "stays ana:lire@2de,lun,P3: x[ana:lire@2de,lun,P3] - h[ana:lire,P3] <= 0",
      "not frozen ana:lire to P3: h[ana:lire,P1] + h[ana:lire,P2] + h[ana:lire,P3] <= 2",
    ]);
  });

  it("remember the periods before the horizon", () => {
    const school = smallSchool({ ...year(2, "P1", "P2", "P3"), students, actions });
    const rows = rowsOf(school, "noFrozenGroups", { periods: [1, 2], decided: planOf(school, inLire("P1")), budgets: "whole" });
    expect(rows.at(-1)).toBe("not frozen ana:lire to P3: h[ana:lire,P2] + h[ana:lire,P3] <= 1");
    expect(
      rowsOf(school, "noFrozenGroups", { periods: [1, 2], decided: planOf(school, []), budgets: "whole" }).filter((row) =>
        row.startsWith("not"),
      ),
    ).toEqual([]);
  });

  it("are none where the year is too short, or nothing is limited", () => {
    expect(rowsOf(smallSchool({ ...year(2, "P1", "P2"), students, actions }), "noFrozenGroups")).toEqual([]);
    expect(rowsOf(smallSchool({ ...year(1, "P1", "P2"), rules: {} }), "noFrozenGroups")).toEqual([]);
  });

  it("give way to a refusal where one period is planned alone", () => {
    const school = smallSchool({ ...year(1, "P1", "P2"), students, actions });
    const after = (past: string[]) => {
      const view = {
        school,
        horizon: { periods: [1], decided: planOf(school, inLire(...past)), budgets: "share" as const },
        cohort: { index: 0, level: 0, division: 0, students: [0], size: 1 },
        action: 0,
        level: 0,
        slot: 0,
        period: 1,
      };
      return ruleById("noFrozenGroups").admitsAttendance?.(view, { maxPeriods: 1 });
    };
    expect([after([]), after(["P1"])]).toEqual([true, false]);
  });

  it("count the periods after it too, where these are already planned", () => {
    const school = smallSchool({ ...year(2, "P1", "P2", "P3"), students, actions });
    const between = (maxPeriods: number) =>
      ruleById("noFrozenGroups").admitsAttendance?.(
        {
          school,
          horizon: { periods: [1], decided: planOf(school, inLire("P1", "P3")), budgets: "share" as const },
          cohort: { index: 0, level: 0, division: 0, students: [0], size: 1 },
          action: 0,
          level: 0,
          slot: 0,
          period: 1,
        },
        { maxPeriods },
      );
    expect([between(2), between(3)]).toEqual([false, true]);
  });
});

describe("the check of noFrozenGroups", () => {
  const school = smallSchool({ ...year(2, "P1", "P2", "P3", "P4", "P5"), students, actions });
  const check = (...periods: string[]) => checkOf(school, planOf(school, inLire(...periods)), "noFrozenGroups");

  it("passes stays with a break", () => {
    expect(check("P1", "P2", "P4", "P5")).toEqual([]);
  });

  it("measures the longest stay", () => {
    expect(check("P2", "P3", "P4", "P5")).toEqual([
      {
        rule: "noFrozenGroups",
        amount: 2,
        unit: "periods",
        sentence: "Student ana stays in action lire for 4 periods in a row where at most 2 are asked.",
      },
    ]);
  });
});

describe("without noFrozenGroups", () => {
  it("a student stays in the action that serves them", async () => {
    const { kept, broken, scores } = await removal(smallSchool({ ...year(1, "P1", "P2") }), "noFrozenGroups");
    expect([kept, broken]).toEqual([[], ["noFrozenGroups"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([2, 4]);
  });
});

describe("the settings of noFrozenGroups", () => {
  it("limit nothing by default", () => {
    expect(defaultsOf("noFrozenGroups")).toEqual({});
  });
});
