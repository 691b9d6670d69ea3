import { describe, expect, it } from "vitest";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, LUN, MAR, planOf, rowsOf, smallSchool } from "../support/smallSchool.js";

const kim = { id: "kim", skills: ["lire", "libre"] };
const lou = { id: "lou", skills: ["libre"] };
const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };
const libre = { action: "libre", students: ["bob"], teachers: ["lou"] };
const twoLevels = {
  divisions: [
    { id: "A", level: "2de" },
    { id: "B", level: "1re" },
  ],
  students: [
    { id: "ana", division: "A" },
    { id: "bob", division: "B" },
  ],
  actions: [{ id: "libre", min: 1 }],
};

describe("the rows of teachers", () => {
  it("let a teacher lead one group of their skills, at a common slot", () => {
    expect(rowsOf(smallSchool(), "teachers")).toEqual([
      "one group at a time kim@lun,P1 2de: y[kim:lire@2de,lun,P1] + y[kim:libre@2de,lun,P1] - z[2de,lun] <= 0",
      "one group at a time lou@lun,P1 2de: y[lou:libre@2de,lun,P1] - z[2de,lun] <= 0",
    ]);
  });

  it("count levels that share a slot together", () => {
    expect(rowsOf(smallSchool({ ...twoLevels, teachers: [lou] }), "teachers")).toEqual([
      "one group at a time lou@lun,P1 2de: y[lou:libre@2de,lun,P1] - z[2de,lun] <= 0",
      "one group at a time lou@lun,P1 1re: y[lou:libre@1re,lun,P1] - z[1re,lun] <= 0",
      "one group at a time lou@lun,P1: y[lou:libre@2de,lun,P1] + y[lou:libre@1re,lun,P1] <= 1",
    ]);
  });

  it("leave out slots in which the teacher is busy", () => {
    expect(rowsOf(smallSchool({ teachers: [{ ...lou, busy: ["lun"] }] }), "teachers")).toEqual([]);
  });

  it("leave out slots of which a date falls into an absence, by the dates of the level", () => {
    const rows = (start: string, end: string) =>
      rowsOf(
        smallSchool({
          ...twoLevels,
          slots: [LUN, MAR],
          calendar: { start: "2025-09-29", end: "2025-10-10" },
          divisions: [twoLevels.divisions[0], { ...twoLevels.divisions[1], pfmp: [{ start: "2025-09-29", end: "2025-10-03" }] }],
          teachers: [{ ...lou, absences: [{ start, end }] }],
        }),
        "teachers",
      )
        .filter((row) => row.includes("- z"))
        .map((row) => row.slice("one group at a time lou@".length, row.indexOf(":")));
    expect(rows("2025-10-01", "2025-10-05")).toEqual(["lun,P1 2de", "lun,P1 1re", "mar,P1 2de", "mar,P1 1re"]);
    expect(rows("2025-09-30", "2025-09-30")).toEqual(["lun,P1 2de", "lun,P1 1re", "mar,P1 1re"]);
    expect(rows("2025-09-30", "2025-10-06")).toEqual(["mar,P1 1re"]);
  });

  it("hold weekly and yearly hours, in slots of an hour and a half over four weeks", () => {
    const slots = [{ id: "lun", day: 1, start: "10:00", end: "11:30" }];
    const rows = rowsOf(
      smallSchool({ slots, periods: [{ id: "P1", weeks: 4 }], teachers: [{ ...lou, weeklyHours: 2, yearlyHours: 20 }] }),
      "teachers",
    );
    expect(rows.slice(1)).toEqual([
      "weekly hours lou,P1: 1.5 y[lou:libre@2de,lun,P1] <= 1.5",
      "yearly hours lou: 6 y[lou:libre@2de,lun,P1] <= 18",
    ]);
  });

  it("count weeks A and B apart", () => {
    const slots = [
      { ...LUN, week: "A" as const },
      { ...MAR, week: "B" as const },
    ];
    const rows = rowsOf(smallSchool({ slots, teachers: [{ ...lou, weeklyHours: 1 }] }), "teachers");
    expect(rows.filter((row) => row.startsWith("weekly"))).toEqual([
      "weekly hours lou,P1 week A: y[lou:libre@2de,lun,P1] <= 1",
      "weekly hours lou,P1 week B: y[lou:libre@2de,mar,P1] <= 1",
    ]);
  });

  it("subtract what earlier periods spent of the yearly hours", () => {
    const school = smallSchool({ periods: [{ id: "P1" }, { id: "P2" }], teachers: [{ ...lou, yearlyHours: 5 }] });
    const past = planOf(school, [libre]);
    const rows = rowsOf(school, "teachers", { periods: [1], decided: past, budgets: "whole" });
    expect(rows.at(-1)).toBe("yearly hours lou: y[lou:libre@2de,lun,P2] <= 4");
  });
});

describe("the check of teachers", () => {
  it("passes skilled teachers with one group each", () => {
    const school = smallSchool();
    expect(checkOf(school, planOf(school, [lire, libre]), "teachers")).toEqual([]);
  });

  it("finds leaders without the skill, not free, or leading two groups at once", () => {
    const school = smallSchool({ teachers: [{ ...kim, busy: ["lun"] }, lou] });
    expect(checkOf(school, planOf(school, [{ ...lire, teachers: ["lou"] }, libre, { ...libre, teachers: ["kim"] }]), "teachers")).toEqual([
      { rule: "teachers", amount: 1, unit: "groups", sentence: "lou leads action lire at slot lun in P1 without the skill." },
      { rule: "teachers", amount: 1, unit: "groups", sentence: "kim leads a group at slot lun in P1 while not free." },
      { rule: "teachers", amount: 1, unit: "groups", sentence: "lou leads 2 groups at once at slot lun in P1." },
    ]);
  });

  it("finds leaders who are away on one of the dates", () => {
    const parts = { calendar: { start: "2025-09-29", end: "2025-10-10" }, slots: [LUN, MAR] };
    const school = smallSchool({ ...parts, teachers: [{ ...kim, absences: [{ start: "2025-10-07", end: "2025-10-07" }] }, lou] });
    expect(checkOf(school, planOf(school, [lire, { ...lire, slot: "mar" }]), "teachers")).toEqual([
      { rule: "teachers", amount: 1, unit: "groups", sentence: "kim leads a group at slot mar in P1 while away on one of its dates." },
    ]);
  });

  it("measures hours above the week's and the year's", () => {
    const school = smallSchool({
      slots: [LUN, MAR],
      periods: [{ id: "P1", weeks: 3 }],
      teachers: [kim, { ...lou, weeklyHours: 1.5, yearlyHours: 4 }],
    });
    expect(checkOf(school, planOf(school, [libre, { ...libre, slot: "mar" }]), "teachers")).toEqual([
      { rule: "teachers", amount: 0.5, unit: "hours", sentence: "lou leads 2 h a week in P1, 0.5 h too much." },
      { rule: "teachers", amount: 2, unit: "hours", sentence: "lou leads 6 h over the year, 2 h too much." },
    ]);
  });

  it("does not add hours of week A to those of week B", () => {
    const alternate = (second: "A" | "B") =>
      smallSchool({
        slots: [
          { ...LUN, week: "A" },
          { ...MAR, week: second },
        ],
        teachers: [kim, { ...lou, weeklyHours: 1 }],
      });
    const check = (school: ReturnType<typeof alternate>) =>
      checkOf(school, planOf(school, [libre, { ...libre, slot: "mar" }]), "teachers").map((each) => each.amount);
    expect([check(alternate("B")), check(alternate("A"))]).toEqual([[], [1]]);
  });
});

describe("without teachers", () => {
  it("a group is led by someone who lacks the skill", async () => {
    const { kept, broken } = await removal(smallSchool({ teachers: [lou] }), "teachers");
    expect([kept, broken]).toEqual([[], ["teachers"]]);
  });

  it("a group is led by someone who is not free", async () => {
    const { kept, broken } = await removal(
      smallSchool({
        slots: [LUN, MAR],
        levels: [{ id: "2de", commonSlots: 2 }],
        students: [{ id: "ana", division: "A", needs: { lire: { severity: 1, weeklyHours: 2 } } }],
        teachers: [{ id: "kim", skills: ["lire", "libre"], busy: ["mar"] }, lou],
        actions: [
          { id: "lire", need: "lire", min: 1 },
          { id: "libre", min: 1 },
        ],
      }),
      "teachers",
    );
    expect([kept, broken]).toEqual([[], ["teachers"]]);
  });

  it("a teacher leads past their weekly hours", async () => {
    const hours = { severity: 1 as const, weeklyHours: 2 };
    const school = smallSchool({
      slots: [LUN, MAR],
      levels: [{ id: "2de", commonSlots: 2 }],
      students: [{ id: "ana", division: "A", needs: { lire: hours } }],
      teachers: [{ id: "kim", skills: ["lire"], weeklyHours: 1 }, lou],
    });
    const { kept, broken, scores } = await removal(school, "teachers");
    expect([kept, broken]).toEqual([[], ["teachers"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([1, 2]);
  });
});

describe("the settings of teachers", () => {
  it("are none", () => {
    expect(defaultsOf("teachers")).toEqual({});
  });
});
