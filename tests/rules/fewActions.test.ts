import { describe, expect, it } from "vitest";
import type { ProblemInput } from "../../src/read/schema.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, LUN, MAR, planOf, rowsOf, ruleById, smallSchool } from "../support/smallSchool.js";

const perSlot = { rules: { fewActions: { perSlot: 1 } } };
const perStudent = { rules: { fewActions: { perStudent: 1 } } };
const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };
const libre = { action: "libre", students: ["bob"], teachers: ["lou"] };

describe("the rows of fewActions", () => {
  it("count the actions of a level in a slot that any cohort attends or any group has", () => {
    const students = ["ana", "bob"].map((id) => ({ id, division: "A" }));
    expect(rowsOf(smallSchool({ ...perSlot, students }), "fewActions")).toEqual([
      "offered ana+1:lire@2de,lun,P1: x[ana+1:lire@2de,lun,P1] - 2 w[lire@2de,lun,P1] <= 0",
      "offered groups lire@2de,lun,P1: g[lire@2de,lun,P1] - 2 w[lire@2de,lun,P1] <= 0",
      "offered ana+1:libre@2de,lun,P1: x[ana+1:libre@2de,lun,P1] - 2 w[libre@2de,lun,P1] <= 0",
      "offered groups libre@2de,lun,P1: g[libre@2de,lun,P1] - 2 w[libre@2de,lun,P1] <= 0",
      "few actions 2de@lun,P1: w[lire@2de,lun,P1] + w[libre@2de,lun,P1] - z[2de,lun] <= 0",
    ]);
  });

  it("count the actions of a student over the slots of a period", () => {
    const students = [{ id: "ana", division: "A" }];
    expect(rowsOf(smallSchool({ ...perStudent, students, slots: [LUN, MAR] }), "fewActions")).toEqual([
      "attends ana:lire@2de,lun,P1: x[ana:lire@2de,lun,P1] - u[ana,P1:lire] <= 0",
      "attends ana:libre@2de,lun,P1: x[ana:libre@2de,lun,P1] - u[ana,P1:libre] <= 0",
      "attends ana:lire@2de,mar,P1: x[ana:lire@2de,mar,P1] - u[ana,P1:lire] <= 0",
      "attends ana:libre@2de,mar,P1: x[ana:libre@2de,mar,P1] - u[ana,P1:libre] <= 0",
      "few actions ana,P1: u[ana,P1:lire] + u[ana,P1:libre] <= 1",
    ]);
  });

  it("are none where nothing is limited, or nothing can exceed the limit", () => {
    expect(rowsOf(smallSchool(), "fewActions")).toEqual([]);
    expect(rowsOf(smallSchool({ rules: { fewActions: { perSlot: 2 } } }), "fewActions")).toEqual([]);
  });
});

describe("what fewActions distinguishes", () => {
  it("is each student when their actions are limited, and nothing otherwise", () => {
    const traits = (settings: object) => {
      const school = smallSchool({ rules: { fewActions: settings } });
      return [0, 1].map((student) =>
        ruleById("fewActions").distinguishes?.(
          student,
          school,
          { periods: [0], decided: planOf(school, []), budgets: "whole" },
          school.problem.rules.fewActions,
        ),
      );
    };
    expect([traits({ perStudent: 1 }), traits({ perSlot: 1 })]).toEqual([
      ["0", "1"],
      ["", ""],
    ]);
  });
});

describe("the check of fewActions", () => {
  it("passes as many actions as allowed, whatever the number of groups", () => {
    const school = smallSchool(perSlot);
    expect(checkOf(school, planOf(school, [libre, { ...libre, students: ["ana"], teachers: ["kim"] }]), "fewActions")).toEqual([]);
  });

  it("counts the actions too many in a slot", () => {
    const school = smallSchool(perSlot);
    expect(checkOf(school, planOf(school, [lire, libre]), "fewActions")).toEqual([
      {
        rule: "fewActions",
        amount: 1,
        unit: "actions",
        sentence: "Level 2de has 2 different actions at slot lun in P1 where at most 1 are asked.",
      },
    ]);
  });

  it("counts the actions too many of a student in a period", () => {
    const school = smallSchool({ ...perStudent, slots: [LUN, MAR], periods: [{ id: "P1" }, { id: "P2" }] });
    expect(checkOf(school, planOf(school, [lire, { ...libre, students: ["ana"], period: "P2" }]), "fewActions")).toEqual([]);
    expect(checkOf(school, planOf(school, [lire, { ...libre, students: ["ana", "bob"], slot: "mar" }]), "fewActions")).toEqual([
      { rule: "fewActions", amount: 1, unit: "actions", sentence: "Student ana has 2 different actions in P1 where at most 1 are asked." },
    ]);
  });
});

describe("without fewActions", () => {
  it("a slot has an action for each need", async () => {
    const students: ProblemInput["students"] = [
      { id: "ana", division: "A", needs: { lire: 2 } },
      { id: "bob", division: "A", needs: { dire: 1 } },
    ];
    const actions = [
      { id: "lire", need: "lire", min: 1 },
      { id: "dire", need: "dire", min: 1 },
    ];
    const teachers = ["kim", "lou"].map((id) => ({ id, skills: ["lire", "dire"] }));
    const { kept, broken, scores } = await removal(smallSchool({ ...perSlot, students, actions, teachers }), "fewActions");
    expect([kept, broken]).toEqual([[], ["fewActions"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([2, 3]);
  });

  it("a student goes from action to action", async () => {
    const students = [{ id: "ana", division: "A", needs: { lire: 2, dire: 1 } as const }];
    const actions = [
      { id: "lire", need: "lire", min: 1 },
      { id: "dire", need: "dire", min: 1 },
    ];
    const school = smallSchool({
      ...perStudent,
      students,
      actions,
      slots: [LUN, MAR],
      levels: [{ id: "2de", commonSlots: 2 }],
      teachers: [{ id: "kim", skills: ["lire", "dire"] }],
    });
    const { kept, broken, scores } = await removal(school, "fewActions");
    expect([kept, broken]).toEqual([[], ["fewActions"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([2, 3]);
  });
});

describe("the settings of fewActions", () => {
  it("limit nothing by default", () => {
    expect(defaultsOf("fewActions")).toEqual({});
  });
});
