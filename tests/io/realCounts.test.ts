import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFet, readHolidays, readLsu, readPronote, readSiecleNomenclature, readXhstt } from "../../src/io/index.js";

const folder = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const absent = !existsSync(folder);
const note = absent ? " (skipped: ../shared/data is absent)" : "";
const noXmllint = spawnSync("xmllint", ["--version"]).error !== undefined;

const load = (name: string): Buffer => {
  const bytes = readFileSync(folder + name);
  return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
};

type Counts = Readonly<Record<string, number>>;

/** What a reader found in a file, and the expression by which XPath counts the same. */
const XML_FILES: readonly (readonly [file: string, read: (bytes: Uint8Array) => Counts, expressions: Readonly<Record<string, string>>])[] =
  [
    ...["Lycee-Goulmima", "GYR"].map((name) => [`fet/${name}_data_and_timetable.fet.gz`, fetCounts, fetExpressions()] as const),
    [
      "xhstt/NL-KP-03.xml.gz",
      (bytes) => {
        const { part, slots, solutions } = readXhstt(bytes);
        const { students, teachers, rooms } = part;
        return {
          students: students.length,
          teachers: teachers.length,
          rooms: rooms.length,
          slots: slots.length,
          solutions: solutions.length,
        };
      },
      {
        ...Object.fromEntries(
          (["Student", "Teacher", "Room"] as const).map((type) => [
            `${type.toLowerCase()}s`,
            `//Instance/Resources/Resource[ResourceType/@Reference='${type}']`,
          ]),
        ),
        slots: "//Instance/Times/Time",
        solutions: "//Solution",
      },
    ],
    [
      "siecle/nomenclature_simple.xml",
      (bytes) => {
        const { mefs, subjects, programmes } = readSiecleNomenclature(bytes).nomenclature;
        return { mefs: mefs.length, subjects: subjects.length, programmes: programmes.length };
      },
      { mefs: "//MEFS/MEF", subjects: "//MATIERES/MATIERE", programmes: "//PROGRAMMES/PROGRAMME" },
    ],
    [
      "lsu/sample-bilan-complet.xml",
      (bytes) => {
        const { part, students } = readLsu(bytes);
        const levels = [1, 2, 3, 4].map((level) => [`level ${level}`, part.results.filter((each) => each.level === level).length]);
        return { students: students.length, results: part.results.length, ...Object.fromEntries(levels) };
      },
      {
        students: "//*[local-name()='eleve']",
        results: "//*[local-name()='domaine']",
        ...Object.fromEntries([1, 2, 3, 4].map((level) => [`level ${level}`, `//*[local-name()='domaine'][@positionnement='${level}']`])),
      },
    ],
  ];

function fetCounts(bytes: Uint8Array): Counts {
  const { school } = readFet(bytes);
  const { occupied, teachers, rooms, slots } = school;
  return { activities: occupied.placed, teachers: teachers.length, rooms: rooms.length, slots: slots.length };
}

function fetExpressions(): Readonly<Record<string, string>> {
  return {
    activities: "//Activities_List/Activity[Active='true']",
    teachers: "//Teachers_List/Teacher",
    rooms: "//Rooms_List/Room",
    slots: "//Days_List/Day) * count(//Hours_List/Hour",
  };
}

function byXpath(bytes: Uint8Array, expression: string): number {
  const { stdout, status } = spawnSync("xmllint", ["--huge", "--xpath", `count(${expression})`, "-"], { input: bytes });
  if (status !== 0) throw new Error(`xmllint ended with ${status}`);
  return Number(stdout.toString());
}

describe.skipIf(absent)(`what is read of real files${note}`, () => {
  it.skipIf(noXmllint).each(absent ? [] : XML_FILES)(
    `counts as xmllint does${noXmllint ? " (skipped: xmllint is not installed)" : ""}: %s`,
    (name, read, expressions) => {
      const bytes = load(name);
      const counted = Object.fromEntries(Object.entries(expressions).map(([what, expression]) => [what, byXpath(bytes, expression)]));
      expect(read(bytes)).toEqual(counted);
    },
  );

  it("is every event of the excerpt of PRONOTE", () => {
    const bytes = load("ics/pronote2026-teacher-excerpt.ics.txt");
    const { sessions, holidays } = readPronote(bytes).calendar;
    expect(sessions.length + holidays.length).toBe(bytes.toString("latin1").match(/^BEGIN:VEVENT/gm)?.length);
  });

  const DAY = 86_400_000;
  const daysOff = (file: Uint8Array, zone: string): Set<number> => {
    const spans = readHolidays(file, { zone }).holidays.map(({ start, end }) => [Date.parse(start), Date.parse(end)]);
    return new Set(spans.flatMap(([start, end]) => Array.from({ length: (end - start) / DAY + 1 }, (_, day) => start + day * DAY)));
  };

  it.each(["A", "B", "C"])("is each day without class of zone %s, in the table of days", (zone) => {
    const file = load("calendar/vacances-zones-ABC_2023-2026.csv");
    const rows = file.toString("utf8").trim().split("\n").slice(1);
    const off = rows.map((row) => row.split(",")).filter((cells) => cells["ABC".indexOf(zone) + 1] === "True");
    expect(daysOff(file, zone)).toEqual(new Set(off.map(([date]) => Date.parse(date))));
  });

  /** The days between the dates of each event for pupils of a zone, by nothing but patterns of text. */
  const daysBetweenDates = (text: string, zone: string): Set<number> => {
    const events = text.replaceAll("\r\n", "\n").match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? [];
    const ofZone = events.filter(
      (each) => new RegExp(`SUMMARY.*Zones? [ABC/]*${zone}`).test(each) && !/Enseignants|premier degré/.test(each),
    );
    const date = (event: string, name: string) =>
      Date.parse((event.match(`${name}[^:]*:(\\d{4})(\\d\\d)(\\d\\d)`) ?? []).slice(1).join("-"));
    return new Set(
      ofZone.flatMap((event) => {
        const start = date(event, "DTSTART");
        return Array.from({ length: (date(event, "DTEND") - start) / DAY }, (_, day) => start + day * DAY);
      }),
    );
  };
  // Two summers and two bridges begin on the evening of a school day; Saturdays between a bridge and its Sunday
  // are off; the end of the summer of 2026 was not published, and 31 August is read with a warning.
  const CLASS_UNTIL_EVENING = ["2019-05-29", "2020-05-20", "2021-07-06", "2022-07-07"];
  const SATURDAYS = ["2022-05-28", "2024-05-11", "2025-05-31", "2026-05-16"];
  const OPEN_SUMMER = { start: Date.parse("2026-07-04"), days: 59 };

  it.each(["A", "B", "C"])("is each day between the dates of the official calendar of zone %s", (zone) => {
    const file = load("calendar/Zone-A-B-C-Corse_2009-2026.ics");
    const expected = daysBetweenDates(file.toString("utf8"), zone);
    expect(expected.size).toBeGreaterThan(1_000);
    for (const day of CLASS_UNTIL_EVENING) expect(expected.delete(Date.parse(day))).toBe(true);
    for (const day of SATURDAYS) expected.add(Date.parse(day));
    for (let day = 0; day < OPEN_SUMMER.days; day++) expected.add(OPEN_SUMMER.start + day * DAY);
    expect(daysOff(file, zone)).toEqual(expected);
  });
});
