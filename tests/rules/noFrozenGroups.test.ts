import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/generate/random.js";
import { solve, verify } from "../../src/index.js";
import { checkProblem, readSchool } from "../../src/read/read.js";
import { mismatches } from "../support/exhaustive/compare.js";
import { exhaustiveOptimum } from "../support/exhaustive.js";
import { removal } from "../support/planWithout.js";
import { tinySchool } from "../support/randomSchool.js";
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
      return ruleById("noFrozenGroups").admitsAttendance?.(view, { maxPeriods: 1, already: [] });
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
        { maxPeriods, already: [] },
      );
    expect([between(2), between(3)]).toEqual([false, true]);
  });
});

const cut = (already: object[] = [], maxPeriods = 1) => ({
  periods: [{ id: "P1" }, { id: "P2a" }, { id: "P2b", continues: true }, { id: "P3" }],
  rules: { noFrozenGroups: { maxPeriods, already } },
  students,
  actions,
});
const before = (periods: number) => ({ student: "ana", action: "lire", periods });

describe("periods cut in parts", () => {
  it("have one indicator together", () => {
    expect(rowsOf(smallSchool(cut()), "noFrozenGroups")).toEqual([
      "stays ana:lire@2de,lun,P1: x[ana:lire@2de,lun,P1] - h[ana:lire,P1] <= 0",
      "stays ana:lire@2de,lun,P2a: x[ana:lire@2de,lun,P2a] - h[ana:lire,P2a] <= 0",
      "stays ana:lire@2de,lun,P2b: x[ana:lire@2de,lun,P2b] - h[ana:lire,P2a] <= 0",
      "stays ana:lire@2de,lun,P3: x[ana:lire@2de,lun,P3] - h[ana:lire,P3] <= 0",
      "not frozen ana:lire to P2b: h[ana:lire,P1] + h[ana:lire,P2a] <= 1",
      "not frozen ana:lire to P3: h[ana:lire,P2a] + h[ana:lire,P3] <= 1",
    ]);
  });

  it("count once in the check, however many parts are attended", () => {
    const school = smallSchool(cut());
    const check = (...periods: string[]) =>
      checkOf(school, planOf(school, inLire(...periods)), "noFrozenGroups").map(({ amount }) => amount);
    expect([check("P2a", "P2b"), check("P1", "P3"), check("P1", "P2b"), check("P1", "P2a", "P2b", "P3")]).toEqual([[], [], [1], [2]]);
  });

  it("take the second part when the first is decided", () => {
    const school = smallSchool(cut());
    const admits = (period: number, ...decided: string[]) =>
      ruleById("noFrozenGroups").admitsAttendance?.(
        {
          school,
          horizon: { periods: [period], decided: planOf(school, inLire(...decided)), budgets: "share" as const },
          cohort: { index: 0, level: 0, division: 0, students: [0], size: 1 },
          action: 0,
          level: 0,
          slot: 0,
          period,
        },
        { maxPeriods: 1, already: [] },
      );
    expect([admits(2, "P2a"), admits(1, "P2b"), admits(2, "P1"), admits(3, "P2a"), admits(3, "P1")]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("periods before the year", () => {
  it("count with those that follow at once", () => {
    const rows = (already: object[], maxPeriods: number) =>
      rowsOf(smallSchool(cut(already, maxPeriods)), "noFrozenGroups").filter((row) => row.startsWith("not"));
    expect(rows([before(1)], 2)).toEqual([
      "not frozen ana:lire to P2b: h[ana:lire,P1] + h[ana:lire,P2a] <= 1",
      "not frozen ana:lire to P3: h[ana:lire,P1] + h[ana:lire,P2a] + h[ana:lire,P3] <= 2",
    ]);
    // Whoever has been in it for long enough may come back after a break only.
    expect(rows([before(2)], 2)).toEqual([]);
    expect(rows([before(2)], 4)).toEqual(["not frozen ana:lire to P3: h[ana:lire,P1] + h[ana:lire,P2a] + h[ana:lire,P3] <= 2"]);
  });

  it("count in the check where the first period is attended, and break no plan by themselves", () => {
    const school = smallSchool(cut([before(3), before(1)], 3));
    const check = (...periods: string[]) => checkOf(school, planOf(school, inLire(...periods)), "noFrozenGroups");
    expect([check(), check("P2a", "P3")]).toEqual([[], []]);
    expect(check("P1")).toEqual([
      {
        rule: "noFrozenGroups",
        amount: 1,
        unit: "periods",
        sentence: "Student ana stays in action lire for 4 periods in a row where at most 3 are asked.",
      },
    ]);
  });

  it("keep a student out of the action that served them", async () => {
    const school = smallSchool({ rules: { noFrozenGroups: { maxPeriods: 1, already: [before(1)] } } });
    const { kept, broken, scores } = await removal(school, "noFrozenGroups");
    expect([kept, broken]).toEqual([[], ["noFrozenGroups"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });
});

describe("a year of cut periods and earlier stays", () => {
  it("is planned as a search of every named assignment finds", async () => {
    let planned = 0;
    for (let seed = 1; seed <= 24; seed++) {
      const drawn = tinySchool(seed);
      const random = randomStream(seed, "stays");
      // Three places of a student at most: the search visits every one.
      const periods = Array.from({ length: 3 }, (_, index) => ({ id: `t${index}`, continues: random.chance(0.5) }));
      const stays = drawn.students.flatMap(({ id }) =>
        random.chance(0.4) ? [{ student: id, action: random.pick(drawn.actions).id, periods: random.int(1, 2) }] : [],
      );
      const problem = {
        ...drawn,
        periods,
        students: drawn.students.slice(0, 2).map(({ needs: _, ...each }) => ({
          ...each,
          needs: Object.fromEntries(drawn.actions.flatMap(({ need }) => (need ? [[need, random.int(1, 4)]] : []))),
        })),
        slots: drawn.slots.slice(0, 2).map(({ week: _, ...slot }) => slot),
        levels: [],
        actions: drawn.actions.map((action) => ({ ...action, min: 1 })),
        teachers: drawn.teachers.map(({ busy: _, ...teacher }) => ({ id: teacher.id, skills: drawn.actions.map(({ id }) => id) })),
        divisions: drawn.divisions.map(({ id, level }) => ({ id, level })),
        rooms: undefined,
        rules: {
          commonSlot: { perWeek: 1 },
          onePlace: { selfStudy: true },
          noFrozenGroups: {
            maxPeriods: random.int(1, 2),
            already: stays.filter(({ student }) => drawn.students.slice(0, 2).some(({ id }) => id === student)),
          },
        },
      };
      if ("issues" in checkProblem(problem)) continue;
      const school = readSchool(problem);
      const optimum = exhaustiveOptimum(school);
      expect(mismatches(school, problem, optimum, await solve(problem, { gap: 0, nodeLimit: 100_000, backend: "highs" }))).toEqual([]);
      const byPeriod = await solve(problem, { backend: "highs", wholeYearColumns: 0 });
      expect(byPeriod.timetable ? verify(problem, byPeriod.timetable) : []).toEqual([]);
      if (optimum) planned++;
    }
    expect(planned).toBeGreaterThan(15);
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
    expect(defaultsOf("noFrozenGroups")).toEqual({ already: [] });
  });
});
