import { describe, expect, it } from "vitest";
import { bilanMeetings } from "../../src/follow/index.js";
import { PlageInputError } from "../../src/index.js";
import type { ProblemInput } from "../../src/read/schema.js";
import { type GroupText, smallProblem } from "../support/smallSchool.js";
import { GROUPS, timetableFor, YEAR } from "./schools.js";

const slot = (id: string, day: number, start = "10:00", week?: "A" | "B") => ({
  id,
  day,
  start,
  end: start.replace(":00", ":55"),
  ...(week ? { week } : {}),
});
const LUN = slot("lun", 1);
const MAR = slot("mar", 2);
const VEN = slot("ven", 5);

function meetings(problem: ProblemInput, groups: readonly GroupText[] = [], options = {}) {
  return bilanMeetings(problem, timetableFor(problem, groups), options);
}

describe("the bilan of a level", () => {
  it("brings together those who lead its groups and those who teach its divisions", () => {
    const problem = smallProblem({
      slots: [LUN, MAR],
      teachers: [
        { id: "kim", skills: ["lire"] },
        { id: "lou", skills: [], teaches: ["A"] },
        { id: "max", skills: [] },
      ],
    });
    const groups = [{ action: "lire", students: ["ana"], teachers: ["kim"] }];
    expect(meetings(problem, groups)).toEqual([
      { period: "P1", level: "2de", slot: "mar", date: null, present: ["kim", "lou"], absent: [], why: null, proven: true },
    ]);
    expect(meetings(problem, groups, { concerned: "leaders" })[0].present).toEqual(["kim"]);
  });

  it("is held at the end of the last part of a period that is cut in parts, for the leaders of all parts", () => {
    const problem = smallProblem({
      periods: [{ id: "P1" }, { id: "P1 (2)", continues: true }, { id: "P2" }],
      teachers: [
        { id: "kim", skills: ["libre"] },
        { id: "lou", skills: ["libre"] },
      ],
      actions: [{ id: "libre", min: 1 }],
    });
    const groups = ["P1", "P1 (2)"].map((period, k) => ({ action: "libre", period, students: ["ana"], teachers: [["kim", "lou"][k]] }));
    expect(meetings(problem, groups).map(({ period, absent }) => [period, absent.length])).toEqual([
      ["P1 (2)", expect.any(Number)],
      ["P2", 0],
    ]);
    expect(meetings(problem, groups, { concerned: "leaders" })[0]).toMatchObject({ period: "P1 (2)" });
  });

  it("tells who cannot come, and why", () => {
    const problem = smallProblem({
      slots: [LUN],
      teachers: [
        { id: "kim", skills: ["lire"], teaches: ["A"] },
        { id: "lou", skills: [], teaches: ["A"], busy: ["lun"] },
        { id: "max", skills: [], teaches: ["A"] },
      ],
    });
    const [{ present, absent }] = meetings(problem, [{ action: "lire", students: ["ana"], teachers: ["kim"] }]);
    expect(present).toEqual(["max"]);
    expect(absent).toEqual([
      { teacher: "kim", reason: "leads", group: "P1/lun/2de/lire/1", level: "2de", action: "lire" },
      { teacher: "lou", reason: "busy" },
    ]);
  });

  it("is held in the slots allowed", () => {
    const problem = smallProblem({ slots: [LUN, MAR, VEN], teachers: [{ id: "kim", skills: ["lire"], teaches: ["A"] }] });
    expect(meetings(problem, [], { slots: ["mar", "lun"] })[0].slot).toBe("mar");
  });

  it.each([
    ["nobodyConcerned", {}, [], {}],
    ["noSlot", { teachers: [{ id: "kim", skills: [], teaches: ["A"] }] }, [{ teacher: "kim", reason: "noSlot" }], { slots: [] }],
    ["nobodyFree", { teachers: [{ id: "kim", skills: [], teaches: ["A"], busy: ["lun"] }] }, [{ teacher: "kim", reason: "neverFree" }], {}],
  ])("is not held for want of a slot: %s", (why, parts, absent, options) => {
    expect(meetings(smallProblem({ slots: [LUN], ...parts }), [], options)).toEqual([
      { period: "P1", level: "2de", slot: null, date: null, present: [], absent, why, proven: true },
    ]);
  });
});

describe("bilans of two levels", () => {
  const levels = {
    divisions: [
      { id: "A", level: "2de" },
      { id: "B", level: "1re" },
    ],
    students: [],
  };

  it("that share a teacher are at two times, the first at the later one among equals", () => {
    const problem = smallProblem({ ...levels, slots: [LUN, MAR, VEN], teachers: [{ id: "kim", skills: [], teaches: ["A", "B"] }] });
    expect(meetings(problem).map(({ level, slot }) => [level, slot])).toEqual([
      ["2de", "ven"],
      ["1re", "mar"],
    ]);
  });

  it("that share none may be at one time", () => {
    const teachers = [
      { id: "kim", skills: [], teaches: ["A"] },
      { id: "lou", skills: [], teaches: ["B"] },
    ];
    expect(meetings(smallProblem({ ...levels, slots: [LUN, MAR], teachers })).map((each) => each.slot)).toEqual(["mar", "mar"]);
  });

  it("are not both held where only one slot is left, and say so", () => {
    const teachers = [
      { id: "kim", skills: [], teaches: ["A", "B"] },
      { id: "lou", skills: [], teaches: ["B"] },
      { id: "max", skills: [], teaches: ["A"], busy: ["lun"] },
    ];
    expect(meetings(smallProblem({ ...levels, slots: [LUN], teachers }))).toEqual([
      {
        period: "P1",
        level: "2de",
        slot: null,
        date: null,
        present: [],
        absent: [
          { teacher: "kim", reason: "otherBilan", level: "1re" },
          { teacher: "max", reason: "neverFree" },
        ],
        why: "otherBilans",
        proven: true,
      },
      { period: "P1", level: "1re", slot: "lun", date: null, present: ["kim", "lou"], absent: [], why: null, proven: true },
    ]);
  });
});

describe("in a dated year, a bilan", () => {
  const teachers = [{ id: "kim", skills: ["lire"], teaches: ["A"] }];
  const dated = (calendar: object, parts: Partial<ProblemInput> = {}) =>
    smallProblem({
      calendar: { start: "2025-11-03", end: "2025-11-28", publicHolidays: true, ...calendar },
      slots: [LUN, MAR, VEN],
      teachers,
      ...parts,
    });

  it("is on the last day of class that suits, in the last week of class of each period", () => {
    const found = bilanMeetings(
      {
        ...YEAR,
        teachers: [
          { ...teachers[0], skills: ["lire", "calculer"] },
          { id: "lou", skills: ["libre"] },
        ],
      },
      timetableFor(YEAR, GROUPS),
      {},
    );
    // P2's last week is the one before the holidays. On Tuesdays kim leads a group in P2, and comes on the Monday.
    expect(found.map(({ period, slot, date }) => [period, slot, date])).toEqual([
      ["P1", "mar", "2026-01-13"],
      ["P2", "lun", "2026-01-26"],
      ["P3", "mar", "2026-02-24"],
    ]);
  });

  it("is never in holidays, on a public holiday, or after the period", () => {
    const last = (end: string, calendar = {}) =>
      meetings(dated(calendar, { periods: [{ id: "P1", start: "2025-11-03", end }] })).map(({ slot, date }) => [slot, date]);
    // Tuesday 11 November 2025 is a public holiday.
    expect(last("2025-11-12")).toEqual([["lun", "2025-11-10"]]);
    expect(last("2025-11-12", { publicHolidays: false })).toEqual([["mar", "2025-11-11"]]);
    expect(last("2025-11-16", { holidays: [{ start: "2025-11-10", end: "2025-11-16" }] })).toEqual([["ven", "2025-11-07"]]);
  });

  it("keeps to week A or B", () => {
    const slots = [LUN, slot("marA", 2, "10:00", "A"), slot("venB", 5, "10:00", "B")];
    const last = (end: string) =>
      meetings(dated({ publicHolidays: false }, { slots, periods: [{ id: "P1", start: "2025-11-03", end }] })).map(({ slot, date }) => [
        slot,
        date,
      ]);
    expect(last("2025-11-07")).toEqual([["marA", "2025-11-04"]]);
    expect(last("2025-11-14")).toEqual([["venB", "2025-11-14"]]);
  });

  it("keeps to the last week of an undated period, too", () => {
    const slots = [LUN, slot("marA", 2, "10:00", "A"), slot("venB", 5, "10:00", "B")];
    const periods = [{ id: "P1", weeks: 3 }, { id: "P2", weeks: 4 }, { id: "P3" }];
    expect(meetings(smallProblem({ slots, teachers, periods })).map((each) => each.slot)).toEqual(["marA", "venB", "venB"]);
  });

  it("finds those free whose group does not meet that day, all being on work placements", () => {
    const parts = { slots: [LUN], divisions: [{ id: "A", level: "2de", pfmp: [{ start: "2025-11-24", end: "2025-11-28" }] }] };
    const groups = [{ action: "lire", students: ["ana"], teachers: ["kim"] }];
    expect(meetings(dated({}, parts), groups)[0]).toMatchObject({ slot: "lun", date: "2025-11-24", present: ["kim"] });
    expect(meetings(dated({}, { slots: [LUN] }), groups)[0]).toMatchObject({ slot: null, why: "nobodyFree" });
  });

  it("has no slot when none occurs in a last week that is cut short", () => {
    const periods = [{ id: "P1", start: "2025-11-03", end: "2025-11-24" }];
    expect(meetings(dated({}, { slots: [MAR, VEN], periods }))[0]).toMatchObject({ slot: null, why: "noSlot" });
  });
});

describe("what is refused", () => {
  it.each([
    ["a slot beyond the grid", { slots: ["lun", "sam"] }, ["slots", 1]],
    ["an unknown option", { slot: ["lun"] }, ["slot"]],
    ["an unknown choice of teachers", { concerned: "all" }, ["concerned"]],
  ])("is %s", (_, options, path) => {
    try {
      meetings(smallProblem({ slots: [LUN] }), [], options);
      expect.unreachable();
    } catch (error) {
      expect((error as PlageInputError).issues?.map((issue) => issue.path)).toEqual([path]);
      expect(error).toBeInstanceOf(PlageInputError);
    }
  });
});
