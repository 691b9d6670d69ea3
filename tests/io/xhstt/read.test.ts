import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../../src/domain/issue.js";
import { readXhstt } from "../../../src/io/index.js";
import { archive, event, group, instance, place, resource, SCHOOL, solution, time, unavailable } from "./text.js";

const good = [place("e1", "lu1", { resources: ["r1"] }), place("e2", "lu2", { resources: ["r1", "r2"] }), place("e3", "")];
const solved = archive({ ...SCHOOL, solutions: solution(good) });

function codeOf(input: unknown, options: Parameters<typeof readXhstt>[1] = {}): string {
  try {
    readXhstt(input as string, options);
  } catch (error) {
    if (error instanceof PlageInputError && error.issues.length === 1 && error.issues[0].hint !== "") return error.issues[0].code;
    return `not a PlageInputError: ${String(error)}`;
  }
  return "no error";
}
const codes = (input: string) => readXhstt(input).warnings.map(({ code }) => code);

describe("readXhstt", () => {
  const read = readXhstt(solved);

  it("reads the school as a part", () => {
    expect(read.warnings).toEqual([]);
    const { levels, divisions, students, teachers, rooms } = read.part;
    expect(levels).toEqual([{ id: "1" }]);
    expect(divisions).toEqual([
      { id: "1B", level: "1", size: 1 },
      { id: "1A", level: "1", size: 2 },
    ]);
    expect(students).toEqual([
      { id: "s1", division: "1A" },
      { id: "s2", division: "1A" },
      { id: "s3", division: "1B" },
    ]);
    expect(teachers).toEqual([
      { id: "ada", subjects: ["Maths"], teaches: ["1A"] },
      { id: "bob", subjects: ["Art", "e3"], teaches: ["1A", "1B"] },
    ]);
    expect(rooms).toEqual([{ id: "R1" }, { id: "R2" }]);
  });

  it("reads lessons in their places, groups for students named one by one, rooms of a lesson in two", () => {
    expect(read.part.groups).toEqual([{ id: "Art (x)", divisions: ["1A", "1B"], students: ["s1", "s3"] }]);
    expect(read.part.lessons).toEqual([
      { day: 1, start: "08:00", end: "09:00", divisions: ["1A"], teachers: ["ada"], room: "R1", subject: "Maths" },
      { day: 1, start: "09:00", end: "11:00", divisions: ["1A", "1B"], groups: ["Art (x)"], teachers: ["bob"], room: "R1", subject: "Art" },
      { day: 1, start: "09:00", end: "11:00", divisions: [], teachers: [], room: "R2" },
      { day: 2, start: "10:00", end: "11:00", divisions: ["1B"], teachers: ["bob"], subject: "e3" },
    ]);
  });

  it("knows when each is free: whole groups attend, and an event without an entry stands where it is fixed", () => {
    expect(read.busy.students).toEqual({ s1: ["1-1", "1-2", "1-3"], s2: ["1-1"], s3: ["1-2", "1-3"] });
    expect(read.busy.divisions).toEqual({ "1A": ["1-1", "1-2", "1-3"], "1B": ["1-2", "1-3", "2-3"] });
    expect(read.busy.teachers).toEqual({ ada: ["1-1"], bob: ["1-2", "1-3", "2-3"] });
    expect(read.busy.rooms).toEqual({ R1: ["1-1", "1-2", "1-3"], R2: ["1-2", "1-3"] });
    const plain = readXhstt(archive({ ...SCHOOL, solutions: solution(good.slice(0, 2)) }));
    expect(plain.busy).toEqual(read.busy);
  });

  it("chooses the solution that leaves least unplaced, then clashes least, or the one asked for", () => {
    const none = solution([place("e1", "lu1")], { group: "none" });
    const clash = solution([place("e1", "lu2"), place("e2", "lu2")], { group: "clash" });
    const report = "<Report><InfeasibilityValue>0</InfeasibilityValue><ObjectiveValue>42</ObjectiveValue></Report>";
    const solutions = none + clash + solution(good, { report }) + solution(good, { instance: "J" });
    const file = archive({ ...SCHOOL, solutions });
    const best = readXhstt(file);
    expect(best.solutions).toEqual([
      { index: 0, group: "none", contributor: "Someone", unplaced: 2, clashes: 0 },
      { index: 1, group: "clash", contributor: "Someone", unplaced: 0, clashes: 1 },
      { index: 2, group: "G", contributor: "Someone", unplaced: 0, clashes: 0, infeasibility: 0, objective: 42 },
    ]);
    expect(best.solution?.index).toBe(2);
    expect(best.warnings).toEqual([]);
    const worse = readXhstt(file, { solution: 0 });
    expect(worse.warnings.map(({ code }) => code)).toEqual(["event-unplaced"]);
    expect(worse.busy.teachers.bob).toEqual(["2-3"]);
    expect(readXhstt(file, { solution: 1 }).warnings.map(({ code }) => code)).toEqual(["clashes"]);
    expect(codeOf(file, { solution: 3 })).toBe("xhstt-solution");
  });

  it("places parts of an event, cuts what runs past a day, and warns of what it cannot place", () => {
    const parts = [place("e2", "lu1", { duration: 1 }), place("e2", "ma1", { duration: 1 }), place("e1", "lu2")];
    expect(readXhstt(archive({ ...SCHOOL, solutions: solution(parts) })).busy.students.s3).toEqual(["1-1", "2-1"]);
    expect(codes(archive({ ...SCHOOL, solutions: solution([place("e1", "lu1"), place("e2", "lu3")]) }))).toEqual([
      "place-overruns",
      "event-unplaced",
    ]);
    expect(codes(archive({ ...SCHOOL, solutions: solution([...good, place("e9", "lu1"), place("e1", "nie")]) }))).toEqual([
      "event-unknown",
      "place-unknown",
    ]);
    expect(codes(archive(SCHOOL))).toEqual(["no-solution", "event-unplaced"]);
  });

  it("counts required unavailable times as taken, and tells of what it leaves", () => {
    const constraints = [
      unavailable(["t1", "r2"], ["ma1"]),
      unavailable(["t2"], ["ma2"], false),
      '<LimitIdleTimesConstraint Id="x"/>',
    ].join("");
    const closed = readXhstt(archive({ ...SCHOOL, constraints, solutions: solution(good) }));
    expect([closed.busy.teachers.ada, closed.busy.rooms.R2]).toEqual([
      ["1-1", "2-1"],
      ["1-2", "1-3", "2-1"],
    ]);
    expect(closed.part.lessons.slice(-2)).toEqual([
      { day: 2, start: "08:00", end: "09:00", divisions: [], teachers: ["ada"] },
      { day: 2, start: "08:00", end: "09:00", divisions: [], teachers: [], room: "R2" },
    ]);
    expect(closed.warnings.map(({ code }) => code).sort()).toEqual(["constraint-unread", "unavailable-soft"]);
  });

  it("reads two weeks as weeks A and B", () => {
    const inWeek = (week: string) => (day: string) => time(`${week}${day}`, day, `<Week Reference="${week}"/>`);
    const times = ["w1", "w2"].flatMap((week) => ["lu", "ma"].map(inWeek(week))).join("");
    const events = event("e", ["t1"], { groups: ["gA"], duration: 2 });
    const file = archive({
      ...SCHOOL,
      weeks: ["w1", "w2"],
      times,
      events,
      solutions: solution([place("e", "w1lu", { duration: 1 }), place("e", "w2ma", { duration: 1 })]),
    });
    const { slots, busy, part } = readXhstt(file, { firstHour: "08:30", minutes: 50 });
    expect(slots.map(({ id, day, start, end, week }) => [id, day, start, end, week])).toEqual([
      ["A-1-1", 1, "08:30", "09:20", "A"],
      ["A-2-1", 2, "08:30", "09:20", "A"],
      ["B-1-1", 1, "08:30", "09:20", "B"],
      ["B-2-1", 2, "08:30", "09:20", "B"],
    ]);
    expect(busy.teachers.ada).toEqual(["A-1-1", "B-2-1"]);
    expect(part.lessons.map(({ week }) => week)).toEqual(["A", "B"]);
  });

  it("takes the divisions that are named, and says who is in none or several", () => {
    const groups = group("all", "Student") + group("x", "Student") + group("y", "Student");
    const resources =
      resource("s1", "Student", ["all", "x", "y"]) + resource("s2", "Student", ["all", "x"]) + resource("s3", "Student", ["all"]);
    const events = event("e", [], { groups: ["y"], time: "lu1" });
    const file = archive({ groups, resources, events, solutions: solution([]) });
    const read = readXhstt(file);
    expect(read.part.students.map(({ id, division }) => `${id} ${division}`)).toEqual(["s1 x", "s2 x"]);
    expect(read.part.groups).toEqual([{ id: "y", divisions: ["x"], students: ["s1"] }]);
    expect(read.warnings.map(({ code }) => code)).toEqual(["student-in-several", "student-without-division"]);
    expect(readXhstt(file, { divisions: ["y"] }).part.students.map(({ division }) => division)).toEqual(["y"]);
    expect(codeOf(file, { divisions: ["z"] })).toBe("xhstt-division");
  });

  it("reads names, levels and types that the caller gives", () => {
    const types = `<ResourceType Id="Docent"><Name>Docent</Name></ResourceType><ResourceType Id="Bus"><Name>Bus</Name></ResourceType>`;
    const resources = resource("d1", "Docent", [], "Jan") + resource("d2", "Docent", [], "Jan") + resource("b", "Bus");
    const file = archive({ types, resources, solutions: solution([]) });
    const { part, warnings } = readXhstt(file, { types: { teacher: "Docent" }, names: true });
    expect(part.teachers.map(({ id, name }) => [id, name])).toEqual([
      ["d1", "Jan"],
      ["d2", "Jan"],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["type-unread"]);
    expect(readXhstt(solved, { levels: { "1A": "2nde", "1B": "CAP" } }).part.levels).toEqual([{ id: "CAP" }, { id: "2nde" }]);
  });

  it("asks which of several instances is meant", () => {
    const two = solved.replace("</Instances>", `${instance({}, "J")}</Instances>`);
    expect(codeOf(two)).toBe("xhstt-instance");
    expect(readXhstt(two, { instance: "I" }).busy).toEqual(readXhstt(solved).busy);
    expect(codeOf(solved, { instance: "K" })).toBe("xhstt-instance");
  });

  it.each([
    ["another root", "<fet/>", {}, "xml-root"],
    ["no day", archive({ days: [] }), {}, "xhstt-days"],
    ["eight days", archive({ days: [..."abcdefgh"] }), {}, "xhstt-days"],
    ["three weeks", archive({ weeks: [..."abc"] }), {}, "xhstt-weeks"],
    ["times that do not fit in a day", solved, { minutes: 600 }, "xhstt-hours"],
    ["minutes that are none", solved, { minutes: 0.5 }, "wrong-option"],
    ["an hour that is none", solved, { firstHour: "8h" }, "wrong-option"],
  ])("refuses %s", (_, input, options, code) => {
    expect(codeOf(input, options)).toBe(code);
  });

  it("refuses far more lessons than a school has, in good time", () => {
    const many = Array.from({ length: 3_000 }, (_, index) => resource(`s${index}`, "Student", ["all"])).join("");
    const events = Array.from({ length: 3_000 }, (_, index) => event(`e${index}`, [], { groups: ["all"], time: "lu1" })).join("");
    expect(codeOf(archive({ groups: group("all", "Student"), resources: many, events }))).toBe("too-large");
  });

  it("reads or refuses what is left of a file when parts of it are cut, doubled or renamed", () => {
    const pieces = solved.match(/<[^>]*>|[^<]+/g) ?? [];
    const places = fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.constantFrom("cut", "double", "swap", "odd")), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(places, (edits) => {
        const edited = [...pieces];
        for (const [at, how] of edits) {
          if (how === "cut") edited[at] = "";
          else if (how === "double") edited[at] += edited[at];
          else if (how === "swap") edited[at] = pieces[(at * 7 + 3) % pieces.length];
          else edited[at] = edited[at].replace(/"[^"]*"/, '"__proto__"');
        }
        expect(codeOf(edited.join(""))).not.toMatch(/^not a/);
      }),
      { numRuns: process.env.PLAGE_DEEP === "1" ? 20_000 : 300, seed: 3 },
    );
  });
});
