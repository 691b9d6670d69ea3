import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PlageInputError, type Timetable } from "../../../src/index.js";
import { readSiecleIdentities, type SiecleGroup, siecleGroups, writeSiecleGroups } from "../../../src/io/index.js";
import { elements, readXml, text } from "../../../src/io/xml.js";
import { studentsText } from "./files.js";
import { leaf } from "./xmlText.js";

const identityOf = (name: string) => `${leaf("NOM_DE_FAMILLE", name)}${leaf("PRENOM", "Zoé")}${leaf("DATE_NAISS", "22/09/2009")}`;
const identities = readSiecleIdentities(
  studentsText([
    { id: "1", division: "A", fields: identityOf("D'Œuvre & fils") },
    { id: "2", division: "A", fields: identityOf("Martin") },
  ]),
);
const group = (code: string, students: string[], more: Partial<SiecleGroup> = {}): SiecleGroup => ({
  code,
  group: `g-${code}`,
  students,
  start: "2025-09-08",
  end: "2025-10-17",
  ...more,
});
const write = (groups: readonly SiecleGroup[], more = {}) =>
  writeSiecleGroups({ uai: "0123456S", year: 2025, date: "2025-09-05", groups, identities, ...more });

function issuesOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof PlageInputError) return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    throw error;
  }
  return [];
}

const noXmllint = spawnSync("xmllint", ["--version"]).error !== undefined;
const SCHEMA = fileURLToPath(new URL("./import_eleves.xsd", import.meta.url));
const validates = (file: string) => spawnSync("xmllint", ["--noout", "--schema", SCHEMA, "-"], { input: file }).status === 0;

describe("IMPORT_ELEVES", () => {
  it.skipIf(noXmllint)(`has its structure, for xmllint${noXmllint ? " (skipped: xmllint is not installed)" : ""}`, () => {
    const groups = [group("AP001", ["2", "1", "2"]), group("AP002", ["1"], { start: "2025-11-03", end: "2025-12-19" })];
    expect([write(groups), write([])].map(validates)).toEqual([true, true]);
    const broken = [
      write(groups).replace("AP001", "AP0000001"),
      write(groups).replace("AP002", "AP001"),
      write(groups).replace("2025-11-03", "03/11/2025"),
      write(groups).replace("<PRENOM>Zoé</PRENOM>", ""),
    ];
    expect(broken.map(validates)).toEqual([false, false, false, false]);
  });

  it("lists the groups of each student, with their dates", () => {
    const root = readXml(
      write([group("AP001", ["2", "1", "2"]), group("AP002", ["1"], { start: "2025-11-03", end: "2025-12-19" })]),
      "x",
      "IMPORT_ELEVES",
    );
    const [parameters, data] = [elements(root, "PARAMETRES")[0], elements(root, "DONNEES")[0]];
    expect(["UAJ", "ANNEE_SCOLAIRE", "DATE_IMPORT", "NUM_ENVOI", "LOGICIEL"].map((name) => text(parameters, name))).toEqual([
      "0123456S",
      "2025",
      "05/09/2025",
      "1",
      "plage",
    ]);
    const students = elements(elements(data, "ELEVES")[0], "ELEVE");
    expect(students.map((each) => [text(each, "ELEVE_ID"), text(each, "NOM"), text(each, "PRENOM"), text(each, "DATE_NAISS")])).toEqual([
      ["2", "Martin", "Zoé", "2009-09-22"],
      ["1", "D'Œuvre & fils", "Zoé", "2009-09-22"],
    ]);
    const groups = elements(elements(students[1], "GROUPES")[0], "GROUPE");
    expect(groups.map((each) => [text(each, "CODE_GROUPE"), text(each, "DATE_DEBUT_GROUPE"), text(each, "DATE_FIN_GROUPE")])).toEqual([
      ["AP001", "2025-09-08", "2025-10-17"],
      ["AP002", "2025-11-03", "2025-12-19"],
    ]);
  });

  it("is the same text each time, and empty without groups", () => {
    expect(write([])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<IMPORT_ELEVES VERSION="1.3">\n <PARAMETRES>\n  <UAJ>0123456S</UAJ>\n  <ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE>\n  <DATE_IMPORT>05/09/2025</DATE_IMPORT>\n  <NUM_ENVOI>1</NUM_ENVOI>\n  <LOGICIEL>plage</LOGICIEL>\n </PARAMETRES>\n <DONNEES>\n  <ELEVES>\n  </ELEVES>\n </DONNEES>\n</IMPORT_ELEVES>\n',
    );
  });

  it("refuses at once all that SIECLE would refuse", () => {
    const groups = [
      group("AP00000001", ["1"]),
      group("ap1", ["1"]),
      group("AP1", ["1"]),
      group("AP1", ["9"]),
      group("AP2", [], { start: "2025-12-01" }),
      group("AP3", [], { end: "31/12/2025" }),
    ];
    expect(issuesOf(() => write(groups, { uai: "12", year: 25, date: "today", number: 0 }))).toEqual([
      "wrong-value uai",
      "wrong-value year",
      "wrong-value date",
      "wrong-value number",
      "wrong-code groups.0.code",
      "wrong-code groups.1.code",
      "duplicate-id groups.2.code",
      "duplicate-id groups.3.code",
      "wrong-order groups.4",
      "wrong-value groups.5",
      "unknown-id identities",
    ]);
  });
});

describe("codes of groups", () => {
  const planned = (id: string, dates: string[], sessions = dates.length) => ({ id, period: "P1", students: ["1"], dates, sessions });
  const timetable = (...groups: ReturnType<typeof planned>[]) => ({ groups }) as unknown as Timetable;
  const dates = ["2025-09-08", "2025-09-15"];

  it("count from 1, past those taken, with the dates of the meetings", () => {
    expect(
      siecleGroups(timetable(planned("a", dates), planned("never", [], 0), planned("b", dates)), { taken: ["ap001", "2MELEC"] }),
    ).toEqual([
      { code: "AP002", group: "a", students: ["1"], start: "2025-09-08", end: "2025-09-15" },
      { code: "AP003", group: "b", students: ["1"], start: "2025-09-08", end: "2025-09-15" },
    ]);
  });

  it("take the dates of periods where they are given, and ask for some", () => {
    const periods = { P1: { start: "2025-09-01", end: "2025-10-17" } };
    expect(siecleGroups(timetable(planned("a", [], 6)), { periods, prefix: "B" })[0]).toEqual({
      code: "B001",
      group: "a",
      students: ["1"],
      ...periods.P1,
    });
    expect(issuesOf(() => siecleGroups(timetable(planned("a", [], 6))))).toEqual(["no-dates timetable.groups.0"]);
  });

  it("are refused where they would not fit", () => {
    expect(issuesOf(() => siecleGroups(timetable(), { prefix: "accompagnement" }))).toEqual(["wrong-option options.prefix"]);
    const many = timetable(...Array.from({ length: 10_000 }, (_, index) => planned(`g${index}`, dates)));
    expect(issuesOf(() => siecleGroups(many, { prefix: "APAP" }))).toEqual(["too-long options.prefix"]);
    expect(new Set(siecleGroups(many).map(({ code }) => code)).size).toBe(10_000);
  });
});
