import { at, codeOf, dateFrom, plain } from "../codes.js";
import { SIECLE } from "../notices/siecle.js";
import type { PartDivision, PartGroup, PartStudent } from "../parts.js";
import { Oddities, warningsIn } from "../warnings.js";
import { elements, readXml, text, type XmlElement } from "../xml.js";
import { type Enrolment, enrolmentsIn } from "./enrolments.js";
import { levelOfMef, levelsOf } from "./levels.js";
import { checkedStudentsOptions, type SiecleStudentId, type SiecleStudentsOptions } from "./options.js";
import { originOf, type ReadPart } from "./origin.js";

/**
 * Reads `ElevesSansAdresses.xml` or `ElevesAvecAdresses.xml` of SIECLE: who is in which division and groups, from when
 * to when, and in which formation. Guardians, addresses, dates of birth, options and last year's schooling are never
 * read, names only when asked for. Those who left keep their division in the file, and are left out.
 *
 * @throws {PlageInputError} when it is not such a file, or an option is wrong
 */
export function readSiecleStudents(
  input: string | Uint8Array,
  options: SiecleStudentsOptions = {},
): ReadPart<"levels" | "divisions" | "groups" | "students"> {
  const settings = checkedStudentsOptions(options);
  const { warnings, warn } = warningsIn(options);
  const root = readXml(input, "eleves", "BEE_ELEVES");
  const origin = originOf(root);
  const on = settings.on ?? origin.exported;
  const oddities = new Oddities();
  const enrolments = enrolmentsIn(at(root, "DONNEES", "STRUCTURES"), oddities);
  const students = new Map<string, PartStudent>();
  const groups = new Map<string, { divisions: Set<string>; students: string[] }>();
  for (const node of nodesIn(root)) {
    const id = studentIdOf(node, settings.id);
    if (id === "") {
      oddities.add(SIECLE["student-without-id"](settings.id), "ELEVES", `ELEVE ${students.size + 1}`);
      continue;
    }
    if (students.has(id)) {
      oddities.add(SIECLE["student-twice"], "ELEVES", id);
      continue;
    }
    const student = studentOf(id, node, enrolments.of(node), settings.names, on, oddities);
    if (!student) continue;
    students.set(id, student);
    for (const group of enrolments.of(node)?.groups ?? []) {
      const entry = groups.get(group) ?? { divisions: new Set(), students: [] };
      groups.set(group, entry);
      entry.divisions.add(student.division);
      entry.students.push(id);
    }
  }
  oddities.tell(warn);
  const listed = [...students.values()];
  const part = {
    source: "siecle-eleves",
    levels: levelsOf(listed.flatMap(({ mef }) => mef ?? [])),
    divisions: divisionsOf(listed),
    groups: [...groups].map(([id, entry]): PartGroup => ({ id, divisions: [...entry.divisions], students: entry.students })),
    students: listed,
  };
  return { part, origin, warnings };
}

/** The ELEVE elements of the file. */
export function nodesIn(root: XmlElement): XmlElement[] {
  const list = at(root, "DONNEES", "ELEVES");
  return list ? elements(list, "ELEVE") : [];
}

export function studentIdOf(node: XmlElement, id: SiecleStudentId): string {
  if (id === "eleveId") return codeOf(node, "ELEVE_ID");
  return id === "elenoet" ? codeOf(node, "ELENOET") : codeOf(node, "INE_RNIE", "ID_NATIONAL", "INE_BEA");
}

function studentOf(
  id: string,
  node: XmlElement,
  enrolment: Enrolment | undefined,
  names: boolean,
  on: string | undefined,
  oddities: Oddities,
): PartStudent | undefined {
  const [entered, left] = ["DATE_ENTREE", "DATE_SORTIE"].map((field) => {
    const written = text(node, field).trim();
    const found = dateFrom(written);
    if (written !== "" && found === undefined) oddities.add(SIECLE["date-unreadable"], `ELEVES/${field}`, id);
    return found;
  });
  if (left !== undefined && (on === undefined || left < on)) {
    oddities.add(SIECLE["student-left"](on), "ELEVES", id);
    return undefined;
  }
  if (enrolment?.division === undefined) {
    oddities.add(SIECLE["student-without-division"], "STRUCTURES", id);
    return undefined;
  }
  const mef = codeOf(node, "CODE_MEF");
  const name = names ? plain(`${text(node, "PRENOM")} ${codeOf(node, "NOM_USAGE", "NOM", "NOM_DE_FAMILLE")}`) : "";
  return {
    id,
    ...(name === "" ? {} : { name }),
    division: enrolment.division,
    ...(mef === "" ? {} : { mef }),
    ...(entered === undefined ? {} : { entered }),
    ...(left === undefined ? {} : { left }),
  };
}

/** The divisions that have students, with their formations, their level where it is one, and their size. */
function divisionsOf(students: readonly PartStudent[]): PartDivision[] {
  const found = new Map<string, { mef: Set<string>; size: number }>();
  for (const { division, mef } of students) {
    const entry = found.get(division) ?? { mef: new Set(), size: 0 };
    found.set(division, entry);
    entry.size++;
    if (mef !== undefined) entry.mef.add(mef);
  }
  return [...found].map(([id, { mef, size }]) => {
    const levels = new Set([...mef].map((code) => levelOfMef(code)?.id));
    const [level] = levels;
    return { id, ...(levels.size === 1 && level !== undefined ? { level } : {}), ...(mef.size > 0 ? { mef: [...mef].sort() } : {}), size };
  });
}
