import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Timetable } from "../../src/domain/timetable.js";
import { contentLine, escaped } from "../../src/io/calendars/contentLine.js";
import { property, readCalendar, textOf } from "../../src/io/ics/calendar.js";
import { icsCalendar, icsCalendars } from "../../src/io/index.js";
import type { ProblemInput } from "../../src/read/schema.js";
import { timetableFor, YEAR } from "../follow/schools.js";
import { runs } from "../support/properties.js";
import type { GroupText } from "../support/smallSchool.js";
import { eventsOf, nameOf } from "./readBack.js";

const problem: ProblemInput = {
  ...YEAR,
  teachers: [
    { id: "kim", name: "Mme Kim; chef, AP", skills: ["lire", "calculer", "libre"] },
    { id: "lou", skills: ["libre"] },
  ],
  rooms: [
    { id: "r1", name: "Salle 12, bâtiment B", capacity: 10 },
    { id: "r2", capacity: 10 },
  ],
  actions: [
    { id: "lire", need: "lire", name: "Lecture", min: 1, objective: "Lire un texte\nsans s'arrêter" },
    { id: "calculer", need: "calculer", min: 1 },
    { id: "libre", min: 1 },
  ],
  students: YEAR.students?.map(({ id, division }) => ({ id, division })),
  rules: { onePlace: { selfStudy: true } },
};

const GROUPS: GroupText[] = [
  { period: "P1", slot: "lun", action: "lire", students: ["ana", "cy"], teachers: ["kim"], room: "r1" },
  { period: "P1", slot: "lun", action: "libre", students: ["bob"], teachers: ["lou"], room: "r2" },
  { period: "P2", slot: "mar", action: "lire", students: ["bob", "dan"], teachers: ["kim"], room: "r1" },
];
const selfStudy = [{ period: "P3", level: "2de", slot: "lun", students: ["eve"] }];
const planOf = (groups: readonly GroupText[], alone = selfStudy): Timetable => ({ ...timetableFor(problem, groups), selfStudy: alone });
const plan = planOf(GROUPS);

const teacher = (id: string, options = {}, timetable: unknown = plan) => icsCalendar(problem, timetable, { kind: "teacher", id }, options);
const student = (id: string, options = {}, timetable: unknown = plan) => icsCalendar(problem, timetable, { kind: "student", id }, options);

describe("the calendar of a plan", () => {
  it("of a teacher has each meeting, in Paris, with what is done, with whom and where", () => {
    const ics = teacher("kim", { lang: "fr" });
    expect(nameOf(ics)).toBe("AP – Mme Kim; chef, AP");
    expect(eventsOf(ics)).toEqual(
      ["2026-01-05", "2026-01-12", "2026-01-20", "2026-01-27"].map((date, index) => ({
        uid: `${date}/${index < 2 ? "lun" : "mar"}/teacher/kim@plage`,
        start: `${date}T10:00:00`,
        utc: `${date}T09:00:00Z`,
        end: `${date}T11:00:00`,
        summary: "AP : Lecture",
        // Ana and bob are of the division that is on placement in the week of 19 January.
        description: [
          "Objectif : Lire un texte",
          "sans s'arrêter",
          "Niveau : 2de",
          `Divisions : ${index === 2 ? "B" : "A et B"}`,
          `Élèves : ${index === 2 ? 1 : 2}`,
          `Groupe : ${index < 2 ? "P1/lun" : "P2/mar"}/2de/lire/1`,
        ].join("\n"),
        location: "Salle 12, bâtiment B",
        status: "CONFIRMED",
        sequence: 0,
        stamp: "2026-01-05T00:00:00Z",
      })),
    );
  });

  it("of a student leaves out the days of placement, and names nobody else", () => {
    expect(eventsOf(student("bob")).map(({ start, summary }) => `${start} ${summary}`)).toEqual([
      "2026-01-05T10:00:00 AP: libre",
      "2026-01-12T10:00:00 AP: libre",
      "2026-01-27T10:00:00 AP: Lecture",
    ]);
    expect(student("bob")).not.toMatch(/ana|cy\b|dan|eve/);
    expect(eventsOf(student("ana"))[0].description).toBe("Objective: Lire un texte\nsans s'arrêter\nWith: Mme Kim; chef, AP");
    expect(eventsOf(student("eve")).map(({ start, summary, description }) => `${start} ${summary}${description}`)).toEqual([
      "2026-02-09T10:00:00 Supervised self-study",
      "2026-02-16T10:00:00 Supervised self-study",
      "2026-02-23T10:00:00 Supervised self-study",
    ]);
  });

  it("names students to their teachers where asked for", () => {
    expect(eventsOf(teacher("kim", { students: true }))[0].description).toContain("Students: ana and cy");
    expect(teacher("kim")).not.toMatch(/ana/);
  });

  it("is written for everyone who has a meeting, in the order of the problem", () => {
    const all = icsCalendars(problem, plan);
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect([ids(all.teachers), ids(all.groups), ids(all.students), ids(all.rooms)]).toEqual([
      ["kim", "lou"],
      ["P1/lun/2de/lire/1", "P1/lun/2de/libre/1", "P2/mar/2de/lire/1"],
      ["ana", "bob", "cy", "dan", "eve"],
      ["r1", "r2"],
    ]);
    expect(all.rooms[0].name).toBe("Salle 12, bâtiment B");
    expect(eventsOf(all.rooms[0].ics)).toHaveLength(4);
    expect(eventsOf(all.groups[1].ics).map(({ uid }) => uid)).toEqual([
      "2026-01-05/P1%2Flun%2F2de%2Flibre%2F1/group@plage",
      "2026-01-12/P1%2Flun%2F2de%2Flibre%2F1/group@plage",
    ]);
    expect(all.teachers[0].ics).toBe(teacher("kim"));
  });

  it("is the same text whenever it is written, in lines of at most 75 bytes with CRLF", () => {
    const ics = teacher("kim");
    expect(teacher("kim")).toBe(ics);
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:/);
    const lines = ics.split("\r\n");
    expect(lines.pop()).toBe("");
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(lines.join("")).not.toMatch(/[\r\n]/);
  });

  it("follows the change of hour by its own VTIMEZONE", () => {
    const summer = {
      ...problem,
      calendar: { start: "2026-03-23", end: "2026-04-05", publicHolidays: false },
      periods: undefined,
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
    };
    const group = [{ slot: "lun", action: "libre", students: ["ana"], teachers: ["kim"], room: "r1" }];
    const ics = icsCalendar(summer, timetableFor(summer, group), { kind: "teacher", id: "kim" });
    expect(eventsOf(ics).map(({ start, utc }) => `${start} ${utc}`)).toEqual([
      "2026-03-23T10:00:00 2026-03-23T09:00:00Z",
      "2026-03-30T10:00:00 2026-03-30T08:00:00Z",
    ]);
  });
});

describe("after a change of plan", () => {
  const replanned = planOf(
    [
      { period: "P1", slot: "lun", action: "calculer", students: ["ana", "cy"], teachers: ["kim"], room: "r2" },
      { period: "P1", slot: "lun", action: "lire", students: ["bob"], teachers: ["lou"], room: "r1" },
    ],
    [],
  );
  const options = { previous: { timetable: plan } };

  it("a calendar changes the events it has, and cancels those that are no more", () => {
    const events = eventsOf(teacher("kim", options, replanned));
    expect(events.map(({ uid, summary, status, sequence }) => `${uid} ${summary} ${status} ${sequence}`)).toEqual([
      "2026-01-05/lun/teacher/kim@plage AP: calculer CONFIRMED 1",
      "2026-01-12/lun/teacher/kim@plage AP: calculer CONFIRMED 1",
      "2026-01-20/mar/teacher/kim@plage Cancelled: AP: Lecture CANCELLED 1",
      "2026-01-27/mar/teacher/kim@plage Cancelled: AP: Lecture CANCELLED 1",
    ]);
    expect(events[0].stamp).toBe("2026-01-05T00:00:01Z");
  });

  it("every event of the earlier calendars is in the later, once, as changed or cancelled", () => {
    const [first, second] = [icsCalendars(problem, plan), icsCalendars(problem, replanned, { ...options, revision: 3 })];
    for (const kind of ["teachers", "groups", "students", "rooms"] as const) {
      for (const { id, ics } of first[kind]) {
        const later = eventsOf(second[kind].find((each) => each.id === id)?.ics ?? "");
        const uids = later.map(({ uid }) => uid);
        expect(new Set(uids).size).toBe(uids.length);
        expect(uids).toEqual(expect.arrayContaining(eventsOf(ics).map(({ uid }) => uid)));
        expect(new Set(later.map(({ sequence }) => sequence))).toEqual(new Set([3]));
      }
    }
    expect(eventsOf(student("eve", options, replanned)).map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
  });

  it("the earlier plan may be of another problem, with people who have left", () => {
    const left = { ...problem, students: [...(problem.students ?? []), { id: "gus", division: "B" }] };
    const before = timetableFor(left, [{ period: "P1", slot: "lun", action: "libre", students: ["gus"], teachers: ["lou"], room: "r2" }]);
    const previous = { timetable: before, problem: left };
    expect(icsCalendars(problem, replanned, { previous }).students.map(({ id }) => id)).toContain("gus");
    expect(() => icsCalendars(problem, replanned, { previous: { timetable: before } })).toThrow(/gus/);
  });
});

describe("what cannot be written", () => {
  it("is a plan without dates, of another problem, or for someone unknown", () => {
    const { calendar: _, periods: __, ...undated } = problem;
    expect(() =>
      icsCalendars(
        {
          ...undated,
          divisions: [
            { id: "A", level: "2de" },
            { id: "B", level: "2de" },
          ],
        },
        planOf([], []),
      ),
    ).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ code: "undated", path: ["calendar"] })] }));
    expect(() => icsCalendars(problem, { ...plan, groups: [{ ...plan.groups[0], teachers: ["zoe"] }] })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "wrong-timetable" })] }),
    );
    expect(() => teacher("zoe")).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "unknown-id", value: "zoe" })] }),
    );
  });

  it.each([
    [{ lang: "de" }, "lang"],
    [{ revision: -1 }, "revision"],
    [{ revision: 1.5 }, "revision"],
    [{ revision: 0, previous: { timetable: plan } }, "revision"],
    [{ domain: "a b" }, "domain"],
    [{ stamp: "2026-01-05" }, "stamp"],
    [{ stamp: "2026-13-05T00:00:00Z" }, "stamp"],
  ])("are options out of range: %j", (options, name) => {
    expect(() => teacher("kim", options)).toThrow(RangeError);
    expect(() => teacher("kim", options)).toThrow(name);
  });
});

describe("a content line", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "€", "😀", ",", ";", "\\", "n", "\n", ":", '"', " ", "\u0007", "\u202e", "\r", "=", "+"),
    maxLength: 200,
  });

  it("of any text is read back as it was, less what would move a cursor, by this reader and by another", () => {
    fc.assert(
      fc.property(text, (value) => {
        const line = contentLine("SUMMARY", escaped(value));
        const shown = value
          .replace(/\r\n|\r/g, "\n")
          .replaceAll("\u0007", "")
          .replaceAll("\u202e", "");
        const ics = `BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260105T100000\r\n${line}END:VEVENT\r\nEND:VCALENDAR\r\n`;
        for (const each of line.slice(0, -2).split("\r\n")) expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(75);
        const calendar = readCalendar(new TextEncoder().encode(ics), "x", () => {});
        expect(textOf(calendar.components[1], "SUMMARY")).toBe(shown);
        expect(property(calendar.components[1], "UID")?.value).toBe("u");
        expect(eventsOf(ics)[0].summary).toBe(shown);
      }),
      runs(300),
    );
  });
});
