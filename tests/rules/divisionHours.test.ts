import { describe, expect, it } from "vitest";
import { checkProblem } from "../../src/read/read.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, LUN, MAR, planOf, rowsOf, smallProblem, smallSchool } from "../support/smallSchool.js";

const owed = (quota: object, parts: object = {}) =>
  smallSchool({
    slots: [LUN, MAR],
    levels: [{ id: "2de", commonSlots: { min: 1, max: 2 } }],
    divisions: [{ id: "A", level: "2de", quota }],
    ...parts,
  });
const all = { action: "libre", students: ["ana", "bob"], teachers: ["kim"] };

describe("the rows of divisionHours", () => {
  it("hold the year's hours of a division within the tolerance, once for all its students", () => {
    expect(
      rowsOf(
        owed(
          { hours: 30, tolerance: 4 },
          {
            periods: [
              { id: "P1", weeks: 12 },
              { id: "P2", weeks: 20 },
            ],
          },
        ),
        "divisionHours",
      ),
    ).toEqual(["division hours ana: 26 <= 32 z[2de,lun] + 32 z[2de,mar] <= 34"]);
  });

  it("add the carry-over of the division and of each student", () => {
    const students = [
      { id: "ana", division: "A", carryOver: -1 },
      { id: "bob", division: "A" },
    ];
    expect(rowsOf(owed({ hours: 1, carryOver: 1, tolerance: 0.5 }, { students }), "divisionHours")).toEqual([
      "division hours ana: 0.5 <= z[2de,lun] + z[2de,mar] <= 1.5",
      "division hours bob: 1.5 <= z[2de,lun] + z[2de,mar] <= 2.5",
    ]);
  });

  it("spread what is left of the cycle over the years that remain", () => {
    const rows = rowsOf(
      owed({ cycle: { hours: 210, years: 3, year: 2, received: 60 }, tolerance: 0 }, { periods: [{ id: "P1", weeks: 50 }] }),
      "divisionHours",
    );
    expect(rows).toEqual(["division hours ana: 50 z[2de,lun] + 50 z[2de,mar] = 75"]);
  });

  it("subtract hours in self-study, of each student alone", () => {
    const students = ["ana", "bob"].map((id) => ({ id, division: "A" }));
    const school = owed(
      { hours: 2, tolerance: 0 },
      { slots: [LUN], levels: [], periods: [{ id: "P1", weeks: 3 }], students, rules: { onePlace: { selfStudy: true } } },
    );
    expect(rowsOf(school, "divisionHours")).toEqual(["division hours ana: 3 z[2de,lun] = 2"]);
    expect(rowsOf(school, "divisionHours", undefined, ["onePlace"])).toEqual([
      "division hours ana: 3 z[2de,lun] - 3 self[ana@lun,P1] = 2",
      "division hours bob: 3 z[2de,lun] - 3 self[bob@lun,P1] = 2",
    ]);
  });

  it("remember self-study of earlier periods, and hold the upper side once nothing is left to decide", () => {
    const rules = { onePlace: { selfStudy: true } };
    const school = owed(
      { hours: 2, tolerance: 1 },
      { slots: [LUN], levels: [], periods: [{ id: "P1" }, { id: "P2" }, { id: "P3" }], rules },
    );
    const past = planOf(school, [{ ...all, students: ["bob"] }], { selfStudy: [{ students: ["ana"] }] });
    const both = planOf(
      school,
      [
        { ...all, students: ["bob"] },
        { ...all, period: "P2" },
      ],
      { selfStudy: [{ students: ["ana"] }] },
    );
    const rows = (period: number, decided = past) =>
      rowsOf(school, "divisionHours", { periods: [period], decided, budgets: "share" }, ["onePlace"]);
    expect(rows(1)).toEqual([
      "division hours ana: 3 z[2de,lun] - self[ana@lun,P2] >= 2",
      "division hours bob: 3 z[2de,lun] - self[bob@lun,P2] >= 1",
    ]);
    expect(rows(2, both)).toEqual([
      "division hours ana: 2 <= 3 z[2de,lun] - self[ana@lun,P3] <= 4",
      "division hours bob: 1 <= 3 z[2de,lun] - self[bob@lun,P3] <= 3",
    ]);
  });

  it("count no hours in weeks of PFMP", () => {
    const calendar = { start: "2026-01-05", end: "2026-01-30", publicHolidays: false };
    const divisions = [{ id: "A", level: "2de", quota: { hours: 2, tolerance: 0 }, pfmp: [{ start: "2026-01-12", end: "2026-01-16" }] }];
    expect(rowsOf(owed({}, { slots: [LUN], calendar, levels: [], divisions }), "divisionHours")).toEqual([
      "division hours ana: 3 z[2de,lun] = 2",
    ]);
  });

  it("are none without a quota", () => {
    expect(rowsOf(smallSchool(), "divisionHours")).toEqual([]);
  });
});

describe("the check of divisionHours", () => {
  it("passes hours within the tolerance", () => {
    const school = owed({ hours: 2, tolerance: 1 });
    expect(checkOf(school, planOf(school, [all]), "divisionHours")).toEqual([]);
  });

  it("measures the worst miss, beyond the tolerance", () => {
    const school = owed({ hours: 2, tolerance: 0.5 });
    const plan = planOf(school, [all, { ...all, slot: "mar", students: ["ana"] }]);
    expect(checkOf(school, plan, "divisionHours")).toEqual([
      {
        rule: "divisionHours",
        amount: 0.5,
        unit: "hours",
        sentence: "In division A, 1 student misses the year's hours, the worst by 0.5 h beyond the tolerance.",
      },
    ]);
  });

  it("measures hours above what is owed too", () => {
    const school = owed({ hours: 0.5, tolerance: 0.25 });
    const plan = planOf(school, [all, { ...all, slot: "mar" }]);
    expect(checkOf(school, plan, "divisionHours")).toEqual([
      {
        rule: "divisionHours",
        amount: 1.25,
        unit: "hours",
        sentence: "In division A, 2 students miss the year's hours, the worst by 1.25 h beyond the tolerance.",
      },
    ]);
  });

  it("does not count self-study", () => {
    const school = owed({ hours: 1, tolerance: 0 }, { rules: { onePlace: { selfStudy: true } } });
    const plan = planOf(school, [{ ...all, students: ["ana"] }], { selfStudy: [{ students: ["bob"] }] });
    expect(checkOf(school, plan, "divisionHours").map((each) => each.amount)).toEqual([1]);
  });
});

describe("without divisionHours", () => {
  it("the best plan gives more hours than the division is owed", async () => {
    const students = [
      { id: "ana", division: "A", needs: { lire: { severity: 2, weeklyHours: 2 } } },
      { id: "bob", division: "A" },
    ];
    const { kept, broken, scores } = await removal(owed({ hours: 1, tolerance: 0 }, { students }), "divisionHours");
    expect([kept, broken]).toEqual([[], ["divisionHours"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([2, 4]);
  });

  it("the cheapest plan gives fewer hours than the division is owed", async () => {
    const { kept, broken } = await removal(owed({ hours: 2, tolerance: 0 }), "divisionHours");
    expect([kept, broken]).toEqual([[], ["divisionHours"]]);
  });
});

describe("the settings of divisionHours", () => {
  it("tolerate five hours by default, where the division states nothing", () => {
    expect(defaultsOf("divisionHours")).toEqual({ tolerance: 5 });
    const rows = rowsOf(owed({ hours: 6 }, { rules: {} }), "divisionHours");
    expect(rows).toEqual(["division hours ana: 1 <= z[2de,lun] + z[2de,mar] <= 11"]);
  });

  it("refuse hours that the slots cannot hold", () => {
    const problem = smallProblem({
      periods: [{ id: "P1", weeks: 10 }],
      levels: [{ id: "2de", commonSlots: 1 }],
      divisions: [{ id: "A", level: "2de", quota: { hours: 12, tolerance: 1 } }],
    });
    expect(checkProblem(problem)).toMatchObject({
      issues: [
        {
          code: "hours-cannot-add-up",
          path: ["divisions", 0, "quota"],
          message: "division A is owed at least 11 h, and its slots hold at most 10 h on its days of class",
        },
      ],
    });
  });

  it("refuse them for any student of the division, not the first alone", () => {
    const students = [
      { id: "ana", division: "A" },
      { id: "bob", division: "A", carryOver: 9 },
    ];
    const problem = smallProblem({ students, divisions: [{ id: "A", level: "2de", quota: { hours: 1, tolerance: 0 } }] });
    expect(checkProblem(problem)).toMatchObject({
      issues: [
        { code: "hours-cannot-add-up", message: "division A is owed at least 10 h, and its slots hold at most 1 h on its days of class" },
      ],
    });
  });

  it("owe nothing, and no less, to a student who is far ahead", () => {
    const students = [{ id: "ana", division: "A", carryOver: -20 }];
    const school = smallSchool({
      students,
      levels: [{ id: "2de", commonSlots: { min: 0, max: 1 } }],
      divisions: [{ id: "A", level: "2de", quota: { hours: 10, tolerance: 5 } }],
    });
    expect(rowsOf(school, "divisionHours")).toEqual(["division hours ana: z[2de,lun] = 0"]);
    expect(checkOf(school, planOf(school, []), "divisionHours")).toEqual([]);
  });
});
