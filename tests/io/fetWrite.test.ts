import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../src/domain/issue.js";
import { readFet, writeFet } from "../../src/io/index.js";
import { GROUPS, timetableFor, YEAR } from "../follow/schools.js";
import { LUN, MAR, smallProblem } from "../support/smallSchool.js";

const problem = {
  ...YEAR,
  name: "Lycée <d'essai>",
  slots: [LUN, MAR, { id: "mer", day: 3, start: "10:30", end: "12:00" }],
  divisions: YEAR.divisions.map((division) => ({ ...division, busy: ["mer"] })),
  teachers: YEAR.teachers.map((teacher) => ({ ...teacher, busy: teacher.id === "lou" ? ["mar"] : [] })),
  rooms: [
    { id: "B1", capacity: 12, busy: ["mer"] },
    { id: "B2", capacity: 20 },
  ],
};
const timetable = timetableFor(problem, [
  { ...GROUPS[0], room: "B1" },
  { ...GROUPS[1], room: "B2" },
  ...GROUPS.slice(2).map((group) => ({ ...group, room: "B1" })),
]);

describe("writeFet", () => {
  const { text, warnings } = writeFet(problem, timetable);
  const { school, warnings: told } = readFet(text, { divisions: "years", levels: () => "2de" });

  it("is read back as the school it was written from", () => {
    expect([warnings, told]).toEqual([[], []]);
    expect([school.name, school.solved]).toEqual(["Lycée <d'essai>", true]);
    expect(school.occupied).toEqual({ activities: 2, placed: 2, unplaced: 0, inactive: 0 });
    expect(school.divisions.map(({ id, size }) => [id, size])).toEqual([
      ["A", 2],
      ["B", 3],
    ]);
    expect(school.rooms.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["B1", 12],
      ["B2", 20],
    ]);
  });

  it("cuts the day where slots start and end, and closes what no slot covers", () => {
    expect([...new Set(school.slotNames.map(({ hour }) => hour))]).toEqual(["10:00-10:30", "10:30-11:00", "11:00-12:00"]);
    const busy = (list: readonly { id: string; busy: readonly string[] }[]) =>
      Object.fromEntries(list.map((each) => [each.id, each.busy.join(" ")]));
    const closed = ["1-3", "2-3", "3-1"];
    const plus = (...slots: string[]) => [...closed, ...slots].sort().join(" ");
    expect(busy(school.teachers)).toEqual({ kim: plus("1-1", "1-2"), lou: plus("1-1", "1-2", "2-1", "2-2") });
    expect(busy(school.divisions)).toEqual({ A: plus("1-1", "1-2", "3-2", "3-3"), B: plus("1-1", "1-2", "3-2", "3-3") });
    expect(busy(school.rooms)).toEqual({ B1: plus("1-1", "1-2", "3-2", "3-3"), B2: plus("1-1", "1-2") });
  });

  it("knows each student's own time, by those who attend the same", () => {
    expect(text).toContain("<Students>A AP2</Students>\n<Students>B AP2</Students>");
    expect(text.match(/<Name>B [^<]*<\/Name>\n<Number_of_Students>\d+/g)).toEqual([
      "<Name>B AP2</Name>\n<Number_of_Students>1",
      "<Name>B s1</Name>\n<Number_of_Students>1",
      "<Name>B sans AP</Name>\n<Number_of_Students>2",
      "<Name>B s2</Name>\n<Number_of_Students>2",
    ]);
    expect(text).not.toMatch(/ana|bob/);
  });

  it("writes the period asked for, and says which there are", () => {
    const { text: second } = writeFet(problem, timetable, { period: "P2" });
    expect(second.match(/<Comments>P\d[^<]*/g)).toEqual(["<Comments>P2/mar/2de/lire/1"]);
    expect(() => writeFet(problem, timetable, { period: "P9" })).toThrow(/The periods are P1, P2, P3/);
  });

  it("writes one kind of week, and says what it leaves out", () => {
    const slots = [
      { ...LUN, week: "A" as const },
      { ...MAR, week: "B" as const },
    ];
    const alternating = smallProblem({ slots, rules: { commonSlot: { perWeek: 2 } } });
    const both = timetableFor(alternating, [
      { action: "libre", slot: "lun", students: ["ana"], teachers: ["kim"] },
      { action: "libre", slot: "mar", students: ["ana"], teachers: ["kim"] },
    ]);
    const first = writeFet(alternating, both);
    expect(first.warnings.map(({ code, place }) => [code, place])).toEqual([["week-left-out", "weeks B"]]);
    expect(readFet(first.text).school.slotNames.map(({ day }) => day)).toEqual(["lundi"]);
    expect(readFet(writeFet(alternating, both, { week: "B" }).text).school.slotNames.map(({ day }) => day)).toEqual(["mardi"]);
    expect(() => writeFet(alternating, both, { week: "C" as never })).toThrow(RangeError);
  });

  it("writes self-study as an activity without a teacher", () => {
    const base = timetableFor(smallProblem(), [{ action: "libre", students: ["ana"], teachers: ["kim"] }]);
    const study = { ...base, selfStudy: [{ period: "P1", level: "2de", slot: "lun", students: ["bob"] }] };
    const { text: written } = writeFet(smallProblem(), study);
    expect(readFet(written).school.occupied.placed).toBe(2);
    expect(written).toContain("<Subject>étude surveillée</Subject>");
  });

  it("refuses a timetable of another school", () => {
    expect(() => writeFet(smallProblem(), timetable)).toThrow(PlageInputError);
  });

  it("is XML that is read back, whatever things are called", () => {
    const ids = fc.string({ unit: "binary", minLength: 1, maxLength: 20 }).filter((id) => id !== "bob");
    fc.assert(
      fc.property(ids, ids, (student, other) => {
        const named = smallProblem({
          name: other,
          students: [
            { id: student, division: other },
            { id: "bob", division: other },
          ],
          divisions: [{ id: other, level: "2de" }],
          teachers: [{ id: student, skills: ["libre"] }],
          rooms: [{ id: other, capacity: 3 }],
          actions: [{ id: "libre", name: other, min: 1, max: 4 }],
        });
        const plan = timetableFor(named, [{ action: "libre", students: [student], teachers: [student], room: other }]);
        const { school: again } = readFet(writeFet(named, plan).text, { divisions: "years", levels: () => "2de" });
        expect([again.solved, again.divisions[0].size, again.teachers.length]).toEqual([true, 2, 1]);
      }),
      { numRuns: process.env.PLAGE_DEEP === "1" ? 3_000 : 100, seed: 11 },
    );
  });
});

const absent = spawnSync("fet-cl", ["--version"], { timeout: 20_000 }).error !== undefined;

describe.skipIf(absent)(`FET itself${absent ? " (skipped: fet-cl is not installed)" : ""}`, () => {
  it("places every activity where it is locked", () => {
    const place = mkdtempSync(join(tmpdir(), "plage-fet-"));
    try {
      const file = join(place, "plage.fet");
      writeFileSync(file, writeFet(problem, timetable).text);
      spawnSync("fet-cl", [`--inputfile=${file}`, `--outputdir=${place}`, "--timelimitseconds=200"], { timeout: 300_000 });
      const solved = readFileSync(join(place, "timetables", "plage", "plage_data_and_timetable.fet"));
      expect(readFet(solved).school.occupied.placed).toBe(2);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
