import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../src/domain/ledger.js";
import { solve, verify } from "../../src/index.js";
import { checkProblem, readSchool } from "../../src/read/read.js";
import { mismatches } from "../support/exhaustive/compare.js";
import { exhaustiveOptimum } from "../support/exhaustive.js";
import { removal } from "../support/planWithout.js";
import { tinySchool } from "../support/randomSchool.js";
import { checkOf, defaultsOf, planOf, rowsOf, ruleById, smallProblem, smallSchool } from "../support/smallSchool.js";

const most = (mostTeacherHours: number) => ({ hourBudget: { mostTeacherHours } });
const EXACT = { gap: 0, nodeLimit: 100_000 } as const;
const ADULTS = [
  { id: "lire", need: "lire", min: 1, adults: 2 },
  { id: "libre", min: 1 },
];
const LEVELS = {
  divisions: [
    { id: "A", level: "2de" },
    { id: "B", level: "1re" },
  ],
  students: [
    { id: "ana", division: "A", needs: { lire: 2 } as const },
    { id: "bob", division: "B" },
  ],
};

describe("the rows of hourBudget", () => {
  it("sum the teacher-hours of every level and period in one row, an adult more costing an hour more", () => {
    const school = smallSchool({ ...LEVELS, periods: [{ id: "P1", weeks: 3 }], actions: ADULTS, rules: most(11) });
    expect(rowsOf(school, "hourBudget")).toEqual([
      "hour budget: 6 g[lire@2de,lun,P1] + 3 g[libre@2de,lun,P1] + 6 g[lire@1re,lun,P1] + 3 g[libre@1re,lun,P1] <= 9",
    ]);
  });

  it("subtract what earlier periods spent, or open a share of what is left", () => {
    const periods = [{ id: "P1" }, { id: "P2", weeks: 1 }, { id: "P3", weeks: 3 }];
    const school = smallSchool({ periods, actions: [{ id: "libre", min: 1 }], rules: most(9) });
    const past = planOf(school, [{ action: "libre", students: ["ana", "bob"], teachers: ["lou"] }]);
    expect(rowsOf(school, "hourBudget", { periods: [1], decided: past, budgets: "whole" })).toEqual([
      "hour budget: g[libre@2de,lun,P2] <= 8",
    ]);
    expect(rowsOf(school, "hourBudget", { periods: [1], decided: past, budgets: "share" })).toEqual([
      "hour budget: g[libre@2de,lun,P2] <= 2",
    ]);
  });

  it("are none without a budget", () => {
    expect(rowsOf(smallSchool(), "hourBudget")).toEqual([]);
  });
});

describe("the check of hourBudget", () => {
  const groups = [
    { action: "lire", students: ["ana"], teachers: ["kim", "lou"] },
    { action: "libre", students: ["bob"], teachers: ["lou"] },
  ];

  it("passes a budget spent to the last hour", () => {
    const school = smallSchool({ rules: most(3) });
    expect(checkOf(school, planOf(school, groups), "hourBudget")).toEqual([]);
    const tenths = smallSchool({ slots: [{ id: "lun", day: 1, start: "10:00", end: "14:06" }], rules: most(4.1) });
    expect(checkOf(tenths, planOf(tenths, groups.slice(1)), "hourBudget")).toEqual([]);
  });

  it("measures hours overspent, each adult counted", () => {
    const school = smallSchool({ rules: most(1.5) });
    expect(checkOf(school, planOf(school, groups), "hourBudget")).toEqual([
      { rule: "hourBudget", amount: 1.5, unit: "hours", sentence: "The school's 1.5 h of teachers are overspent by 1.5 h." },
    ]);
  });

  it("finds nothing without a budget", () => {
    const school = smallSchool();
    expect(checkOf(school, planOf(school, groups), "hourBudget")).toEqual([]);
  });
});

describe("without hourBudget", () => {
  it("the best plan overspends the school's hours", async () => {
    const actions = [
      { id: "lire", need: "lire", min: 1, max: 1 },
      { id: "libre", min: 1, max: 4 },
    ];
    const { kept, broken, scores } = await removal(smallSchool({ actions, rules: most(1) }), "hourBudget");
    expect([kept, broken]).toEqual([[], ["hourBudget"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });
});

describe("a budget that no plan keeps", () => {
  it("is named as the reason, and no budget is never looked at", async () => {
    const { reasons } = await solve(smallProblem({ rules: most(0.5) }));
    expect(reasons).toContain(`Without this rule there would be a plan: ${ruleById("hourBudget").statement.en}`);
    expect([{}, { mostTeacherHours: 0 }].map((settings) => ruleById("hourBudget").asksNothing?.(settings))).toEqual([true, false]);
  });
});

describe("a plan within a budget", () => {
  it("is what a search of every named assignment finds", async () => {
    const count = { planned: 0, infeasible: 0 };
    for (let seed = 1; seed <= 12; seed++) {
      const drawn = tinySchool(seed);
      const free = "issues" in checkProblem(drawn) ? undefined : exhaustiveOptimum(readSchool(drawn));
      if (!free) continue;
      const hours = ledgerOf(readSchool(drawn), free.plan).teacherMinutes.reduce((total, each) => total + each, 0) / 60;
      for (const share of [0.5, 0.75]) {
        const problem = { ...drawn, rules: { ...drawn.rules, ...most(share * hours) } };
        const school = readSchool(problem);
        const optimum = exhaustiveOptimum(school);
        const byPeriod = await solve(problem, { backend: "highs", wholeYearColumns: 0 });
        count[optimum ? "planned" : "infeasible"]++;
        expect(mismatches(school, problem, optimum, await solve(problem, { ...EXACT, backend: "highs" }))).toEqual([]);
        expect(byPeriod.timetable ? verify(problem, byPeriod.timetable) : []).toEqual([]);
        expect(optimum ? ["optimal", "feasible", "timeLimit"] : ["infeasible", "timeLimit"]).toContain(byPeriod.status);
      }
    }
    expect(count.planned).toBeGreaterThan(5);
    expect(count.infeasible).toBeGreaterThan(2);
  });
});

describe("the settings of hourBudget", () => {
  it("state no budget by default", () => {
    expect(defaultsOf("hourBudget")).toEqual({});
  });

  it("refuse hours below nothing", () => {
    expect(checkProblem(smallProblem({ rules: most(-1) }))).toMatchObject({
      issues: [{ code: "too-small", path: ["rules", "hourBudget", "mostTeacherHours"] }],
    });
  });
});
