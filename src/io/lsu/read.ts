import { codeOf, dateFrom, plain } from "../codes.js";
import { LSU } from "../notices/lsu.js";
import { flag } from "../options.js";
import type { Part, PartResult, PartStudent } from "../parts.js";
import { Oddities, type ReadWarning, type WarningOptions, warningsIn } from "../warnings.js";
import { attribute, descendants, element, elements, readXml, type XmlElement } from "../xml.js";

/** What is taken from a file of the livret scolaire unique. */
export interface LsuOptions extends WarningOptions {
  /** Read names too. Default false. */
  readonly names?: boolean;
}

/** What a file of the livret scolaire unique tells. */
export interface ReadLsu {
  /** `results` by student, domain and bilan. */
  readonly part: Part & Required<Pick<Part, "results">>;
  /** Whom the results are of, in the divisions of the school that wrote the file, which may be their collège. */
  readonly students: readonly PartStudent[];
  /** The bilans, the earliest first: pass them to `assess` as `options.bilans`. */
  readonly bilans: readonly string[];
  readonly warnings: ReadWarning[];
}

/** The domains of the socle that LSU positions students in, by code. */
export const SOCLE_DOMAINS: Readonly<Record<string, string>> = {
  CPD_FRA: "Langue française à l'oral et à l'écrit",
  CPD_ETR: "Langues étrangères et régionales",
  CPD_SCI: "Langages mathématiques, scientifiques et informatiques",
  CPD_ART: "Langages des arts et du corps",
  MET_APP: "Méthodes et outils pour apprendre",
  FRM_CIT: "Formation de la personne et du citoyen",
  SYS_NAT: "Systèmes naturels et systèmes techniques",
  REP_MND: "Représentations du monde et activité humaine",
};

interface Bilan {
  readonly id: string;
  readonly order: string;
  readonly student: string;
  readonly node: XmlElement;
}

/**
 * Reads the positions in the domains of the socle from a file of the livret scolaire unique: 1 to 4, and null where the
 * student is exempt (0) or has none. Bilans of a period are called `2015-2016, 1/3`, those of a cycle `2015-2016, cycle 4`.
 * Students are called by their number in the base élèves of the school that wrote the file (`id-be`).
 * Everything else in it (marks, comments, guardians, absences, arrangements for the student) is never read.
 *
 * @throws {PlageInputError} when it is not such a file, or an option is wrong
 */
export function readLsu(input: string | Uint8Array, options: LsuOptions = {}): ReadLsu {
  const { warnings, warn } = warningsIn(options);
  const root = readXml(input, "lsu", "lsun-bilans");
  const data = element(root, "donnees") ?? {};
  const oddities = new Oddities();
  const students = studentsIn(data, flag("names", options.names), oddities);
  const bilans = bilansIn(data, students, oddities).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const results = new Map<string, PartResult>();
  for (const { id, student, node } of bilans) {
    for (const domain of descendants(node, "domaine")) {
      const competence = codeOf(domain, "code");
      const written = plain(attribute(domain, "positionnement"));
      const key = JSON.stringify([student, competence, id]);
      if (competence === "") oddities.add(LSU["domain-without-code"], "socle", student);
      else if (!/^[0-4]?$/.test(written)) oddities.add(LSU["level-unreadable"], "socle", `${student} ${competence}`);
      else if (results.has(key)) oddities.add(LSU["result-twice"], "socle", `${student} ${competence}`);
      else results.set(key, { student, competence, level: Number(written) || null, bilan: id });
      if (competence !== "" && !Object.hasOwn(SOCLE_DOMAINS, competence)) oddities.add(LSU["domain-unknown"], "socle", competence);
    }
  }
  if (results.size === 0) warn(LSU["no-results"], "socle");
  oddities.tell(warn);
  const part = { source: "lsu", results: [...results.values()] };
  const used = new Set(part.results.map(({ bilan }) => bilan));
  return {
    part,
    students: [...students.values()],
    bilans: [...new Set(bilans.map(({ id }) => id))].filter((id) => used.has(id)),
    warnings,
  };
}

/** By the file's own id, which the bilans refer to. */
function studentsIn(data: XmlElement, names: boolean, oddities: Oddities): Map<string, PartStudent> {
  const found = new Map<string, PartStudent>();
  for (const node of listed(data, "eleves", "eleve")) {
    const [ref, id, division] = [codeOf(node, "id"), codeOf(node, "id-be"), codeOf(node, "code-division")];
    if (ref === "" || id === "") oddities.add(LSU["student-without-id"], "eleves", ref || id);
    else if (found.has(ref)) oddities.add(LSU["student-twice"], "eleves", id);
    else {
      const name = names ? plain(`${attribute(node, "prenom")} ${attribute(node, "nom")}`) : "";
      found.set(ref, { id, ...(name === "" ? {} : { name }), division });
    }
  }
  return found;
}

function bilansIn(data: XmlElement, students: ReadonlyMap<string, PartStudent>, oddities: Oddities): Bilan[] {
  const periods = new Map(listed(data, "periodes", "periode").map((node) => [codeOf(node, "id"), node]));
  const found: Bilan[] = [];
  const add = (node: XmlElement, place: string, year: string, rank: string, name: string) => {
    const student = students.get(codeOf(node, "eleve-ref"));
    if (!student) oddities.add(LSU["student-unknown"], place, codeOf(node, "eleve-ref"));
    else found.push({ id: `${schoolYear(year)}, ${name}`, order: `${year} ${rank}`, student: student.id, node });
  };
  for (const node of listed(data, "bilans-periodiques", "bilan-periodique")) {
    const period = periods.get(codeOf(node, "periode-ref"));
    if (!period) {
      oddities.add(LSU["period-unknown"], "bilans-periodiques", codeOf(node, "periode-ref"));
      continue;
    }
    const [index, count] = [codeOf(period, "indice"), codeOf(period, "nb-periodes")];
    const share = (Number(index) || 0) / (Number(count) || 1);
    add(node, "bilans-periodiques", codeOf(period, "millesime"), share.toFixed(4), `${index}/${count}`);
  }
  for (const node of listed(data, "bilans-cycle", "bilan-cycle")) {
    const year = codeOf(node, "millesime") || (dateFrom(attribute(node, "date-creation"))?.slice(0, 4) ?? "");
    add(node, "bilans-cycle", year, `cycle ${codeOf(node, "cycle")}`, `cycle ${codeOf(node, "cycle")}`);
  }
  return found;
}

function schoolYear(year: string): string {
  return /^\d{4}$/.test(year) ? `${year}-${Number(year) + 1}` : year;
}

function listed(data: XmlElement, list: string, item: string): XmlElement[] {
  const node = element(data, list);
  return node ? elements(node, item) : [];
}
