import { describe, expect, it } from "vitest";
import { readStsTimetable } from "../../../src/io/index.js";
import { el, el2, leaf } from "../siecle/xmlText.js";

const MONDAYS = ["2025-09-01", "2025-09-08", "2025-09-15", "2025-09-22", "2025-09-29", "2025-10-06", "2025-11-03", "2025-11-10"];
const weeksOf = (kept: (index: number) => boolean) => MONDAYS.filter((_, index) => kept(index));
const alternance = (code: string, weeks: readonly string[], name = code) =>
  el2(
    "ALTERNANCE",
    { CODE: code },
    leaf("LIBELLE_LONG", name),
    el(
      "SEMAINES",
      weeks.map((week) => leaf("DATE_DEBUT_SEMAINE", week)),
    ),
  );
const every = alternance("H", MONDAYS);
const even = (code: string, name = code) =>
  alternance(
    code,
    weeksOf((index) => index % 2 === 0),
    name,
  );
const odd = (code: string, name = code) =>
  alternance(
    code,
    weeksOf((index) => index % 2 === 1),
    name,
  );

interface Course {
  code?: string;
  day?: string;
  start?: string;
  length?: string;
  room?: string;
}
const course = ({ code = "H", day = "1", start = "0800", length = "0100", room }: Course = {}) =>
  el(
    "COURS",
    leaf("CODE_ALTERNANCE", code),
    leaf("JOUR", day),
    leaf("HEURE_DEBUT", start),
    leaf("DUREE", length),
    leaf("CODE_SALLE", room),
  );
const service = (teacher: string, ...courses: string[]) =>
  el2(
    "SERVICE",
    { CODE_MATIERE: "020700" },
    el("ENSEIGNANTS", el2("ENSEIGNANT", { ID: teacher, TYPE: "epp" }, el("COURS_RATTACHES", courses))),
  );
const division = (code: string, ...services: string[]) => el2("DIVISION", { CODE: code }, el("SERVICES", services));
const group = (code: string, divisions: string[], ...services: string[]) =>
  el2(
    "GROUPE",
    { CODE: code },
    el(
      "DIVISIONS_APPARTENANCE",
      divisions.map((each) => el2("DIVISION_APPARTENANCE", { CODE: each })),
    ),
    el("SERVICES", services),
  );
const file = (alternances: string, divisions: string, groups = "") =>
  el("EDT_STS", el("DONNEES", el("STRUCTURE", el("DIVISIONS", divisions), el("GROUPES", groups))), el("ALTERNANCES", alternances));
const read = (...parts: Parameters<typeof file>) => readStsTimetable(file(...parts));
const codes = (result: ReturnType<typeof readStsTimetable>) => result.warnings.map(({ code }) => code);

describe("the lessons of emp_sts", () => {
  it("have a time, a room, a teacher, divisions and a subject", () => {
    const text = file(every, division("2A", service("1", course({ day: "2", start: "0830", length: "0155", room: "A12" }))));
    const { part, warnings, weekA } = readStsTimetable(text, { nomenclature: { subjects: [{ code: "020700", name: "FRANCAIS" }] } });
    expect(warnings).toEqual([]);
    expect(weekA).toBeUndefined();
    expect(part).toEqual({
      source: "emp_sts",
      levels: [],
      divisions: [{ id: "2A" }],
      groups: [],
      teachers: [{ id: "epp-1", subjects: ["FRANCAIS"], teaches: ["2A"] }],
      rooms: [{ id: "A12" }],
      lessons: [{ day: 2, start: "08:30", end: "10:25", room: "A12", subject: "FRANCAIS", divisions: ["2A"], teachers: ["epp-1"] }],
    });
  });

  it("of one teacher to several divisions and groups are one", () => {
    const { part } = read(
      every,
      division("2A", service("1", course())) + division("2B", service("1", course())),
      group("AP", ["2B", "2C"], service("1", course())),
    );
    expect(part.lessons).toEqual([
      { day: 1, start: "08:00", end: "09:00", subject: "020700", divisions: ["2A", "2B", "2C"], groups: ["AP"], teachers: ["epp-1"] },
    ]);
  });

  it("of several teachers to one division in one room are one, in several rooms several", () => {
    const lessons = (one: string, other: string) =>
      read(every, division("2A", service("1", course({ room: one })), service("2", course({ room: other })))).part.lessons;
    expect(lessons("A", "A").map(({ teachers }) => teachers)).toEqual([["epp-1", "epp-2"]]);
    expect(lessons("A", "B").map(({ teachers }) => teachers)).toEqual([["epp-1"], ["epp-2"]]);
  });

  it("take the divisions that only groups name", () => {
    const groups = group("G1", ["6E1"], service("1", course()));
    const { part, warnings } = readStsTimetable(
      el("EDT_STS", el("ALTERNANCES", every), el("DONNEES", el("STRUCTURE", el("GROUPES", groups)))),
    );
    expect(warnings).toEqual([]);
    expect(part.divisions).toEqual([{ id: "6E1" }]);
  });

  it.each([
    { day: "8" },
    { day: "" },
    { start: "2500" },
    { start: "0870" },
    { length: "0000" },
    { length: "x" },
    { start: "2300", length: "0100" },
  ])("that cannot be read are told: %o", (odd) => {
    const result = read(every, division("2A", service("1", course(odd), course())));
    expect(codes(result)).toEqual(["lesson-unreadable"]);
    expect(result.part.lessons).toHaveLength(1);
  });

  it("are refused where they are more than any school has", () => {
    const many = Array.from({ length: 30_001 }, () => course());
    expect(() => read(every, division("2A", service("1", ...many)))).toThrowError(/too many lessons/);
    const divisions = Array.from({ length: 61 }, (_, index) => `D${index}`);
    expect(() => read(every, "", group("G", divisions))).toThrowError(/a group of too many divisions/);
  });

  it("may be none, which is told", () => {
    expect(codes(read(every, division("2A", service("1"))))).toEqual(["no-lessons"]);
  });
});

describe("weeks", () => {
  const kinds = (alternances: string) => {
    const result = read(alternances, division("2A", service("1", course({ code: "A" }), course({ code: "B" }))));
    return {
      read: result.alternances.map((each) => each.read),
      weekA: result.weekA,
      lessons: result.part.lessons.map(({ week }) => week),
      codes: codes(result),
    };
  };

  it("alternate over the weeks of class", () => {
    expect(kinds(every + even("A") + odd("B"))).toEqual({ read: ["every", "A", "B"], weekA: "2025-09-01", lessons: ["A", "B"], codes: [] });
    expect(kinds(even("A") + odd("B")).read).toEqual(["A", "B"]);
  });

  it("are called as their alternances are", () => {
    expect(kinds(every + odd("A") + even("B"))).toEqual({ read: ["every", "A", "B"], weekA: "2025-09-08", lessons: ["A", "B"], codes: [] });
    expect(kinds(every + odd("X", "Semaine A") + even("Y", "Semaine B")).read).toEqual(["every", "A", "B"]);
    expect(kinds(every + odd("Q2") + even("Q1")).read).toEqual(["every", "B", "A"]);
    expect(kinds(every + odd("impaire") + even("paire")).read).toEqual(["every", "B", "A"]);
  });

  it("may begin on the Sunday before, and be written otherwise", () => {
    const sundays = ["2025-08-31", "2025/09/14", "2025-09-28", "2025-11-02"];
    const result = read(every + alternance("A", sundays), division("2A", service("1", course({ code: "A" }))));
    expect(result.alternances[1]).toEqual({
      code: "A",
      name: "A",
      weeks: ["2025-09-01", "2025-09-15", "2025-09-29", "2025-11-03"],
      read: "A",
    });
    expect(codes(result)).toEqual([]);
  });

  it("of one kind alone are fortnightly", () => {
    expect(kinds(even("A")).read).toEqual(["A"]);
  });

  it("of some weeks A alone are read as all, which is told", () => {
    expect(kinds(every + alternance("A", [MONDAYS[0], MONDAYS[2]]) + odd("B"))).toEqual({
      read: ["every", "A", "B"],
      weekA: "2025-09-01",
      lessons: ["A", "B"],
      codes: ["alternance-part"],
    });
  });

  it("that follow no rule take everyone every week, which is told", () => {
    const { read: kind, codes: told, weekA } = kinds(every + alternance("A", MONDAYS.slice(0, 4)) + alternance("B", MONDAYS.slice(4)));
    expect([kind, told, weekA]).toEqual([["every", "every", "every"], ["alternance-irregular"], undefined]);
  });

  it("without dates are those of their names", () => {
    expect(kinds(alternance("H", []) + alternance("A", [], "Semaine A") + alternance("B", []))).toMatchObject({
      read: ["every", "A", "B"],
      codes: [],
    });
    expect(kinds(alternance("A", [], "x") + alternance("Z", [])).codes).toContain("alternance-irregular");
  });

  it("of an alternance that is not listed, or listed twice or badly, are told", () => {
    const lesson = division("2A", service("1", course({ code: "K" })));
    expect(codes(read(every, lesson))).toEqual(["alternance-unknown"]);
    expect(codes(read(every + every, division("2A", service("1", course()))))).toEqual(["alternance-twice"]);
    expect(codes(read(every + alternance("", MONDAYS), division("2A", service("1", course()))))).toEqual(["code-missing"]);
    expect(codes(read(alternance("H", [...MONDAYS, "bientôt"]), division("2A", service("1", course()))))).toEqual(["date-unreadable"]);
  });
});
