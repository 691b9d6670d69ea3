import { describe, expect, it } from "vitest";
import { checkProblem } from "../../src/read/read.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, planOf, rowsOf, smallProblem, smallSchool } from "../support/smallSchool.js";

const divisions = (a: number, b: number) => [
  { id: "A", level: "2de", hourPool: a },
  { id: "B", level: "2de", hourPool: b },
];
const students = [
  { id: "ana", division: "A", needs: { lire: 2 } as const },
  { id: "bob", division: "B" },
];
const apart = { hourPool: { shared: false } };
const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };
const libre = { action: "libre", students: ["bob"], teachers: ["lou"] };

describe("the rows of hourPool", () => {
  it("pool the teacher-hours of a level, an adult more costing an hour more", () => {
    const actions = [
      { id: "lire", need: "lire", min: 1, adults: 2 },
      { id: "libre", min: 1 },
    ];
    expect(rowsOf(smallSchool({ periods: [{ id: "P1", weeks: 3 }], divisions: divisions(4, 5), students, actions }), "hourPool")).toEqual([
      "hour pool level 2de: 6 g[lire@2de,lun,P1] + 3 g[libre@2de,lun,P1] <= 9",
    ]);
  });

  it("let one division pay for each group, when pools are not shared", () => {
    const actions = [{ id: "libre", min: 1 }];
    expect(rowsOf(smallSchool({ divisions: divisions(4, 5), students, actions, rules: apart }), "hourPool")).toEqual([
      "payer present A:libre@2de,lun,P1: q[A:libre@2de,lun,P1] - x[ana:libre@2de,lun,P1] <= 0",
      "hour pool division A: q[A:libre@2de,lun,P1] <= 4",
      "payer present B:libre@2de,lun,P1: q[B:libre@2de,lun,P1] - x[bob:libre@2de,lun,P1] <= 0",
      "hour pool division B: q[B:libre@2de,lun,P1] <= 5",
      "paid libre@2de,lun,P1: q[A:libre@2de,lun,P1] + q[B:libre@2de,lun,P1] - g[libre@2de,lun,P1] = 0",
    ]);
  });

  it("subtract what earlier periods spent, or open a share of what is left", () => {
    const periods = [{ id: "P1" }, { id: "P2", weeks: 1 }, { id: "P3", weeks: 3 }];
    const school = smallSchool({ periods, divisions: divisions(4, 5), students, actions: [{ id: "libre", min: 1 }] });
    const past = planOf(school, [libre]);
    expect(rowsOf(school, "hourPool", { periods: [1], decided: past, budgets: "whole" })).toEqual([
      "hour pool level 2de: g[libre@2de,lun,P2] <= 8",
    ]);
    expect(rowsOf(school, "hourPool", { periods: [1], decided: past, budgets: "share" })).toEqual([
      "hour pool level 2de: g[libre@2de,lun,P2] <= 2",
    ]);
  });

  it("are none without pools", () => {
    expect(rowsOf(smallSchool({ rules: apart }), "hourPool")).toEqual([]);
  });
});

describe("the check of hourPool", () => {
  it("passes a pool spent to the last hour", () => {
    const school = smallSchool({ divisions: divisions(1, 1), students });
    expect(checkOf(school, planOf(school, [lire, libre]), "hourPool")).toEqual([]);
  });

  it("measures hours overspent, each adult counted", () => {
    const school = smallSchool({ divisions: divisions(0.5, 1), students });
    expect(checkOf(school, planOf(school, [{ ...lire, teachers: ["kim", "lou"] }, libre]), "hourPool")).toEqual([
      { rule: "hourPool", amount: 1.5, unit: "hours", sentence: "The hour pool of level 2de (1.5 h) is overspent by 1.5 h." },
    ]);
  });

  it("counts each division alone when pools are not shared, and asks for a payer who is there", () => {
    const school = smallSchool({ divisions: divisions(0, 2), students, rules: apart });
    expect(
      checkOf(
        school,
        planOf(school, [
          { ...lire, paidBy: "A" },
          { ...libre, paidBy: "B" },
        ]),
        "hourPool",
      ),
    ).toEqual([{ rule: "hourPool", amount: 1, unit: "hours", sentence: "The hour pool of division A (0 h) is overspent by 1 h." }]);
    expect(checkOf(school, planOf(school, [{ ...lire, paidBy: "B" }, libre]), "hourPool")).toEqual([
      {
        rule: "hourPool",
        amount: 1,
        unit: "groups",
        sentence: "A group of action lire of level 2de is paid by no division that has a student in it.",
      },
      {
        rule: "hourPool",
        amount: 1,
        unit: "groups",
        sentence: "A group of action libre of level 2de is paid by no division that has a student in it.",
      },
    ]);
  });
});

describe("without hourPool", () => {
  const actions = [
    { id: "lire", need: "lire", min: 1, max: 1 },
    { id: "libre", min: 1, max: 4 },
  ];

  it("the best plan overspends the level's pool", async () => {
    const { kept, broken, scores } = await removal(smallSchool({ divisions: divisions(1, 0.5), students, actions }), "hourPool");
    expect([kept, broken]).toEqual([[], ["hourPool"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });

  it("no division pays for the groups", async () => {
    const { kept, broken } = await removal(smallSchool({ divisions: divisions(1, 1), students, actions, rules: apart }), "hourPool");
    expect([kept, broken]).toEqual([[], ["hourPool"]]);
  });
});

describe("the settings of hourPool", () => {
  it("share the pools of a level by default", () => {
    expect(defaultsOf("hourPool")).toEqual({ shared: true });
  });

  it("refuse a pool for some divisions of a level alone", () => {
    const problem = smallProblem({
      divisions: [
        { id: "A", level: "2de", hourPool: 3 },
        { id: "B", level: "2de" },
      ],
    });
    expect(checkProblem(problem)).toMatchObject({
      issues: [
        {
          code: "missing-hour-pool",
          path: ["divisions", 1, "hourPool"],
          message: "division B states no hour pool while others of level 2de do",
        },
      ],
    });
  });
});
