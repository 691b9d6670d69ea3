import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../../src/index.js";
import {
  assemble,
  type Part,
  readEdtLessons,
  readFet,
  readHolidays,
  readPronote,
  readSiecleStructures,
  readStudentsCsv,
} from "../../../src/io/index.js";
import { fetText } from "../fetText.js";
import { calendarLines, icsBytes, session } from "../icsText.js";

const lessons = (...rows: string[]) => ["NUMERO;JOUR;H.DEBUT;DUREE;CLASSE;FREQUENCE", ...rows].join("\n");

describe("warnings in French", () => {
  it("count and name what is odd, as in English", () => {
    const rows = lessons("7;;08h00;1h00;2A;H", ";;;1h00;2A;H", "8;lundi;08h00;1h00;2A;H");
    expect(readEdtLessons(rows, { lang: "fr" }).warnings).toEqual([
      { code: "lesson-unplaced", place: "edt-cours", message: "Cours sans jour ou sans heure, laissés de côté\u00a0: 2 (7, ligne 3)" },
    ]);
    expect(readEdtLessons(rows).warnings).toEqual([
      { code: "lesson-unplaced", place: "edt-cours", message: "Lessons without a day or an hour are left out: 2 (7, line 3)" },
    ]);
  });

  it("agree with their number", () => {
    const messages = (dates: readonly string[]) =>
      readPronote(icsBytes(calendarLines(...dates.map((date, index) => session({ date, number: index + 1 })))), { lang: "fr" })
        .warnings.filter(({ code }) => code === "few-weeks")
        .map(({ message }) => message);
    expect(messages(["2026-09-01"])).toEqual([
      "1 semaine de cours ne suffit pas à distinguer les semaines A des semaines B\u00a0: chaque cours est lu comme hebdomadaire.",
    ]);
    expect(messages(["2026-09-01", "2026-09-08"])[0]).toMatch(/^2 semaines de cours ne suffisent pas à distinguer/);
    const unread = (head: string) =>
      readEdtLessons(`JOUR;H.DEBUT;DUREE;${head}\nlundi;08h00;1h00;;`, { lang: "fr" }).warnings.map(({ message }) => message);
    expect([unread("MODALITE"), unread("MODALITE;MEMO")]).toEqual([
      ["Colonne non lue\u00a0: modalite."],
      ["Colonnes non lues\u00a0: modalite, memo."],
    ]);
  });

  it("name places in French, and elements and headings as the file does", () => {
    const { warnings } = readStudentsCsv(
      "id;classe;Né le;\n1;2A;;x\n",
      { id: "id", division: "classe", needs: { lire: "id" } },
      { lang: "fr" },
    );
    expect(warnings).toEqual([
      {
        code: "column-unread",
        place: "les en-têtes",
        message: "Colonnes auxquelles rien n'est associé, non lues\u00a0: 2 (Né le, colonne 4, sans en-tête)",
      },
    ]);
    const structures = "<BEE_STRUCTURES><DONNEES><DIVISIONS><DIVISION/></DIVISIONS></DONNEES></BEE_STRUCTURES>";
    expect(readSiecleStructures(structures, { lang: "fr" }).warnings).toEqual([
      { code: "code-missing", place: "DIVISIONS", message: "Divisions et groupes sans code, laissés de côté\u00a0: 1 (DIVISION 1)" },
    ]);
  });

  it("list zones as French does", () => {
    const rows = (zones: readonly string[]) =>
      JSON.stringify(zones.map((zone) => ({ description: "Noël", start_date: "2026-12-19", end_date: "2027-01-04", zones: zone })));
    const told = (zones: readonly string[]) => readHolidays(rows(zones), { zone: "Z", lang: "fr" }).warnings.at(-1)?.message;
    expect(told(["Zone A", "Zone B"])).toBe("Pas de vacances de la zone Z\u00a0; le fichier a celles des zones A et B.");
    expect(told(["Zone A"])).toBe("Pas de vacances de la zone Z\u00a0; le fichier a celles de la zone A.");
  });

  it("show a name between guillemets with nothing hidden in it", () => {
    const { warnings } = readFet(fetText({}), { lang: "fr", levels: {} });
    expect(warnings.find(({ code }) => code === "level-not-given")?.message).toMatch(/^Aucun niveau n'est donné pour .+\u00a0; son nom/);
    const long = readFet(fetText({}).replace(/<Name>Ada<\/Name>/, `<Name>A "\u202e${"a".repeat(100)}</Name>`), { lang: "fr" }).warnings;
    expect(long.find(({ code }) => code === "name-changed")?.message).toMatch(/^«\u00a0A \\"\u202ea+\u00a0» est appelé «\u00a0A /);
  });

  it("are refused in a language that is not known", () => {
    for (const lang of ["de", "", "constructor", null])
      expect(() => readEdtLessons(lessons(), { lang: lang as "fr" })).toThrow(PlageInputError);
  });
});

describe("findings in French", () => {
  const parts: Part[] = [
    {
      source: "a",
      divisions: [
        { id: "2A", level: "2nde", size: 1 },
        { id: "2A", level: "2nde", size: 2 },
        { id: "2B", level: "2nde", name: "Cuisine" },
      ],
      students: [{ id: "e1", division: "2A" }],
    },
    {
      source: "b",
      divisions: [{ id: "2B", level: "1re", name: "Service" }],
      teachers: [{ id: "Kim", subjects: [], teaches: [], yearlyHours: 10.5 }],
      rooms: [{ id: "12" }],
    },
    {
      source: "c",
      teachers: [{ id: "Kim", subjects: [], teaches: [], yearlyHours: 12 }],
      results: [{ student: "x", competence: "lire", level: 1 }],
    },
  ];
  const slots = [{ id: "s", day: 1, start: "08:00", end: "09:00" }];

  it("say each of the files' differences, and what was made of it", () => {
    const french = assemble(parts, { slots, lang: "fr" }).findings;
    const told = (code: string) => french.filter((each) => each.code === code).map(({ place, message }) => `${place}\u00a0: ${message}`);
    expect(told("division-doubled")).toEqual([
      "division 2A\u00a0: figure deux fois dans un fichier\u00a0: ce qui en est dit chaque fois est réuni",
    ]);
    expect(told("division-level")).toEqual([
      "division 2B\u00a0: un fichier donne 2nde pour son niveau, un autre 1re\u00a0: la première valeur est retenue",
    ]);
    expect(told("division-size")).toEqual([
      "division 2A\u00a0: un fichier donne 1 pour son effectif, un autre 2\u00a0: la première valeur est retenue",
    ]);
    expect(told("teacher-hours")).toEqual([
      "intervenant Kim\u00a0: un fichier donne 10,5 pour ses heures annuelles, un autre 12\u00a0: la première valeur est retenue",
    ]);
    expect(told("room-capacity")).toEqual(["salle 12\u00a0: aucun fichier ne donne son nombre de places\u00a0: elle est laissée de côté"]);
    expect(told("student-unlisted")).toEqual([
      "élève x\u00a0: a des résultats, mais n'est pas parmi les élèves à planifier\u00a0: ils sont laissés de côté",
    ]);
  });

  it("count students as French does", () => {
    const sized = (size: number) =>
      assemble([{ source: "a", divisions: [{ id: "2A", level: "2nde", size }] }], { slots, lang: "fr" }).findings.map(
        ({ message }) => message,
      );
    expect(sized(1)).toContain("1 élève annoncé, 0 dans les listes\u00a0: seuls ceux des listes sont planifiés");
    expect(sized(24)).toContain("24 élèves annoncés, 0 dans les listes\u00a0: seuls ceux des listes sont planifiés");
  });

  it("are the same as those in English but for their words", () => {
    const bare = (lang: "en" | "fr") =>
      assemble(parts, { slots, lang }).findings.map(({ kind, code, sources }) => ({ kind, code, sources }));
    expect(bare("fr")).toEqual(bare("en"));
    expect(assemble(parts, { slots })).toEqual(assemble(parts, { slots, lang: "en" }));
  });
});
