import { date } from "../../domain/fields.js";
import { type Issue, PlageInputError, shownValue } from "../../domain/issue.js";
import { addTo } from "../../domain/maps.js";
import { plain } from "../codes.js";
import { xmlText } from "../escape.js";
import { CODE, CODE_LENGTH, type SiecleGroup } from "./groupCodes.js";
import type { SiecleIdentity } from "./identities.js";

/** What a file of groups for SIECLE holds. */
export interface SiecleGroupsFile {
  /** The school's UAI, eight characters. */
  readonly uai: string;
  /** Calendar year in which the school year begins. */
  readonly year: number;
  /** Day of the writing, `YYYY-MM-DD`. */
  readonly date: string;
  /** The how manieth such file the school sends, from 1. Default 1. */
  readonly number?: number;
  readonly groups: readonly SiecleGroup[];
  /** Of every student in the groups, by id; see `readSiecleIdentities`. */
  readonly identities: ReadonlyMap<string, SiecleIdentity>;
}

/**
 * The file `IMPORT_ELEVES`, version 1.3, that brings groups into SIECLE: for each student the groups, each with its code,
 * first and last day. Students in the order of their first group. The groups themselves must exist in SIECLE under
 * these codes. UTF-8 text.
 *
 * @throws {PlageInputError} naming every field that SIECLE would refuse, and every student without an identity
 */
export function writeSiecleGroups(file: SiecleGroupsFile): string {
  const issues = issuesOf(file);
  if (issues.length > 0) throw new PlageInputError(issues);
  const { uai, year, number = 1, groups, identities } = file;
  const [y, m, d] = file.date.split("-");
  const ofStudent = new Map<string, SiecleGroup[]>();
  for (const group of groups)
    for (const student of new Set(group.students)) {
      addTo(ofStudent, student, group);
    }
  const tag = (name: string, value: string | number) => `<${name}>${xmlText(String(value))}</${name}>`;
  const students = [...ofStudent].flatMap(([student, list]) => {
    const identity = identities.get(student);
    if (!identity) return [];
    return [
      "   <ELEVE>",
      `    ${tag("ELEVE_ID", identity.eleveId)}`,
      `    ${tag("NOM", plain(identity.lastName))}`,
      `    ${tag("PRENOM", plain(identity.firstName))}`,
      `    ${tag("DATE_NAISS", identity.born)}`,
      "    <GROUPES>",
      ...list.map(
        ({ code, start, end }) =>
          `     <GROUPE>${tag("CODE_GROUPE", code)}${tag("DATE_DEBUT_GROUPE", start)}${tag("DATE_FIN_GROUPE", end)}</GROUPE>`,
      ),
      "    </GROUPES>",
      "   </ELEVE>",
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<IMPORT_ELEVES VERSION="1.3">',
    " <PARAMETRES>",
    ...[
      tag("UAJ", uai),
      tag("ANNEE_SCOLAIRE", year),
      tag("DATE_IMPORT", `${d}/${m}/${y}`),
      tag("NUM_ENVOI", number),
      tag("LOGICIEL", "plage"),
    ].map((line) => `  ${line}`),
    " </PARAMETRES>",
    " <DONNEES>",
    "  <ELEVES>",
    ...students,
    "  </ELEVES>",
    " </DONNEES>",
    "</IMPORT_ELEVES>",
    "",
  ].join("\n");
}

function issuesOf({ uai, year, date: written, number = 1, groups, identities }: SiecleGroupsFile): Issue[] {
  const issues: Issue[] = [];
  const add = (path: (string | number)[], code: string, message: string, hint: string, value: unknown) =>
    issues.push({ code, path, message, hint, value: shownValue(value) });
  const isDate = (value: unknown) => date.safeParse(value).success;
  if (!/^\d{7}[A-Z]$/.test(uai)) add(["uai"], "wrong-value", "not a UAI", "Seven digits and a capital letter.", uai);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) add(["year"], "wrong-value", "not a year", "The year of the rentrée.", year);
  if (!isDate(written)) add(["date"], "wrong-value", "not a date", "Write it as YYYY-MM-DD.", written);
  if (!Number.isInteger(number) || number < 1) add(["number"], "wrong-value", "not a number from 1", "Count the files sent.", number);
  const codes = new Set<string>();
  const strangers = new Set<string>();
  groups.forEach(({ code, students, start, end }, index) => {
    const path = ["groups", index];
    if (!CODE.test(code))
      add([...path, "code"], "wrong-code", "not a code of SIECLE", `1 to ${CODE_LENGTH} capitals, digits, spaces, points or dashes.`, code);
    if (codes.has(code.toUpperCase())) add([...path, "code"], "duplicate-id", "another group has this code", "Give each its own.", code);
    codes.add(code.toUpperCase());
    if (!isDate(start) || !isDate(end)) add(path, "wrong-value", "not dates", "Write start and end as YYYY-MM-DD.", `${start} ${end}`);
    else if (start > end) add(path, "wrong-order", "it ends before it starts", "Mend the dates.", `${start} ${end}`);
    for (const student of students) if (!identities.has(student)) strangers.add(student);
  });
  for (const student of strangers)
    add(["identities"], "unknown-id", "no identity of this student", "Read the identities from the file the students are from.", student);
  return issues;
}
