import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { PlageInputError } from "../../../src/domain/issue.js";
import { timetableSheets, writeCsv, writeXlsx } from "../../../src/io/index.js";
import { GROUPS, timetableFor, YEAR } from "../../follow/schools.js";
import { smallProblem } from "../../support/smallSchool.js";
import { readWorkbook } from "./workbook.js";

const timetable = timetableFor(YEAR, GROUPS);
const cut = (text: string, delimiter = ";"): string[][] => parse(text, { bom: true, delimiter });

/** A school whose every name is given, with one group of ana and bob. */
function named(name: string) {
  const problem = smallProblem({
    students: [
      { id: "ana", name, division: "A" },
      { id: "bob", division: "A" },
    ],
    divisions: [{ id: "A", name, level: "2de" }],
    actions: [{ id: "libre", name, objective: name, min: 1, max: 4 }],
    teachers: [{ id: "kim", name, skills: ["libre"] }],
  });
  return { problem, timetable: timetableFor(problem, [{ action: "libre", students: ["ana", "bob"], teachers: ["kim"] }]) };
}

describe("the tables of a timetable", () => {
  const [groups, students, teachers, sessions] = timetableSheets(YEAR, timetable, { lang: "en" });

  it("have a line for each group, in the order of the year", () => {
    expect(groups.header).toEqual(
      "Period,Day,Start,End,Level,Action,Need,Modality,Objective,Teachers,Room,Students,Divisions,Sessions,Hours,Group".split(","),
    );
    expect(groups.rows.map((row) => [...row.slice(0, 7), ...row.slice(9)])).toEqual([
      ["P1", "Monday", "10:00", "11:00", "2de", "lire", "lire", "kim", "", 1, "A", 2, 2, "P1/lun/2de/lire/1"],
      ["P1", "Monday", "10:00", "11:00", "2de", "libre", "", "lou", "", 2, "A, B", 2, 2, "P1/lun/2de/libre/1"],
      ["P2", "Tuesday", "10:00", "11:00", "2de", "lire", "lire", "kim", "", 1, "A", 2, 2, "P2/mar/2de/lire/1"],
      ["P3", "Monday", "10:00", "11:00", "2de", "calculer", "calculer", "kim", "", 1, "A", 3, 3, "P3/lun/2de/calculer/1"],
      ["P3", "Monday", "10:00", "11:00", "2de", "libre", "", "lou", "", 1, "B", 3, 3, "P3/lun/2de/libre/1"],
    ]);
  });

  it("list who is in them, and who is in none", () => {
    expect(students.header.slice(0, 4)).toEqual(["Student", "Division", "Level", "Period"]);
    expect(students.rows.map(([id, , , period, , , , action]) => [id, period, action].join(" ").trim())).toEqual([
      ...["ana P1 lire", "bob P1 libre", "bob P2 lire", "bob P3 calculer", "cy P1 libre", "cy P3 libre", "dan", "eve"],
    ]);
    expect(students.rows.at(-1)?.slice(0, 3)).toEqual(["eve", "B", "2de"]);
  });

  it("list who leads them", () => {
    expect(teachers.rows.map(([id, period]) => `${id} ${period}`)).toEqual(["kim P1", "kim P2", "kim P3", "lou P1", "lou P3"]);
  });

  it("list each meeting, and who is away on its date", () => {
    expect(sessions.header).toEqual("Date,Day,Start,End,Level,Action,Teachers,Room,Students present,Divisions absent,Group".split(","));
    expect(sessions.rows).toHaveLength(12);
    expect(sessions.rows.slice(0, 2).map(([date, day, , , , action]) => [date, day, action])).toEqual([
      [{ date: "2026-01-05" }, "Monday", "lire"],
      [{ date: "2026-01-05" }, "Monday", "libre"],
    ]);
    const away = timetableSheets(YEAR, timetableFor(YEAR, [{ period: "P2", slot: "mar", action: "lire", students: ["bob", "cy"] }]))[3];
    expect(away.rows.map(([date, , , , , , , , present, absent]) => [date, present, absent])).toEqual([
      [{ date: "2026-01-20" }, 1, "A"],
      [{ date: "2026-01-27" }, 2, ""],
    ]);
  });

  it("tell of self-study, and of weeks where there are some", () => {
    const problem = smallProblem({ slots: [{ id: "lun", day: 1, start: "10:00", end: "11:00", week: "B" }] });
    const base = timetableFor(problem, [{ action: "libre", students: ["ana"], teachers: ["kim"] }]);
    const study = { ...base, selfStudy: [{ period: "P1", level: "2de", slot: "lun", students: ["bob"] }] };
    const sheets = timetableSheets(problem, study);
    expect(sheets.map(({ name }) => name)).toEqual(["Groupes", "Élèves", "Intervenants", "Séances"]);
    const column = sheets[0].header.indexOf("Semaine");
    expect(sheets[0].rows.map((row) => [row[column], row[column + 2]])).toEqual([
      ["B", "libre"],
      ["B", "étude surveillée"],
    ]);
    expect(sheets[1].rows.map((row) => row[0])).toEqual(["ana", "bob"]);
    expect(sheets[3].rows).toEqual([]);
  });

  it("refuse a timetable of another school, and a language nobody wrote", () => {
    expect(() => timetableSheets(smallProblem(), timetable)).toThrow(PlageInputError);
    expect(() => timetableSheets(YEAR, timetable, { lang: "de" as never })).toThrow(RangeError);
    expect(() => timetableSheets(YEAR, timetable, { lang: "constructor" as never })).toThrow(RangeError);
  });
});

describe("writeCsv", () => {
  it("writes what a French spreadsheet opens", () => {
    const { groups, sessions } = writeCsv(YEAR, timetable);
    expect(groups.slice(0, 22)).toBe("\uFEFFPériode;Jour;Début;Fi");
    expect(groups.split("\r\n")).toHaveLength(7);
    expect(sessions.split("\r\n")[1]).toBe("2026-01-05;lundi;10:00;11:00;2de;lire;kim;;1;;P1/lun/2de/lire/1");
  });

  it("writes hours with the mark of the language, at most two digits after it", () => {
    const problem = smallProblem({ slots: [{ id: "lun", day: 1, start: "10:00", end: "11:40" }] });
    const one = timetableFor(problem, [{ action: "libre", students: ["ana"], teachers: ["kim"] }]);
    const hours = (options: Parameters<typeof writeCsv>[2]) => cut(writeCsv(problem, one, options).teachers, options?.separator)[1].at(-2);
    expect([hours({}), hours({ lang: "en" }), hours({ decimal: ".", separator: "\t" })]).toEqual(["1,67", "1.67", "1.67"]);
  });

  it("lets no name become a formula, a line or a cell", () => {
    for (const name of ["=1+2", "+33", "-cmd|' /C calc'!A1", "@SUM(A1)", "\t=1", "\r=1", "\u200b=1", "\uFF1D1", 'a";b', "a\nb", "a;b"]) {
      const { problem, timetable: small } = named(name);
      for (const text of Object.values(writeCsv(problem, small))) {
        const cells = cut(text).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
        expect(new Set(cut(text).map((row) => row.length)).size).toBe(1);
      }
    }
  });

  it("refuses options it does not know", () => {
    expect(() => writeCsv(YEAR, timetable, { separator: "|" as never })).toThrow(RangeError);
    expect(() => writeCsv(YEAR, timetable, { decimal: "" as never })).toThrow(RangeError);
  });
});

describe("writeXlsx", () => {
  it("writes the same tables, dates as dates", async () => {
    const sheets = timetableSheets(YEAR, timetable);
    const book = readWorkbook(await writeXlsx(YEAR, timetable));
    expect(Object.keys(book)).toEqual(sheets.map(({ name }) => name));
    const days = (date: string) => (Date.parse(date) - Date.parse("1899-12-30")) / 86_400_000;
    for (const { name, header, rows } of sheets) {
      const filled = rows.map((row) =>
        row.filter((cell) => cell !== "").map((cell) => (typeof cell === "object" ? days(cell.date) : cell)),
      );
      expect(book[name]).toEqual([header, ...filled]);
    }
  });

  it("keeps text as text, whatever it looks like", async () => {
    for (const name of ["=1+2", "007", "1E4", "<b>&amp;", "_x0041_", "constructor", "__proto__", "toString", "é\u0000\ud800"]) {
      const { problem, timetable: small } = named(name);
      const book = readWorkbook(await writeXlsx(problem, small));
      const told = name.replace("\u0000", "").replace("\ud800", "");
      expect(book.Élèves[1][1]).toBe(told === "é" ? "é" : name);
    }
  });

  it("writes the same bytes for the same input", async () => {
    const writtenAt = async (date: string) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(date) });
      const bytes = await writeXlsx(YEAR, timetable).finally(() => vi.useRealTimers());
      return Buffer.from(bytes).toString("base64");
    };
    expect(await writtenAt("2030-05-01T10:00:00Z")).toBe(await writtenAt("2026-01-01T00:00:00Z"));
  });

  it("holds any names", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), async (name) => {
        const { problem, timetable: small } = named(name);
        const book = readWorkbook(await writeXlsx(problem, small));
        const cells = Object.values(book).flat(2);
        expect(cells.filter((cell) => typeof cell === "object")).toEqual([]);
        for (const text of Object.values(writeCsv(problem, small))) expect(new Set(cut(text).map((row) => row.length)).size).toBe(1);
      }),
      { numRuns: process.env.PLAGE_DEEP === "1" ? 2_000 : 30, seed: 7 },
    );
  });
});
