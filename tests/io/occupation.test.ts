import { describe, expect, it } from "vitest";
import { readFet } from "../../src/io/index.js";
import { activity, breaks, fetText, group, lock, notAvailable, room, roomLock, solutionText, subgroup, year } from "./fetText.js";

type Result = ReturnType<typeof readFet>;
const codes = ({ warnings }: Result): string[] => warnings.map((warning) => warning.code);
const busy = (list: readonly { id: string; busy: readonly string[] }[]) => Object.fromEntries(list.map(({ id, busy }) => [id, busy]));

const rooms = room("S1", 30) + room("S2", 30000) + room("V", 30, true) + room("closet", 0);
const activities = activity(1, { duration: 2 }) + activity(2, { teachers: ["Bob", "Ada"], students: ["2B"], subject: "Histoire" });

describe("placed activities", () => {
  const fet = fetText({ activities, rooms, time: lock(1, "Lu", "h2") + lock(2, "Ma", "h1"), space: roomLock(1, "S1") });

  it("make divisions, teachers and rooms busy for as long as they last", () => {
    const { school, warnings } = readFet(fet);
    expect(school.solved).toBe(true);
    expect(busy(school.divisions)).toEqual({ "2A": ["1-2", "1-3"], "2B": ["2-1"] });
    expect(busy(school.teachers)).toEqual({ Ada: ["1-2", "1-3", "2-1"], Bob: ["2-1"] });
    expect(busy(school.rooms)).toEqual({ S1: ["1-2", "1-3"], S2: [] });
    expect(school.occupied).toEqual({ activities: 2, placed: 2, unplaced: 0, inactive: 0 });
    expect(warnings.map((warning) => warning.code)).toEqual(["room-virtual", "room-capacity"]);
  });

  it("are the same in FET's solution", () => {
    const solution = solutionText([
      [1, "Lu", "h2", "S1"],
      [2, "Ma", "h1"],
    ]);
    const plain = fetText({ activities, rooms });
    expect(readFet(plain, { activities: solution }).school).toEqual(readFet(fet).school);
  });

  it("tell what a teacher teaches and to whom", () => {
    const { teachers } = readFet(fet).school;
    expect(teachers.map(({ id, subjects, teaches }) => [id, subjects, teaches])).toEqual([
      ["Ada", ["Maths", "Histoire"], ["2A", "2B"]],
      ["Bob", ["Histoire"], ["2B"]],
    ]);
  });

  it("take the capacity of rooms, at most what the schema allows", () => {
    expect(readFet(fet).school.rooms.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["S1", 30],
      ["S2", 10_000],
    ]);
  });

  it("take the real rooms of a virtual one", () => {
    const space = roomLock(1, "V", ["S1", "S2"]);
    expect(busy(readFet(fetText({ activities, rooms, time: lock(1, "Lu", "h1"), space })).school.rooms)).toEqual({
      S1: ["1-1", "1-2"],
      S2: ["1-1", "1-2"],
    });
    const solution = solutionText([[1, "Lu", "h1", "V", "S2"]]);
    expect(busy(readFet(fetText({ activities, rooms }), { activities: solution }).school.rooms)).toEqual({ S1: [], S2: ["1-1", "1-2"] });
  });
});

describe("students sets", () => {
  const students =
    year("A", 20, group("g1", 10, subgroup("s1", 5), subgroup("s2", 5)), group("g2", 10, subgroup("s3", 10))) + year("B", 20);
  const busyWith = (name: string, divisions: "years" | "groups") =>
    busy(
      readFet(fetText({ students, activities: activity(1, { students: [name] }), time: lock(1, "Lu", "h1") }), { divisions }).school
        .divisions,
    );

  it("make a division busy whether they are it, in it or around it", () => {
    for (const name of ["A", "g1", "s2"]) expect(busyWith(name, "years")).toEqual({ A: ["1-1"], B: [] });
    expect(busyWith("A", "groups")).toEqual({ g1: ["1-1"], g2: ["1-1"], B: [] });
    expect(busyWith("g1", "groups")).toEqual({ g1: ["1-1"], g2: [], B: [] });
    expect(busyWith("s3", "groups")).toEqual({ g1: [], g2: ["1-1"], B: [] });
  });

  it("that share a subgroup are busy together", () => {
    const shared = year("A", 20, group("g1", 10, subgroup("s1", 5)), group("g2", 10, subgroup("s1", 5), subgroup("s2", 5)));
    const fet = fetText({ students: shared, activities: activity(1, { students: ["g1"] }), time: lock(1, "Lu", "h1") });
    expect(busy(readFet(fet, { divisions: "groups" }).school.divisions)).toEqual({ g1: ["1-1"], g2: ["1-1"] });
  });
});

describe("times that are closed", () => {
  it("count as busy, and breaks for everybody", () => {
    const time =
      notAvailable("Teacher", "Ada", [["Lu", "h1"]]) +
      notAvailable("Teacher", "Bob", [["Lu", "h1"]], false) +
      notAvailable("StudentsSet", "2A", [
        ["Ma", "h2"],
        ["Ma", "h3"],
      ]) +
      breaks([["Lu", "h3"]]);
    const { school } = readFet(fetText({ rooms, time, space: notAvailable("Room", "S1", [["Ma", "h1"]]) }));
    expect(busy(school.teachers)).toEqual({ Ada: ["1-1", "1-3"], Bob: ["1-3"] });
    expect(busy(school.divisions)).toEqual({ "2A": ["1-3", "2-2", "2-3"], "2B": ["1-3"] });
    expect(busy(school.rooms)).toEqual({ S1: ["1-3", "2-1"], S2: ["1-3"] });
  });

  it("warn of a time outside the grid", () => {
    expect(codes(readFet(fetText({ time: notAvailable("Teacher", "Ada", [["Di", "h1"]]) })))).toContain("time-unknown");
  });
});

describe("oddities", () => {
  const read = (time: string, more: Parameters<typeof fetText>[0] = {}, solution?: string): Result =>
    readFet(fetText({ activities, rooms, time, ...more }), solution === undefined ? {} : { activities: solution });

  it("counts and names the activities without a place", () => {
    const result = read(lock(1, "Lu", "h1"));
    expect(result.school.solved).toBe(false);
    expect(result.school.occupied).toEqual({ activities: 2, placed: 1, unplaced: 1, inactive: 0 });
    expect(result.warnings).toContainEqual(
      expect.objectContaining({ code: "activity-unplaced", message: expect.stringMatching(/1 \(2\)$/) }),
    );
  });

  it("takes no soft or inactive preference for a place", () => {
    expect(read(lock(1, "Lu", "h1", 95) + lock(2, "Lu", "h1", 100, false)).school.occupied.placed).toBe(0);
  });

  it("leaves activities switched off out, and says so", () => {
    const result = read(lock(1, "Lu", "h1"), { activities: activity(1, { active: false }) });
    expect(result.school.occupied).toEqual({ activities: 0, placed: 0, unplaced: 0, inactive: 1 });
    expect(busy(result.school.divisions)).toEqual({ "2A": [], "2B": [] });
    expect(codes(result)).toContain("activity-inactive");
  });

  it.each([
    ["activity-twice", activity(1) + activity(1), lock(1, "Lu", "h1")],
    ["duration-unreadable", activity(1, { duration: "two" }), lock(1, "Lu", "h1")],
    ["place-unknown", activity(1), lock(1, "Di", "h1")],
    ["place-overruns", activity(1, { duration: 3 }), lock(1, "Lu", "h2")],
    ["place-differs", activity(1), lock(1, "Lu", "h1") + lock(1, "Lu", "h2")],
    ["lock-unknown", activity(1), lock(1, "Lu", "h1") + lock(9, "Lu", "h1")],
    ["teacher-unknown", activity(1, { teachers: ["Zoe"] }), lock(1, "Lu", "h1")],
    ["students-set-unknown", activity(1, { students: ["3C"] }), lock(1, "Lu", "h1")],
    ["teacher-double-booked", activity(1) + activity(2, { students: ["2B"] }), lock(1, "Lu", "h1") + lock(2, "Lu", "h1")],
    ["students-set-double-booked", activity(1) + activity(2, { teachers: ["Bob"] }), lock(1, "Lu", "h1") + lock(2, "Lu", "h1")],
  ])("warns of %s", (code, list, time) => {
    expect(codes(read(time, { activities: list }))).toContain(code);
  });

  it("warns of rooms unknown, fixed twice, listed twice or double-booked", () => {
    const both = lock(1, "Lu", "h1") + lock(2, "Lu", "h1");
    expect(codes(read(both, { space: roomLock(1, "S9") }))).toContain("room-unknown");
    expect(codes(read(both, { space: roomLock(1, "S1") + roomLock(1, "S2") }))).toContain("room-differs");
    expect(codes(read(both, { space: roomLock(1, "S1") + roomLock(2, "S1") }))).toContain("room-double-booked");
    expect(codes(read(both, { rooms: rooms + room("S1", 10) }))).toContain("room-twice");
    expect(codes(read(both, { space: roomLock(9, "S1") }))).toContain("lock-unknown");
  });

  it("prefers the solution to the locks, and warns where they differ", () => {
    const result = read(
      lock(1, "Lu", "h1"),
      {},
      solutionText([
        [1, "Ma", "h1"],
        [2, "", ""],
        [9, "Lu", "h1"],
      ]),
    );
    expect(busy(result.school.divisions)["2A"]).toEqual(["2-1", "2-2"]);
    expect(codes(result)).toEqual(expect.arrayContaining(["place-differs", "solution-unknown", "activity-unplaced"]));
  });

  it("refuses another file as the solution", () => {
    const refusal = expect.objectContaining({ issues: [expect.objectContaining({ code: "xml-root", path: ["activities"] })] });
    expect(() => readFet(fetText(), { activities: fetText() })).toThrowError(refusal);
  });
});
