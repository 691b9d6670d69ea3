import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../src/domain/issue.js";
import { readEdtLessons, readEdtStudents, readHolidays, readPronote } from "../../src/io/index.js";
import { runs } from "../support/properties.js";
import { calendarLines, days, icsBytes, session } from "./icsText.js";

const ICS = icsBytes(
  calendarLines(
    session({ date: "2026-09-01", number: 1 }),
    session({
      date: "2026-09-08",
      number: 1,
      remark: "Cours annulé",
      fields: [
        ["Groupe", "[G]"],
        ["Parties de classe", "<A> 1, <B> 2"],
      ],
    }),
    days("Jours fériés", "2026-10-17", "2026-11-02", "Vacances"),
  ),
);
const COURS =
  "NUMERO;DUREE;FREQUENCE;MAT_LIBELLE;PROF_NOM;PROF_PRENOM;CLASSE;SALLE;JOUR;H.DEBUT\n1;1h00;Q1;FR;A, B;C, D;[G], <2A> <P> 1;35;mardi;  13h30\n";
const XML =
  "<TABLE><Cours numero='1'><DUREE>1h00</DUREE><JOUR>lundi</JOUR><H.DEBUT>8h00</H.DEBUT><CLASSE>&lt;2A&gt; 1</CLASSE></Cours></TABLE>";
const ELEVES = 'NUMERO;NOM;CLASSE;GROUPES;SORTIE\n2;"M";2A, <2A> <P> 1;G1, G2;01/02/2027\n';
const RECORDS =
  '[{"description":"Vacances de Noël","population":"-","start_date":"2026-12-18T23:00:00+00:00","end_date":"2027-01-03T23:00:00+00:00","zones":"Zone A","location":"Lyon"}]';
const TABLE = "date,vacances_zone_a,nom_vacances\n2026-02-07,True,Hiver\n2026-02-08,True,Hiver\n";
const bytes = (text: string) => new TextEncoder().encode(text);

/** Some bytes of a file changed, taken out, or said twice. */
const mutated = (file: Uint8Array) =>
  fc
    .array(
      fc.record({
        at: fc.nat(file.length - 1),
        length: fc.nat(20),
        put: fc.oneof(
          fc.constant([]),
          fc.array(fc.constantFrom(...bytes('\r\n ;:,"\\<>&[]{}T0123456789Zé')), { maxLength: 6 }),
          fc.constant([...file.slice(0, 60)]),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => changes.reduce((all, { at, length, put }) => [...all.slice(0, at), ...put, ...all.slice(at + length)], [...file]))
    .map((all) => Uint8Array.from(all));

describe("files with mistakes in them", () => {
  it.each([
    ["PRONOTE", ICS, readPronote],
    ["EXP_COURS as text", bytes(COURS), readEdtLessons],
    ["EXP_COURS as XML", bytes(XML), readEdtLessons],
    ["EXP_ELEVE", bytes(ELEVES), readEdtStudents],
    ["holidays as JSON", bytes(RECORDS), readHolidays],
    ["holidays as a table", bytes(TABLE), readHolidays],
    ["holidays as a calendar", ICS, readHolidays],
  ] as const)("of %s are read in part or refused, with issues that say what is wrong", (_, file, read) => {
    fc.assert(
      fc.property(mutated(file), (input) => {
        try {
          const { warnings } = read(input);
          for (const { code, place, message } of warnings) expect([code, place, message].every((each) => each !== "")).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(PlageInputError);
          expect((error as PlageInputError).issues.every(({ code, hint, path }) => code !== "" && hint !== "" && path.length > 0)).toBe(
            true,
          );
        }
      }),
      runs(150),
    );
  });

  it("with names that objects have of themselves are read as any other", () => {
    const { part } = readEdtLessons(COURS.replaceAll("2A", "__proto__").replace("G]", "constructor]"));
    expect(part.divisions).toEqual([{ id: "__proto__" }]);
    expect(part.groups[0].id).toBe("constructor");
    expect(readHolidays(RECORDS.replace("{", '{"__proto__":{"zones":"Zone B"},')).holidays[0].zones).toEqual(["A"]);
    expect(({} as Record<string, unknown>).zones).toBeUndefined();
  });
});

describe("files that are long on purpose", () => {
  const long = 300_000;
  const event = (...lines: string[]) =>
    [
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "DTSTART:20260901T080000Z",
      "DTEND:20260901T090000Z",
      "CATEGORIES:Cours",
      ...lines,
      "END:VEVENT",
      "END:VCALENDAR",
    ].join("\n");

  it.each([
    ["spaces", `${" ".repeat(long)}x`],
    ["open brackets", "[".repeat(long)],
    ["open angle brackets", "<".repeat(long)],
    ["backslashes", "\\".repeat(long)],
    ["ampersands", "&".repeat(long)],
    ["colons", ":".repeat(long)],
    ["commas", ",".repeat(long)],
  ])("with %s take no long time", (_, piece) => {
    expect(
      readPronote(event(`DESCRIPTION:Groupe : ${piece}`, `SUMMARY:Cours annulé${piece}`, `X-WR-CALNAME:${piece}`)).calendar.sessions,
    ).toHaveLength(1);
    expect(readPronote(event(`SUMMARY:${piece}`, `LOCATION:${piece}`, `UID:${piece}`)).calendar.sessions).toHaveLength(1);
    expect(readHolidays(event(`SUMMARY:${piece}`, "LOCATION:Zone A")).warnings).toBeDefined();
    expect(readEdtLessons(XML.replace("&lt;2A&gt; 1", piece.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))).lessons).toHaveLength(1);
    expect(readEdtLessons(XML.replace("8h00", piece.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))).lessons).toHaveLength(0);
    expect(() => readEdtLessons(`${COURS}${piece}`)).toThrow(PlageInputError);
    expect(readHolidays(RECORDS.replace("Noël", piece.replaceAll("\\", "\\\\"))).holidays).toHaveLength(1);
  });
});
