import { describe, expect, it } from "vitest";
import { readSiecleIdentities, readSiecleStudents } from "../../../src/io/index.js";
import { structure, studentsText } from "./files.js";
import { encoded, leaf } from "./xmlText.js";

const codes = (result: ReturnType<typeof readSiecleStudents>) => result.warnings.map(({ code }) => code);
const fields = (...leaves: (string | undefined)[]) => leaves.join("");
const identity = fields(
  leaf("ID_NATIONAL", "070000001AB"),
  leaf("NOM", "Bœuf"),
  leaf("NOM_USAGE", "Martin"),
  leaf("NOM_DE_FAMILLE", "Bœuf"),
  leaf("PRENOM", "Zoé"),
  leaf("DATE_NAISS", "22/09/2009"),
  leaf("CODE_MEF", "24720000310"),
);
const two = studentsText([
  { id: "1", elenoet: "11", division: "2MELEC", groups: ["2MELEC G1", "AP1"], fields: identity },
  { id: "2", elenoet: "12", division: "2GATL", groups: ["AP1"], fields: leaf("CODE_MEF", "24725000310") },
]);

describe("the students of SIECLE", () => {
  it("are in divisions and groups, under opaque numbers", () => {
    const { part, origin, warnings } = readSiecleStudents(two);
    expect(warnings).toEqual([]);
    expect(origin).toEqual({ uai: "0123456S", year: 2025, exported: "2025-10-01" });
    expect(part).toEqual({
      source: "siecle-eleves",
      levels: [{ id: "2nde", name: "Seconde professionnelle", mefs: ["24720000310", "24725000310"] }],
      divisions: [
        { id: "2MELEC", level: "2nde", mef: ["24720000310"], size: 1 },
        { id: "2GATL", level: "2nde", mef: ["24725000310"], size: 1 },
      ],
      groups: [
        { id: "2MELEC G1", divisions: ["2MELEC"], students: ["1"] },
        { id: "AP1", divisions: ["2MELEC", "2GATL"], students: ["1", "2"] },
      ],
      students: [
        { id: "1", division: "2MELEC", mef: "24720000310" },
        { id: "2", division: "2GATL", mef: "24725000310" },
      ],
    });
    expect(JSON.stringify(part)).not.toMatch(/Zoé|Bœuf|Martin|2009|070000001AB/);
  });

  it("have names when asked, and another number", () => {
    const read = (options: Parameters<typeof readSiecleStudents>[1]) =>
      readSiecleStudents(encoded(two, "ISO-8859-15"), options).part.students;
    expect(read({ names: true })[0].name).toBe("Zoé Martin");
    expect(read({ id: "elenoet" }).map(({ id }) => id)).toEqual(["11", "12"]);
    const withIne = readSiecleStudents(two, { id: "ine" });
    expect(withIne.part.students.map(({ id }) => id)).toEqual(["070000001AB"]);
    expect(codes(withIne)).toEqual(["student-without-id"]);
  });

  it("are joined by ELENOET in files that say so", () => {
    const file = `<BEE_ELEVES><DONNEES><STRUCTURES><STRUCTURES_ELEVE ELENOET="5">${structure("T1", "D")}</STRUCTURES_ELEVE></STRUCTURES>
      <ELEVES><ELEVE ELENOET="5"><CODE_MEF>24720000330</CODE_MEF></ELEVE></ELEVES></DONNEES></BEE_ELEVES>`;
    expect(readSiecleStudents(file, { id: "elenoet" }).part.students).toEqual([{ id: "5", division: "T1", mef: "24720000330" }]);
    expect(readSiecleStudents(file).origin).toEqual({});
  });
});

describe("students who left", () => {
  const file = (parameters?: string) =>
    studentsText(
      [
        { id: "1", division: "A", fields: leaf("DATE_SORTIE", "12/09/2025") },
        { id: "2", division: "A", fields: leaf("DATE_SORTIE", "30/06/2026") },
        { id: "3", division: "A", fields: fields(leaf("DATE_ENTREE", "01/09/2025"), leaf("DATE_SORTIE", "")) },
      ],
      parameters,
    );
  const read = (on: string | undefined, parameters?: string) => {
    const result = readSiecleStudents(file(parameters), on === undefined ? {} : { on });
    return { ids: result.part.students.map(({ id }) => id), codes: codes(result) };
  };

  it("are those who left before the day asked for, else the day of the export", () => {
    expect(read(undefined)).toEqual({ ids: ["2", "3"], codes: ["student-left"] });
    expect(read("2025-09-12")).toEqual({ ids: ["1", "2", "3"], codes: [] });
    expect(read("2025-09-13")).toEqual({ ids: ["2", "3"], codes: ["student-left"] });
    expect(read("2026-07-01")).toEqual({ ids: ["3"], codes: ["student-left"] });
  });

  it("are all who have a date of leaving where nothing tells the day", () => {
    expect(read(undefined, "")).toEqual({ ids: ["3"], codes: ["student-left"] });
  });

  it("keep their dates while they are there", () => {
    expect(readSiecleStudents(file()).part.students).toEqual([
      { id: "2", division: "A", left: "2026-06-30" },
      { id: "3", division: "A", entered: "2025-09-01" },
    ]);
  });
});

describe("oddities of a students file", () => {
  it.each([
    ["student-without-division", { id: "1" }],
    ["student-without-division", { id: "1", division: "Inactifs" }],
    ["student-without-id", { division: "A" }],
    ["student-divisions", { id: "1", division: "A", structures: structure("B", "D") }],
    ["structure-type", { id: "1", division: "A", structures: structure("X", "Z") }],
    ["code-missing", { id: "1", division: "A", structures: structure(" ", "G") }],
    ["date-unreadable", { id: "1", division: "A", fields: leaf("DATE_ENTREE", "31/02/2025") }],
  ])("%s is told", (code, student) => {
    expect(codes(readSiecleStudents(studentsText([student])))).toContain(code);
  });

  it("names those left out", () => {
    const { warnings } = readSiecleStudents(studentsText([{ id: "1" }, { id: "2" }]));
    expect(warnings).toEqual([
      { code: "student-without-division", place: "STRUCTURES", message: "Students without a division are left out: 2 (1, 2)" },
    ]);
  });

  it("keeps the first of two students of one number, and no level where formations disagree", () => {
    const file = studentsText([
      { id: "1", division: "A", fields: leaf("CODE_MEF", "24720000310") },
      { id: "1", division: "B" },
      { id: "2", division: "A", fields: leaf("CODE_MEF", "24120000210") },
    ]);
    const result = readSiecleStudents(file);
    expect(codes(result)).toEqual(["student-divisions", "student-twice"]);
    expect(result.part.divisions).toEqual([{ id: "A", mef: ["24120000210", "24720000310"], size: 2 }]);
  });

  it("reads an empty file as nobody", () => {
    expect(readSiecleStudents("<BEE_ELEVES/>").part).toEqual({
      source: "siecle-eleves",
      levels: [],
      divisions: [],
      groups: [],
      students: [],
    });
  });

  it.each([
    ["on", { on: "01/10/2025" }],
    ["id", { id: "nom" }],
    ["names", { names: "yes" }],
  ])("refuses a wrong option %s", (option, options) => {
    const issue = expect.objectContaining({ code: "wrong-option", path: ["options", option] });
    expect(() => readSiecleStudents(two, options as never)).toThrowError(expect.objectContaining({ issues: [issue] }));
  });
});

describe("identities", () => {
  it("are of those with a number, a name and a date of birth", () => {
    expect([...readSiecleIdentities(two)]).toEqual([["1", { eleveId: "1", lastName: "Bœuf", firstName: "Zoé", born: "2009-09-22" }]]);
    expect([...readSiecleIdentities(two, { id: "elenoet" }).keys()]).toEqual(["11"]);
  });
});
