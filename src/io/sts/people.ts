import { at, codeOf, numberFrom, plain } from "../codes.js";
import { STS } from "../notices/sts.js";
import type { Oddities } from "../warnings.js";
import { attribute, elements, text, type XmlElement } from "../xml.js";

/** Someone who works in the school. */
export interface StsPerson {
  readonly id: string;
  readonly name: string;
  /** ENS for a teacher, EDU for a CPE, DOC for a librarian, DIR … */
  readonly duty: string;
  readonly disciplines: readonly string[];
  readonly weeklyHours: number | undefined;
  /** Divisions of which the person is professeur principal. */
  readonly principalOf: readonly string[];
}

const MOST_HOURS = 60;

/** An id of a person: numbers are told apart by type, since a number of the académie may also be one the school gave. */
export function personId(node: XmlElement): string {
  const number = plain(attribute(node, "ID"));
  return number === "" ? "" : `${plain(attribute(node, "TYPE")) || "epp"}-${number}`;
}

/** Everyone in INDIVIDUS, by id. Of dates of birth, grades and sexes nothing is read. */
export function peopleIn(list: XmlElement | undefined, names: boolean, oddities: Oddities): Map<string, StsPerson> {
  const people = new Map<string, StsPerson>();
  for (const node of list ? elements(list, "INDIVIDU") : []) {
    const id = personId(node);
    if (id === "") oddities.add(STS["person-without-id"], "INDIVIDUS", `INDIVIDU ${people.size + 1}`);
    else if (people.has(id)) oddities.add(STS["person-twice"], "INDIVIDUS", id);
    else people.set(id, personOf(id, node, names, oddities));
  }
  return people;
}

function personOf(id: string, node: XmlElement, names: boolean, oddities: Oddities): StsPerson {
  const disciplines = nodes(at(node, "DISCIPLINES"), "DISCIPLINE");
  let weeklyHours: number | undefined;
  for (const discipline of disciplines) {
    const written = text(discipline, "NB_HEURES").trim();
    const hours = numberFrom(written);
    if (hours !== undefined && (weeklyHours ?? 0) + hours <= MOST_HOURS) weeklyHours = (weeklyHours ?? 0) + hours;
    else if (written !== "") oddities.add(STS["hours-unreadable"](MOST_HOURS), "INDIVIDUS", id);
  }
  const principal = nodes(at(node, "PROFS_PRINC"), "PROF_PRINC").map((each) => codeOf(each, "CODE_STRUCTURE"));
  return {
    id,
    name: names ? plain(`${text(node, "PRENOM")} ${codeOf(node, "NOM_USAGE", "NOM_PATRONYMIQUE")}`) : "",
    duty: codeOf(node, "FONCTION").toUpperCase(),
    disciplines: disciplines.map((each) => codeOf(each, "LIBELLE_COURT", "LIBELLE_LONG", "CODE")).filter((each) => each !== ""),
    weeklyHours: weeklyHours || undefined,
    principalOf: [...new Set(principal.filter((code) => code !== ""))],
  };
}

export function nodes(list: XmlElement | undefined, name: string): XmlElement[] {
  return list ? elements(list, name) : [];
}
