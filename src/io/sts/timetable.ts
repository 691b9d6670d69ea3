import { codeOf } from "../codes.js";
import { STS } from "../notices/sts.js";
import type { PartRoom, PartTeacher } from "../parts.js";
import { levelsOf } from "../siecle/levels.js";
import type { Nomenclature } from "../siecle/nomenclature.js";
import { originOf, type ReadPart } from "../siecle/origin.js";
import { divisionsIn, groupsIn, withNamedDivisions } from "../siecle/structure.js";
import { Oddities, type WarningOptions, warningsIn } from "../warnings.js";
import { descendants, readXml } from "../xml.js";
import { alternancesIn, type StsAlternance } from "./alternances.js";
import { lessonsOf } from "./lessons.js";
import { subjectNames } from "./read.js";
import { servicesIn, teachingOf } from "./services.js";

/** What helps to read placed lessons. */
export interface StsTimetableOptions extends WarningOptions {
  /** Names for the codes of subjects, from `readSts` or `readSiecleNomenclature`. Default: subjects are called by their codes. */
  readonly nomenclature?: Pick<Nomenclature, "subjects">;
}

/** The placed lessons of a school, and when weeks A and B alternate. */
export interface StsTimetable extends ReadPart<"levels" | "divisions" | "groups" | "teachers" | "rooms" | "lessons"> {
  readonly alternances: readonly StsAlternance[];
  /** Monday of the first week A, for the calendar; undefined when no lesson is fortnightly. */
  readonly weekA?: string;
}

/**
 * Reads `emp_sts_<UAI>_<year>.xml`, which a timetabling program gives back to STSWEB: every lesson with its day, time,
 * weeks, teacher, room and divisions, and with that when each is free. No official description of this file is public;
 * sections are found by their names, wherever they stand. Allowances and services without lessons are not read.
 *
 * @throws {PlageInputError} when it is not such a file
 */
export function readStsTimetable(input: string | Uint8Array, options: StsTimetableOptions = {}): StsTimetable {
  const { warnings, warn } = warningsIn(options);
  const root = readXml(input, "sts", "EDT_STS");
  const oddities = new Oddities();
  const listed = divisionsIn(descendants(root, "DIVISIONS")[0], "sts", oddities);
  const groups = groupsIn(descendants(root, "GROUPES")[0], "sts", oddities);
  const divisions = withNamedDivisions(listed, groups, oddities);
  const services = servicesIn(listed, groups, subjectNames(options.nomenclature ?? { subjects: [] }), oddities);
  const { list: alternances, weekA } = alternancesIn(root, oddities);
  const lessons = lessonsOf(services, alternances, oddities);
  const rooms = new Set([
    ...descendants(root, "SALLE_COURS").map((node) => codeOf(node, "CODE", "CODE_SALLE")),
    ...lessons.map(({ room }) => room ?? ""),
  ]);
  if (lessons.length === 0) warn(STS["no-lessons"], "COURS_RATTACHES");
  oddities.tell(warn);
  const part = {
    source: "emp_sts",
    levels: levelsOf(divisions.flatMap(({ mef = [] }) => mef)),
    divisions,
    groups: [...groups.values()].map(({ entry }) => entry),
    teachers: [...teachingOf(services)].map(
      ([id, { subjects, divisions: taught }]): PartTeacher => ({ id, subjects: [...subjects], teaches: [...taught] }),
    ),
    rooms: [...rooms].filter((id) => id !== "").map((id): PartRoom => ({ id })),
    lessons,
  };
  return { part, alternances, ...(weekA === undefined ? {} : { weekA }), origin: originOf(root), warnings };
}
