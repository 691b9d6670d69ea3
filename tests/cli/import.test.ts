import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { generateSchool } from "../../src/generate/index.js";
import type { Part } from "../../src/io/index.js";
import { schoolFiles } from "../io/siecle/schoolFiles.js";
import { file, plage } from "./capture.js";
import { ACTING, HOSTILE } from "./hostile.js";

const exports = schoolFiles(generateSchool({ seed: 3, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 2, teachers: 3 }));

const imported = async (args: readonly string[], stdin = "") => {
  const said = await plage(["import", ...args], stdin);
  return { ...said, parts: said.code === 0 ? ([JSON.parse(said.out)].flat() as Part[]) : [] };
};

describe("plage import", () => {
  it("prints the part of one file, and a list for several, in the order given", async () => {
    const [students, structures] = [file("eleves.xml", exports.students), file("structures.xml", exports.structures)];
    const one = await imported(["siecle", students]);
    expect(JSON.parse(one.out)).toMatchObject({ source: "siecle-eleves" });
    expect(one.err).toMatch(/^warning: .*eleves\.xml: student-left: /m);
    const two = await imported(["siecle", structures, students]);
    expect(two.parts.map(({ source }) => source)).toEqual(["siecle-structures", "siecle-eleves"]);
  });

  it("tells names only when asked, and students as of a day", async () => {
    const students = file("eleves.xml", exports.students);
    expect((await imported(["siecle", students])).out).not.toContain("Zoé");
    expect((await imported(["siecle", students, "--lang", "fr"])).err).toMatch(
      /^attention\u00a0: .*eleves\.xml\u00a0: student-left\u00a0: /m,
    );
    expect((await imported(["siecle", students, "--names"])).parts[0].students?.[0].name).toContain("Zoé");
    expect((await imported(["siecle", students, "--on", "2024-09-01"])).parts[0].students).toHaveLength(7);
  });

  it.each<[string, readonly string[], string, string]>([
    [
      "siecle",
      [],
      "<BEE_ELEVES><DONNEES><ELEVES><ELEVE/></ELEVES></DONNEES></BEE_ELEVES>",
      "Élèves sans numéro (eleveId), laissés de côté",
    ],
    ["sts", [], "<STS_EDT><DONNEES><INDIVIDUS><INDIVIDU/></INDIVIDUS></DONNEES></STS_EDT>", "Personnes sans ID, laissées de côté"],
    ["sts", [], "<EDT_STS></EDT_STS>", "Le fichier ne place aucun cours"],
    ["ics", [], "BEGIN:VCALENDAR\r\nPRODID:Index-Education\r\nEND:VCALENDAR\r\n", "Le calendrier n'a aucun cours."],
    ["edt", [], "JOUR;H.DEBUT;DUREE;MEMO\nlundi;08h00;1h00;x", "Colonne non lue\u00a0: memo."],
    ["edt", [], "NUMERO;CLASSE;GROUPES\n1;;", "Élèves sans division, laissés de côté\u00a0: 1 (ligne 2)"],
    ["lsu", [], "<lsun-bilans><donnees/></lsun-bilans>", "Aucun élève n'a de positionnement"],
    ["holidays", ["--zone", "Z"], "description;start_date;end_date\nNoël;2026-12-19;2027-01-04\n", "Lignes sans zone, laissées de côté"],
    ["csv", ["teachers", "--column", "id=Nom"], "Nom;Âge\nKim;40\n", "les en-têtes\u00a0: Colonnes auxquelles rien n'est associé"],
  ])("tells in French what it leaves out of %s %j", async (family, args, text, said) => {
    const words = family === "csv" ? [args[0], "-", ...args.slice(1)] : ["-", ...args];
    const { code, err } = await imported([family, ...words, "--lang", "fr"], text);
    expect(code).toBe(0);
    expect(err).toContain(said);
    expect(err).toMatch(/^(?:attention\u00a0: .*\n)+$/);
  });

  it("prints hostile headings as text in either language", async () => {
    for (const lang of ["en", "fr"]) {
      const { err } = await imported(["csv", "teachers", "-", "--column", "id=Nom", "--lang", lang], `Nom;"${HOSTILE}"\nKim;40\n`);
      expect(err).toContain("[31mred");
      expect(err).not.toMatch(ACTING);
    }
  });

  it("names subjects by a nomenclature beside the lessons, wherever it stands", async () => {
    const [lessons, nomenclature] = [file("emp_sts.xml", exports.timetable), file("Nomenclature.xml", exports.nomenclature)];
    const subjectsIn = (parts: readonly Part[]) => parts.flatMap((part) => part.lessons ?? []).map(({ subject = "" }) => subject);
    expect(subjectsIn((await imported(["sts", lessons])).parts)[0]).toMatch(/^\d{6}$/);
    expect(subjectsIn((await imported(["sts", lessons, nomenclature])).parts)[0]).toMatch(/^[^\d]+$/);
  });

  it("reads what is packed, all of a zip", async () => {
    const zip = zipSync({ "a/eleves.xml": exports.students, "structures.xml": exports.structures, "note.txt": new Uint8Array([72, 105]) });
    const { parts, err } = await imported(["siecle", file("all.zip", zip)]);
    expect(parts.map(({ source }) => source)).toEqual(["siecle-eleves", "siecle-structures"]);
    expect(err).toContain("all.zip/note.txt: left out: not a file that is known");
    expect((await imported(["siecle", file("one.xml.gz", gzipSync(exports.structures))])).code).toBe(0);
  });

  it.each([
    ["ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:Index-Education\r\nEND:VCALENDAR\r\n", "pronote"],
    ["edt", "JOUR;H.DEBUT;DUREE;CLASSE;PROF_NOM\nlundi;08h00;1h00;2A;X", "edt-cours"],
    ["edt", "NUMERO;CLASSE;GROUPES\n1;2A;", "edt-eleves"],
    [
      "holidays",
      '[{"description":"Vacances de Noël","start_date":"2025-12-20","end_date":"2026-01-05","zones":"Zone B","location":"Lille"}]',
      "holidays",
    ],
  ])("knows a file of %s by what is in it", async (family, text, source) => {
    const { parts, ...said } = await imported([family, "-"], text);
    expect(said).toMatchObject({ code: 0 });
    expect(parts[0].source).toContain(source.slice(0, 3));
  });

  it("reads tables by their columns", async () => {
    const roster = file("eleves.csv", "Identifiant;Classe;Lecture\ne1;2A;fragile\ne2;2A;\n");
    const columns = ["id=Identifiant", "division=classe", "needs.lecture=Lecture"].flatMap((each) => ["--column", each]);
    const students = await imported(["csv", "students", roster, ...columns, "--severity", "fragile=2"]);
    expect(students.parts[0].students).toEqual([
      { id: "e1", division: "2A", needs: { lecture: 2 } },
      { id: "e2", division: "2A", needs: {} },
    ]);
    const teachers = await imported(
      ["csv", "teachers", "-", "--column", "id=Nom", "--column", "skills=Sait"],
      "Nom;Sait\nKim;lecture, oral\n",
    );
    expect(teachers.parts[0].teachers).toEqual([{ id: "Kim", subjects: [], skills: ["lecture", "oral"], teaches: [] }]);
    const results = await imported(
      ["csv", "results", "-", "--column", "student=Élève", "--column", "competences.lire=Lire", "--bilan", "B1"],
      "Élève;Lire\ne1;2\n",
    );
    expect(results.parts[0].results).toEqual([{ student: "e1", competence: "lire", level: "2", bilan: "B1" }]);
  });

  it.each([
    [["siecle"], "", "missing required argument"],
    [["siecle", "-"], "<html></html>", "not a file that is known"],
    [["siecle", "-"], "<STS_EDT></STS_EDT>", "a file of the kind sts"],
    [["siecle", "-"], "<BEE_ELEVES><a></BEE_ELEVES>", "not well-formed"],
    [["csv", "pupils", "-"], "", "Allowed choices are"],
    [["csv", "students", "-", "--column", "id"], "", "FIELD=HEADING"],
    [["csv", "students", "-", "--column", "level=Niveau"], "", "no such field"],
    [["csv", "students", "-"], "", "no column is named"],
  ])("refuses %j", async (args, stdin, said) => {
    expect(await imported(args, stdin)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });
});

describe("plage assemble", () => {
  const slots = [{ id: "mar", day: 2, start: "10:00", end: "11:00" }];
  const parts = [
    { source: "roster", divisions: [{ id: "2A", level: "2nde" }], students: [{ id: "e1", division: "2A", needs: { lire: 2 } }] },
    { source: "staff", teachers: [{ id: "Kim", subjects: [], skills: ["lire"], teaches: [] }] },
  ];

  it("joins what plage import printed, with the needs and skills that it states", async () => {
    const { code, out, err } = await plage(["assemble", file("parts.json", parts), "--options", file("o.json", { slots })]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      students: [{ id: "e1", needs: { lire: 2 } }],
      teachers: [{ id: "Kim", skills: ["lire"] }],
      slots,
    });
    expect(err).toContain("assembled: 1 division, 1 student, 1 with needs, 1 teacher, 0 rooms, 1 slot\n");
    const french = await plage(["assemble", file("parts.json", parts), "--options", file("o.json", { slots }), "--lang", "fr"]);
    expect(french.err).toContain("assemblé\u00a0: 1 division, 1 élève, dont 1 avec un besoin, 1 intervenant, 0 salle, 1 créneau\n");
  });

  it("says in French what does not fit, whatever language the options state", async () => {
    const other = { source: "b", divisions: [{ id: "2A", level: HOSTILE }], teachers: [{ id: "Ali", subjects: [], teaches: [] }] };
    const args = ["--options", file("o.json", { slots, lang: "en" }), "--lang", "fr"];
    const { code, err } = await plage(["assemble", file("parts.json", [...parts, other]), ...args]);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^contradictoire\u00a0: division-level\u00a0: parts\.json\u00a0: division 2A\u00a0: un fichier donne 2nde pour son niveau, /m,
    );
    expect(err).toMatch(
      /^absent\u00a0: teacher-skills\u00a0: parts\.json\u00a0: intervenant Ali\u00a0: aucun fichier ne dit quels besoins/m,
    );
    expect(err).not.toMatch(ACTING);
  });

  it("takes results over what a roster states, on the scale and under the names given", async () => {
    const results = file("bilan.csv", "Élève;Classe;lire\nE-1;2A;NA\n");
    const scale = file("scale.json", { competences: { lire: { need: "lecture" } } });
    const options = file("o.json", { slots, same: { students: { "E-1": "e1" } } });
    const args = ["--options", options, "--results", results, "--scale", scale, "--ignore", "Classe"];
    const { code, out } = await plage(["assemble", file("parts.json", parts), ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(out).students).toEqual([{ id: "e1", division: "2A", needs: { lire: 2, lecture: 3 } }]);
  });

  it.each<[string, unknown, unknown, string]>([
    ["a part of another shape", [{ ...parts[0], lessons: [{ day: 8 }] }], { slots }, "lessons.0.day"],
    ["a table without its columns", "Identifiant;Classe;Lecture\ne1;2A;2\n", { slots }, "plage import csv"],
    ["a FET file", "<fet></fet>", { slots }, "plage import fet"],
    ["a workbook", zipSync({ "[Content_Types].xml": new Uint8Array(), "xl/workbook.xml": new Uint8Array() }), {}, "Save the sheet as CSV"],
    ["wrong options", parts, { slot: [] }, "options"],
    ["options that are no object", parts, null, "options"],
    ["a school without slots", parts, {}, "slots"],
  ])("refuses %s", async (_, content, options, said) => {
    const { code, out, err } = await plage(["assemble", file("f", content), "--options", file("o.json", options)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});
