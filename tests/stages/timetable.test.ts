import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Timetable, timetableSchema } from "../../src/domain/timetable.js";
import { readSchool } from "../../src/read/read.js";
import { readTimetable, timetableOf } from "../../src/stages/timetable.js";
import { runs } from "../support/properties.js";
import { randomYear } from "../support/randomPlan.js";
import { MAR, planOf, smallSchool } from "../support/smallSchool.js";

const school = smallSchool({
  calendar: { start: "2026-01-05", end: "2026-01-30", publicHolidays: false },
  periods: [
    { id: "P1", start: "2026-01-05", end: "2026-01-18" },
    { id: "P2", start: "2026-01-19", end: "2026-01-30" },
  ],
  divisions: [{ id: "A", level: "2de", hourPool: 9, pfmp: [{ start: "2026-01-26", end: "2026-01-30" }] }],
  rooms: [{ id: "r1", capacity: 9 }],
  actions: [
    { id: "lire", need: "lire", min: 1, objective: "Lire une consigne" },
    { id: "libre", min: 1 },
  ],
  rules: { onePlace: { selfStudy: true } },
});
const plan = planOf(school, [{ action: "lire", students: ["ana"], teachers: ["kim"], room: "r1", paidBy: "A", period: "P2" }], {
  selfStudy: [{ students: ["bob"], period: "P2" }],
});
const written = timetableOf(school, plan);

/** The timetable with one thing changed, read again. */
function changed(change: (timetable: Timetable) => void) {
  const copy = structuredClone(written);
  change(copy);
  return readTimetable(school, copy);
}

describe("a timetable", () => {
  it("says for each group who, what, where and on which dates", () => {
    expect(written).toEqual({
      version: 1,
      commonSlots: [{ level: "2de", slots: ["lun"] }],
      groups: [
        {
          id: "P2/lun/2de/lire/1",
          period: "P2",
          level: "2de",
          action: "lire",
          need: "lire",
          modality: "soutien",
          objective: "Lire une consigne",
          slot: "lun",
          teachers: ["kim"],
          room: "r1",
          students: ["ana"],
          paidBy: "A",
          sessions: 1,
          minutes: 60,
          dates: ["2026-01-19"],
        },
      ],
      selfStudy: [{ period: "P2", level: "2de", slot: "lun", students: ["bob"] }],
    });
    expect(timetableSchema.safeParse(written).success).toBe(true);
  });

  it("numbers groups of one cell", () => {
    const small = smallSchool();
    const two = timetableOf(
      small,
      planOf(small, [
        { action: "libre", students: ["ana"] },
        { action: "libre", students: ["bob"] },
      ]),
    );
    expect(two.groups.map((group) => group.id)).toEqual(["P1/lun/2de/libre/1", "P1/lun/2de/libre/2"]);
    expect(two.groups[0]).not.toHaveProperty("need");
    expect(two.groups[0]).not.toHaveProperty("room");
    expect(two.groups[0]).not.toHaveProperty("paidBy");
  });

  it("reads back as the plan it was written from", () => {
    expect(readTimetable(school, written)).toEqual({ plan, breaches: [] });
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { problem, groups } = randomYear(seed);
        const any = readSchool(problem);
        const own = planOf(any, groups);
        const json = JSON.parse(JSON.stringify(timetableOf(any, own))) as Timetable;
        expect(readTimetable(any, timetableSchema.parse(json))).toEqual({ plan: own, breaches: [] });
      }),
      runs(50),
    );
  });
});

describe("a timetable that refers to nothing", () => {
  it.each([
    ["level", (t: Timetable) => void (t.commonSlots[0].level = "no")],
    ["slot", (t: Timetable) => void t.commonSlots[0].slots.push("no")],
    ["period", (t: Timetable) => void (t.groups[0].period = "no")],
    ["level", (t: Timetable) => void (t.groups[0].level = "no")],
    ["action", (t: Timetable) => void (t.groups[0].action = "no")],
    ["slot", (t: Timetable) => void (t.groups[0].slot = "no")],
    ["teacher", (t: Timetable) => void t.groups[0].teachers.push("no")],
    ["room", (t: Timetable) => void (t.groups[0].room = "no")],
    ["student", (t: Timetable) => void t.groups[0].students.push("no")],
    ["division", (t: Timetable) => void (t.groups[0].paidBy = "no")],
    ["period", (t: Timetable) => void (t.selfStudy[0].period = "no")],
    ["student", (t: Timetable) => void t.selfStudy[0].students.push("no")],
  ])("breaches: an unknown %s", (kind, change) => {
    expect(changed(change).breaches).toEqual([
      {
        rule: "timetable",
        amount: 1,
        unit: "references",
        sentence: `The timetable names the ${kind} "no", which the problem does not have.`,
      },
    ]);
  });

  it("is read as far as it can be", () => {
    expect(changed((t) => void t.groups[0].students.push("no")).plan).toEqual(plan);
    expect(changed((t) => void (t.groups[0].action = "no")).plan).toEqual({ ...plan, groups: [] });
  });
});

describe("a timetable that states other meetings", () => {
  it.each([
    ["sessions", 2, (t: Timetable) => void (t.groups[0].sessions = 3)],
    ["minutes", 1, (t: Timetable) => void (t.groups[0].minutes = 61)],
    ["dates", 1, (t: Timetable) => void (t.groups[0].dates = ["2026-01-20"])],
    ["fewer dates", 1, (t: Timetable) => void (t.groups[0].dates = [])],
  ])("breaches: %s", (_, amount, change) => {
    expect(changed(change).breaches).toEqual([
      {
        rule: "timetable",
        amount,
        unit: "sessions",
        sentence: "Group P2/lun/2de/lire/1 states other meetings than the calendar gives its slot.",
      },
    ]);
  });

  it("breaches when a group moves to another slot with its old dates", () => {
    const two = smallSchool({
      slots: [
        { id: "lun", day: 1, start: "10:00", end: "11:00" },
        { ...MAR, end: "10:30" },
      ],
    });
    const timetable = timetableOf(two, planOf(two, [{ action: "libre", students: ["ana"] }]));
    timetable.groups[0].slot = "mar";
    expect(readTimetable(two, timetable).breaches.map((breach) => breach.unit)).toEqual(["sessions"]);
  });
});
