import { at } from "../codes.js";
import { STS } from "../notices/sts.js";
import { flag, refuseOption } from "../options.js";
import type { PartTeacher } from "../parts.js";
import { levelsOf } from "../siecle/levels.js";
import { type Nomenclature, nomenclatureIn } from "../siecle/nomenclature.js";
import { originOf, type ReadPart } from "../siecle/origin.js";
import { divisionsIn, groupsIn, withNamedDivisions } from "../siecle/structure.js";
import { Oddities, type WarningOptions, warningsIn } from "../warnings.js";
import { readXml } from "../xml.js";
import { peopleIn, type StsPerson } from "./people.js";
import { servicesIn, teachingOf } from "./services.js";

/** Whom of STSWEB is read. */
export interface StsOptions extends WarningOptions {
  /** The duties (FONCTION) whose people are read as teachers. Default ENS alone; EDU is a CPE, DOC a librarian. */
  readonly duties?: readonly string[];
  /** Read names too. Default false. */
  readonly names?: boolean;
}

/**
 * Reads `sts_emp_<UAI>_<year>.xml`, which STSWEB gives to timetabling programs: who teaches what to which divisions and
 * groups, and how many hours each owes. It holds no timetable. Dates of birth, grades, supports and allowances are not
 * read, names only when asked for. Teachers are called by type and number, such as `epp-8949`.
 *
 * @throws {PlageInputError} when it is not such a file, or an option is wrong
 */
export function readSts(
  input: string | Uint8Array,
  options: StsOptions = {},
): ReadPart<"levels" | "divisions" | "groups" | "teachers"> & { nomenclature: Nomenclature } {
  const { duties = ["ENS"] } = options;
  if (!Array.isArray(duties)) refuseOption("duties", "expected a list", 'Write it like ["ENS", "DOC"].', duties);
  const names = flag("names", options.names);
  const { warnings, warn } = warningsIn(options);
  const root = readXml(input, "sts", "STS_EDT");
  const oddities = new Oddities();
  const nomenclature = nomenclatureIn(at(root, "NOMENCLATURES") ?? at(root, "DONNEES", "NOMENCLATURES"), oddities);
  const structure = at(root, "DONNEES", "STRUCTURE");
  const listed = divisionsIn(at(structure, "DIVISIONS"), "sts", oddities);
  const groups = groupsIn(at(structure, "GROUPES"), "sts", oddities);
  const divisions = withNamedDivisions(listed, groups, oddities);
  const teaching = teachingOf(servicesIn(listed, groups, subjectNames(nomenclature), oddities));
  const people = peopleIn(at(root, "DONNEES", "INDIVIDUS"), names, oddities);
  const teachers: PartTeacher[] = [];
  for (const person of people.values()) {
    if (duties.includes(person.duty) || teaching.has(person.id)) teachers.push(teacherOf(person, teaching.get(person.id)));
    else oddities.add(STS["duty-left-out"](duties), "INDIVIDUS", `${person.duty} ${person.id}`);
  }
  for (const [id, { subjects, divisions: taught }] of teaching) {
    if (people.has(id)) continue;
    oddities.add(STS["person-unlisted"], "SERVICES", id);
    teachers.push({ id, subjects: [...subjects], teaches: [...taught] });
  }
  oddities.tell(warn);
  const part = {
    source: "sts_emp",
    levels: levelsOf(divisions.flatMap(({ mef = [] }) => mef)),
    divisions,
    groups: [...groups.values()].map(({ entry }) => entry),
    teachers,
  };
  return { part, nomenclature, origin: originOf(root), warnings };
}

/** Names of subjects by code. */
export function subjectNames(nomenclature: Pick<Nomenclature, "subjects">): Map<string, string> {
  return new Map(nomenclature.subjects.map(({ code, name }) => [code, name]));
}

/** Someone without a service is said to teach the disciplines of the post. */
function teacherOf(person: StsPerson, taught: { subjects: ReadonlySet<string>; divisions: ReadonlySet<string> } | undefined): PartTeacher {
  const { id, name, disciplines, weeklyHours, principalOf } = person;
  return {
    id,
    ...(name === "" ? {} : { name }),
    subjects: [...(taught?.subjects ?? new Set(disciplines))],
    ...(weeklyHours === undefined ? {} : { weeklyHours }),
    teaches: [...(taught?.divisions ?? [])],
    ...(principalOf.length === 0 ? {} : { principalOf }),
  };
}
