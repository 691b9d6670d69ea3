import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess/index.js";
import { PlageInputError } from "../../../src/domain/issue.js";
import { readResultsCsv, readStudentsCsv, readTeachersCsv } from "../../../src/io/index.js";

/** The codes and places of the issues that a call throws. */
function issuesOf(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof PlageInputError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path.join("/")}`);
  }
  return [];
}

const roster = `Identifiant;Nom de famille;Classe;Lecture;Calcul;Remarque
e1;Dupont;2MELEC;3;-;ras
e2;Martin;2MCV;;2;
;;;;;
e3;Petit;2MCV;non;4;x`;
const columns = { id: "identifiant", division: "CLASSE", needs: { lecture: "Lecture", calcul: "calcul" } };

describe("readStudentsCsv", () => {
  it("reads one line a student, the severity of each need in its column", () => {
    const { part, warnings } = readStudentsCsv(roster, columns);
    expect(part).toEqual({
      source: "csv-students",
      students: [
        { id: "e1", division: "2MELEC", needs: { lecture: 3 } },
        { id: "e2", division: "2MCV", needs: { calcul: 2 } },
        { id: "e3", division: "2MCV", needs: { calcul: 4 } },
      ],
    });
    expect(warnings).toEqual([
      {
        code: "column-unread",
        place: "the headings",
        message: "Columns that the mapping does not name are not read: 2 (Nom de famille, Remarque)",
      },
    ]);
  });

  it("reads names and projects where they are asked for, and columns called as their needs", () => {
    const { part } = readStudentsCsv("id,classe,nom,projet,lecture\ne1,A,Ana,cuisine,1", {
      id: "id",
      division: "classe",
      name: "nom",
      project: "projet",
      needs: ["lecture"],
    });
    expect(part.students).toEqual([{ id: "e1", division: "A", name: "Ana", project: "cuisine", needs: { lecture: 1 } }]);
  });

  it("reads one line a need, with hours asked", () => {
    const text = "élève;classe;besoin;gravité;heures\ne1;A;lecture;3;1,5\ne1;A;calcul;fragile;\ne2;A;;;\ne3;B;oral;4;1h30";
    const { part } = readStudentsCsv(
      text,
      { id: "élève", division: "classe", need: "besoin", severity: "gravité", weeklyHours: "heures" },
      { severities: { fragile: 2 } },
    );
    expect(part.students).toEqual([
      { id: "e1", division: "A", needs: { lecture: { severity: 3, weeklyHours: 1.5 }, calcul: 2 } },
      { id: "e2", division: "A", needs: {} },
      { id: "e3", division: "B", needs: { oral: { severity: 4, weeklyHours: 1.5 } } },
    ]);
  });

  it("states no needs where none are mapped", () => {
    expect(readStudentsCsv("id;div\ne1;A", { id: "id", division: "div" }).part.students).toEqual([{ id: "e1", division: "A" }]);
  });

  it("tells every fault at once, by line and heading", () => {
    const text = "id;div;lecture\ne1;A;beaucoup\n;A;1\ne1;A;2\ne2;;5";
    expect(issuesOf(() => readStudentsCsv(text, { id: "id", division: "div", needs: ["lecture"] }))).toEqual([
      "unreadable-severity 2/lecture",
      "missing-value 3/id",
      "duplicate-student 4/id",
      "missing-value 5/div",
    ]);
    const long = "id;div;besoin;g\ne1;A;lecture;1\ne1;B;lecture;2\ne2;A;;3";
    expect(issuesOf(() => readStudentsCsv(long, { id: "id", division: "div", need: "besoin", severity: "g" }))).toEqual([
      "other-division 3/div",
      "duplicate-need 3/besoin",
      "missing-need 4/besoin",
    ]);
  });

  it("refuses a mapping that does not fit", () => {
    expect(issuesOf(() => readStudentsCsv(roster, { ...columns, name: "Prénom" }))).toEqual(["missing-column 1/Prénom"]);
    expect(issuesOf(() => readStudentsCsv("id;ID;div\n", { id: "Id", division: "div" }))).toEqual(["duplicate-column 1/Id"]);
    expect(readStudentsCsv("id;ID;div\ne1;x;A", { id: "id", division: "div" }).part.students[0].id).toBe("e1");
    expect(issuesOf(() => readStudentsCsv(roster, { id: "Identifiant" } as never))).toEqual(["csv-mapping columns/division"]);
    expect(issuesOf(() => readStudentsCsv(roster, { ...columns, id: 1 } as never))).toEqual(["csv-mapping columns/id"]);
    expect(issuesOf(() => readStudentsCsv(roster, { ...columns, need: "Lecture", severity: "Calcul" }))).toEqual([
      "csv-mapping columns/need",
    ]);
    expect(issuesOf(() => readStudentsCsv(roster, columns, { severities: { grave: 9 } }))).toEqual([
      "wrong-option options/severities/grave",
    ]);
    expect(issuesOf(() => readStudentsCsv("", columns))).toEqual(["no-header "]);
    expect(issuesOf(() => readStudentsCsv(12 as never, columns))).toEqual(["csv-type "]);
  });

  it("reads the bytes that Excel saves, and says when it guesses", () => {
    const mapping = { id: "élève", division: "classe" };
    const utf8 = new TextEncoder().encode("\uFEFFélève;classe\né1;A");
    expect(readStudentsCsv(utf8, mapping).part.students[0].id).toBe("é1");
    const ansi = Uint8Array.from([...'élève;classe\n"é1";A'].map((letter) => letter.charCodeAt(0)));
    const read = readStudentsCsv(ansi, mapping);
    expect(read.part.students[0].id).toBe("é1");
    expect(read.warnings.map(({ code }) => code)).toEqual(["encoding-guessed"]);
  });

  it("keeps needs called as parts of objects are", () => {
    const { part } = readStudentsCsv("id;div;b;g\ne1;A;__proto__;2\ne1;A;constructor;3", {
      id: "id",
      division: "div",
      need: "b",
      severity: "g",
    });
    expect(Object.entries(part.students[0].needs ?? {})).toEqual([
      ["__proto__", 2],
      ["constructor", 3],
    ]);
  });
});

describe("readTeachersCsv", () => {
  it("reads lists in a cell, and joins the lines of one teacher", () => {
    const text = 'nom;compétences;classes;heures\nDiallo;"lecture; oral";2MELEC|2MCV;2\nPetit;calcul;;\nDiallo;oral, projet;2MCV;2';
    const { part } = readTeachersCsv(text, { id: "nom", skills: "compétences", teaches: "classes", weeklyHours: "heures" });
    expect(part.teachers).toEqual([
      { id: "Diallo", subjects: [], weeklyHours: 2, skills: ["lecture", "oral", "projet"], teaches: ["2MELEC", "2MCV"] },
      { id: "Petit", subjects: [], skills: ["calcul"], teaches: [] },
    ]);
  });

  it("reads a column for each skill, marked", () => {
    const text = "nom;discipline;lecture;Calcul mental;h/an\nDiallo;Lettres;x;;36\nPetit;Maths;non;OUI;40,5";
    const skills = { lecture: "lecture", calcul: "calcul mental" };
    expect(readTeachersCsv(text, { id: "nom", subjects: "discipline", skills, yearlyHours: "h/an" }).part.teachers).toEqual([
      { id: "Diallo", subjects: ["Lettres"], yearlyHours: 36, skills: ["lecture"], teaches: [] },
      { id: "Petit", subjects: ["Maths"], yearlyHours: 40.5, skills: ["calcul"], teaches: [] },
    ]);
  });

  it("tells every fault at once", () => {
    const text = "nom;lecture;h\nDiallo;peut-être;2\nDiallo;x;3\nPetit;;beaucoup";
    expect(issuesOf(() => readTeachersCsv(text, { id: "nom", skills: ["lecture"], weeklyHours: "h" }))).toEqual([
      "unreadable-mark 2/lecture",
      "other-value 3/h",
      "unreadable-hours 4/h",
    ]);
  });
});

describe("readResultsCsv", () => {
  it("gives assess what it reads, whatever the headings", () => {
    const text = "Elève;Le;Compréhension écrite;Numération\ne1;2026-09-14;1/4;3\ne2;2026-09-14;abs;";
    const { part } = readResultsCsv(text, {
      student: "élève",
      bilan: "le",
      competences: { lecture: "compréhension écrite", calcul: "numération" },
    });
    expect(part.results).toEqual([
      { student: "e1", competence: "lecture", level: "1/4", bilan: "2026-09-14" },
      { student: "e1", competence: "calcul", level: "3", bilan: "2026-09-14" },
      { student: "e2", competence: "lecture", level: "abs", bilan: "2026-09-14" },
      { student: "e2", competence: "calcul", level: null, bilan: "2026-09-14" },
    ]);
    expect(assess(part.results).needs).toEqual({ e1: { calcul: 1, lecture: 3 }, e2: {} });
  });

  it("reads one line a competence, with one bilan for all", () => {
    const text = "qui,quoi,combien\ne1,lecture,2\ne1,calcul,ECA";
    const { part } = readResultsCsv(text, { student: "qui", competence: "quoi", level: "combien" }, { bilan: "septembre" });
    expect(part.results).toEqual([
      { student: "e1", competence: "lecture", level: "2", bilan: "septembre" },
      { student: "e1", competence: "calcul", level: "ECA", bilan: "septembre" },
    ]);
  });

  it("refuses a mapping without competences, and lines without a student", () => {
    expect(issuesOf(() => readResultsCsv("a;b\n", { student: "a" }))).toEqual(["csv-mapping columns/competences"]);
    expect(issuesOf(() => readResultsCsv("a;b\n", { student: "a", competence: "b" }))).toEqual(["csv-mapping columns/level"]);
    expect(issuesOf(() => readResultsCsv("a;b\n;2\n", { student: "a", competences: ["b"] }))).toEqual(["missing-value 2/a"]);
  });
});

describe("any text or bytes", () => {
  it("are read or refused with issues, never otherwise", () => {
    const pieces = fc.constantFrom("id", "div", "lecture", ";", ",", "\t", "\n", "\r", '"', "é", "\uFEFF", "=1", "__proto__", "2", " ");
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => `id;div;lecture\n${parts.join("")}`),
    );
    const inputs = fc.oneof(texts, fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(inputs, (input) => {
        const read = () => readStudentsCsv(input, { id: "id", division: "div", needs: ["lecture"] });
        const outcome = issuesOf(read);
        if (outcome.length > 0) return;
        const { part } = read();
        expect(new Set(part.students.map(({ id }) => id)).size).toBe(part.students.length);
        expect(part.students.every(({ id, division }) => id !== "" && division !== "")).toBe(true);
      }),
      { numRuns: process.env.PLAGE_DEEP === "1" ? 20_000 : 300, seed: 5 },
    );
  });
});
