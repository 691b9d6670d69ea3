import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readEdtLessons, readEdtStudents } from "../../src/io/index.js";

const entities = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** "Export texte" of EDT as XML. */
const xml = (element: string, rows: readonly Record<string, string>[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<TABLE nom="${element}">\r\n${rows
    .map((row, index) => {
      const cells = Object.entries(row).map(([name, value]) => (value === "" ? `<${name}/>` : `<${name}>${entities(value)}</${name}>`));
      return `<${element} numero="${index + 1}">\r\n${cells.join("\r\n")}\r\n</${element}>`;
    })
    .join("\r\n")}\r\n</TABLE>`;

/** The same as text, its columns those of the first row. */
const csv = (rows: readonly Record<string, string>[], separator = ";") =>
  [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => (/[;\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator))
    .join("\r\n");

const lesson = (parts: Record<string, string> = {}) => ({
  NUMERO: "220",
  DUREE: "1h00",
  FREQUENCE: "H",
  MAT_CODE: "REM-FR",
  MAT_LIBELLE: "REMEDIATION FR",
  PROF_NOM: "TOUL",
  PROF_PRENOM: "VERA",
  CLASSE: "2MELEC",
  SALLE: "35",
  ALTERNANCE: "H",
  MODALITE: "CG",
  "CO-ENS.": "N",
  "POND.": "1",
  JOUR: "mardi",
  "H.DEBUT": "  13h30",
  EFFECTIF: "21",
  ...parts,
});

const READ = {
  day: 2,
  start: "13:30",
  end: "14:30",
  divisions: ["2MELEC"],
  groups: [],
  teachers: ["TOUL VERA"],
  rooms: ["35"],
  room: "35",
  subject: "REMEDIATION FR",
};
const one = (parts: Record<string, string>) => readEdtLessons(xml("Cours", [lesson(parts)])).lessons[0];
const codes = (parts: Record<string, string>) => readEdtLessons(xml("Cours", [lesson(parts)])).warnings.map(({ code }) => code);

describe("EXP_COURS", () => {
  it("is read the same from XML, bytes, gzip, and text with semicolons or tabs, with a mark or in windows-1252", () => {
    const rows = [lesson({ MAT_LIBELLE: "FRANÇAIS", PROF_NOM: "LÉ" })];
    const text = csv(rows);
    const narrow = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    const files = [
      xml("Cours", rows),
      new TextEncoder().encode(`\uFEFF${xml("Cours", rows)}`),
      new Uint8Array(gzipSync(xml("Cours", rows))),
      text,
      new Uint8Array(gzipSync(text)),
      `\uFEFF${text}`,
      new TextEncoder().encode(csv(rows, "\t")),
      narrow,
    ];
    for (const file of files) expect(readEdtLessons(file).lessons).toEqual([{ ...READ, subject: "FRANÇAIS", teachers: ["LÉ VERA"] }]);
    expect(readEdtLessons(narrow).warnings.map(({ code }) => code)).toEqual(["encoding-guessed", "column-unread"]);
  });

  it("tells the columns that it does not read, and nothing else of a plain lesson", () => {
    const { warnings } = readEdtLessons(xml("Cours", [lesson()]));
    expect(warnings).toEqual([
      { code: "column-unread", place: "edt-cours", message: "Columns that are not read: modalite, coens, pond, effectif." },
    ]);
  });

  it.each([
    ["1h00", "  8h05", "08:05", "09:05"],
    ["0h55", "08h05", "08:05", "09:00"],
    ["0,5", "10h00", "10:00", "10:30"],
    ["1.5", "10:15", "10:15", "11:45"],
    ["2h", "14h00", "14:00", "16:00"],
  ])("has lessons of %s from %s", (DUREE, debut, start, end) => {
    expect(one({ DUREE, "H.DEBUT": debut })).toMatchObject({ start, end });
  });

  it.each([
    ["Q1", "A"],
    ["q2", "B"],
    ["H", undefined],
    ["", undefined],
  ])("has weeks of frequency %s", (FREQUENCE, week) => {
    expect(one({ FREQUENCE, ALTERNANCE: FREQUENCE }).week).toBe(week);
  });

  it("takes another frequency as weekly, and tells it", () => {
    expect(one({ FREQUENCE: "T3" }).week).toBeUndefined();
    expect(codes({ FREQUENCE: "T3" })).toEqual(["column-unread", "frequency-unknown"]);
  });

  it("has several teachers and rooms in a cell", () => {
    const cells = { PROF_NOM: "TOUL, LE GOFF", PROF_PRENOM: "VERA, ANNE", SALLE: "35, Atelier 2" };
    expect(one(cells)).toMatchObject({ teachers: ["TOUL VERA", "LE GOFF ANNE"], rooms: ["35", "Atelier 2"], room: "35" });
    expect(codes(cells)).toEqual(["column-unread", "rooms-several"]);
    expect(one({ PROF_NOM: "TOUL, LE GOFF", PROF_PRENOM: "VERA" }).teachers).toEqual(["TOUL", "LE GOFF"]);
    expect(codes({ PROF_NOM: "TOUL, LE GOFF", PROF_PRENOM: "VERA" })).toEqual(["column-unread", "teachers-uneven"]);
  });

  it.each([
    ["2MELEC, 2MCV", ["2MELEC", "2MCV"], []],
    ["[GR_AP1], <2MELEC> <Dédoublement> G1, <2MCV> <Dédoublement> G2", ["2MELEC", "2MCV"], ["GR_AP1"]],
    ["<2MELEC> <LATIN> LAT", ["2MELEC"], ["2MELEC LAT"]],
    ["<2MELEC> 2MELEC GR2", ["2MELEC"], ["2MELEC GR2"]],
    ["[A, B]", [], ["A, B"]],
  ])("has groups in brackets: %s", (CLASSE, divisions, groups) => {
    expect(one({ CLASSE })).toMatchObject({ divisions, groups });
  });

  it("tells of groups whose divisions are not known, and takes them from EXP_ELEVE", () => {
    const file = xml("Cours", [lesson({ CLASSE: "[GR_AP1]" })]);
    expect(readEdtLessons(file).warnings.map(({ code }) => code)).toContain("group-without-division");
    const { lessons, part, warnings } = readEdtLessons(file, { groups: [{ id: "GR_AP1", divisions: ["2MELEC", "2MCV"] }] });
    expect(lessons[0].divisions).toEqual(["2MELEC", "2MCV"]);
    expect(part.groups).toEqual([{ id: "GR_AP1", divisions: ["2MELEC", "2MCV"] }]);
    expect(warnings.map(({ code }) => code)).toEqual(["column-unread"]);
  });

  it("leaves out what has no place or cannot be read, and tells which", () => {
    const { lessons, warnings } = readEdtLessons(
      csv([
        lesson({ NUMERO: "1", JOUR: "" }),
        lesson({ NUMERO: "2", "H.DEBUT": "25h00" }),
        lesson({ NUMERO: "3", DUREE: "?" }),
        lesson({ NUMERO: "4", JOUR: "Lunedi" }),
        lesson({ NUMERO: "5" }),
      ]),
    );
    expect(lessons).toHaveLength(1);
    expect(warnings.map(({ code, message }) => [code, /\((.*)\)/.exec(message)?.[1]])).toEqual([
      ["column-unread", undefined],
      ["lesson-unplaced", "1"],
      ["lesson-unreadable", "2, 3, 4"],
    ]);
  });

  it("is a part of a school", () => {
    const { part } = readEdtLessons(xml("Cours", [lesson(), lesson({ CLASSE: "2MCV", MAT_LIBELLE: "", JOUR: "lundi" })]));
    expect(part).toMatchObject({
      source: "edt-cours",
      divisions: [{ id: "2MELEC" }, { id: "2MCV" }],
      teachers: [{ id: "TOUL VERA", subjects: ["REMEDIATION FR", "REM-FR"], teaches: ["2MELEC", "2MCV"] }],
      rooms: [{ id: "35" }],
    });
    expect(part.lessons[0]).toEqual({
      day: 2,
      start: "13:30",
      end: "14:30",
      divisions: ["2MELEC"],
      teachers: ["TOUL VERA"],
      room: "35",
      subject: "REMEDIATION FR",
    });
  });

  it.each([
    ["", "edt-columns"],
    ["a;b\n1;2", "edt-columns"],
    ["<TABLE><Autre/></TABLE>", "edt-content"],
    ["<AUTRE/>", "xml-root"],
    [csv([{ NUMERO: "1", JOUR: "lundi" }]), "edt-columns"],
  ])("is refused where it is another file: %j", (file, code) => {
    expect(() => readEdtLessons(file)).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ code })] }));
  });
});

const student = (parts: Record<string, string> = {}) => ({
  NUMERO: "2",
  CIVILITE: "",
  NOM: "MARTIN",
  PRENOM: "Léa",
  DATE_NAISS: "03/04/2010",
  SEXE: "F",
  N_NATIONAL: "0123456789A",
  CLASSE: "2MELEC, <2MELEC> <Dédoublement> 2MELEC GR2, <2MELEC> <LATIN> LAT",
  GROUPES: "GR_AP1, 2MELEC GR2",
  ...parts,
});

describe("EXP_ELEVE", () => {
  it("tells each student's division and groups, and keeps nothing private", () => {
    const { part, warnings } = readEdtStudents(xml("Eleves", [student(), student({ NUMERO: "3", CLASSE: "2MCV", GROUPES: "GR_AP1" })]));
    expect(part).toEqual({
      source: "edt-eleves",
      divisions: [
        { id: "2MELEC", size: 1 },
        { id: "2MCV", size: 1 },
      ],
      groups: [
        { id: "GR_AP1", divisions: ["2MELEC", "2MCV"], students: ["2", "3"] },
        { id: "2MELEC GR2", divisions: ["2MELEC"], students: ["2"] },
        { id: "2MELEC LAT", divisions: ["2MELEC"], students: ["2"] },
      ],
      students: [
        { id: "2", division: "2MELEC" },
        { id: "3", division: "2MCV" },
      ],
    });
    expect(JSON.stringify(part)).not.toMatch(/MARTIN|Léa|2010|0123456789A/);
    expect(warnings.map(({ code }) => code)).toEqual(["column-unread"]);
  });

  it("reads text too, whose columns are written otherwise, with names and the national number where asked for", () => {
    const row = student({ "DATE ENTREE": "01/09/2026", SORTIE: "2027-03-05" });
    const { part } = readEdtStudents(csv([row]), { id: "ine", names: true });
    expect(part.students).toEqual([
      { id: "0123456789A", name: "MARTIN Léa", division: "2MELEC", entered: "2026-09-01", left: "2027-03-05" },
    ]);
  });

  it("leaves out who has no number or division, or stands twice, and tells it", () => {
    const { part, warnings } = readEdtStudents(
      xml("Eleves", [student(), student(), student({ NUMERO: "" }), student({ NUMERO: "4", CLASSE: "" })]),
    );
    expect(part.students).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toEqual(["column-unread", "student-twice", "student-without-id", "student-without-division"]);
  });

  it("refuses a file without the columns it needs, and options that it does not know", () => {
    expect(() => readEdtStudents("NOM;PRENOM\nA;B")).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "edt-columns" })] }),
    );
    for (const options of [{ id: "name" as "ine" }, { names: 1 as unknown as boolean }])
      expect(() => readEdtStudents(xml("Eleves", [student()]), options)).toThrow(
        expect.objectContaining({ issues: [expect.objectContaining({ code: "wrong-option" })] }),
      );
  });
});
