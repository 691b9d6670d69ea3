import { at, codeOf } from "../codes.js";
import { STS } from "../notices/sts.js";
import type { PartDivision, PartGroup, PartLesson } from "../parts.js";
import type { Listed } from "../siecle/structure.js";
import type { Oddities } from "../warnings.js";
import type { XmlElement } from "../xml.js";
import { nodes, personId } from "./people.js";

/** A subject taught to a division or group by one person. */
export interface Service {
  /** The division or group, for messages. */
  readonly place: string;
  readonly divisions: readonly string[];
  readonly group: string | undefined;
  readonly subject: string;
  readonly teacher: string;
  /** The ENSEIGNANT element, which in emp_sts holds the lessons. */
  readonly node: XmlElement;
}

/** Everything that is taught, in divisions and in groups. */
export function servicesIn(
  divisions: ReadonlyMap<string, Listed<PartDivision>>,
  groups: ReadonlyMap<string, Listed<PartGroup>>,
  subjects: ReadonlyMap<string, string>,
  oddities: Oddities,
): Service[] {
  const read = (place: string, structure: XmlElement, taught: Pick<PartLesson, "divisions">, group: string | undefined): Service[] =>
    nodes(at(structure, "SERVICES"), "SERVICE").flatMap((service) => {
      const code = codeOf(service, "CODE_MATIERE");
      const subject = subjects.get(code) ?? code;
      if (subject === "") oddities.add(STS["service-without-subject"], "SERVICES", place);
      const people = nodes(at(service, "ENSEIGNANTS"), "ENSEIGNANT");
      if (people.length === 0) oddities.add(STS["service-without-teacher"], "SERVICES", place);
      return people.flatMap((node): Service[] => {
        const teacher = personId(node);
        if (teacher !== "") return [{ place, divisions: taught.divisions, group, subject, teacher, node }];
        oddities.add(STS["person-without-id"], "SERVICES", place);
        return [];
      });
    });
  return [
    ...[...divisions].flatMap(([id, { node }]) => read(`DIVISION ${id}`, node, { divisions: [id] }, undefined)),
    ...[...groups].flatMap(([id, { node, entry }]) => read(`GROUPE ${id}`, node, entry, id)),
  ];
}

/** What each person teaches, and to which divisions. */
export function teachingOf(services: readonly Service[]): Map<string, { subjects: Set<string>; divisions: Set<string> }> {
  const found = new Map<string, { subjects: Set<string>; divisions: Set<string> }>();
  for (const { teacher, subject, divisions } of services) {
    const entry = found.get(teacher) ?? { subjects: new Set(), divisions: new Set() };
    found.set(teacher, entry);
    if (subject !== "") entry.subjects.add(subject);
    for (const division of divisions) entry.divisions.add(division);
  }
  return found;
}
