import { at, codeOf, numberFrom } from "../codes.js";
import { SIECLE } from "../notices/siecle.js";
import { Oddities, type WarningOptions, warningsIn } from "../warnings.js";
import { elements, readXml, text, type XmlElement } from "../xml.js";
import { levelOfMef, levelsOf } from "./levels.js";
import { originOf, type ReadPart } from "./origin.js";

/** The words behind the codes of SIECLE and STSWEB. */
export interface Nomenclature {
  readonly mefs: readonly NomenclatureMef[];
  readonly subjects: readonly NomenclatureSubject[];
  readonly programmes: readonly NomenclatureProgramme[];
}

/** A formation: what a division is a class of. */
export interface NomenclatureMef {
  readonly code: string;
  readonly name: string;
  /** As `levelOfMef` reads the code. */
  readonly level?: string;
}

/** A subject (MATIERE). */
export interface NomenclatureSubject {
  readonly code: string;
  /** Short, such as `ANGLAIS LV1`. */
  readonly name: string;
  readonly longName?: string;
}

/** A subject taught in a formation. */
export interface NomenclatureProgramme {
  readonly mef: string;
  readonly subject: string;
  /** Hours a week; 0 where the school has filled nothing in, as is usual for options. */
  readonly hours?: number;
  /** S common to all, O and F chosen, as the file writes it. */
  readonly election?: string;
}

/**
 * Reads `Nomenclature.xml` of SIECLE: formations (MEF), subjects, and the subjects of each formation. `part` has the
 * levels that the formations say. Options and everything else in it are not read.
 *
 * @throws {PlageInputError} when it is not such a file
 */
export function readSiecleNomenclature(
  input: string | Uint8Array,
  options: WarningOptions = {},
): ReadPart<"levels"> & { nomenclature: Nomenclature } {
  const { warnings, warn } = warningsIn(options);
  const root = readXml(input, "nomenclature", "BEE_NOMENCLATURES");
  const oddities = new Oddities();
  const nomenclature = nomenclatureIn(at(root, "DONNEES"), oddities);
  oddities.tell(warn);
  const part = { source: "siecle-nomenclature", levels: levelsOf(nomenclature.mefs.map(({ code }) => code)) };
  return { part, nomenclature, origin: originOf(root), warnings };
}

/** Reads MEFS, MATIERES and PROGRAMMES, from SIECLE's DONNEES or STSWEB's NOMENCLATURES. */
export function nomenclatureIn(parent: XmlElement | undefined, oddities: Oddities): Nomenclature {
  const listed = (list: string, item: string) => {
    const node = at(parent, list);
    return node ? elements(node, item) : [];
  };
  const once = <T extends { code: string }>(entries: T[], place: string): T[] => {
    const byCode = new Map<string, T>();
    for (const entry of entries) {
      if (entry.code === "") oddities.add(SIECLE["code-missing"]("entry"), place, place);
      else if (byCode.has(entry.code)) oddities.add(SIECLE["code-twice"], place, entry.code);
      else byCode.set(entry.code, entry);
    }
    return [...byCode.values()];
  };
  const mefs = once(listed("MEFS", "MEF").map(mefOf), "MEFS");
  const subjects = once(listed("MATIERES", "MATIERE").map(subjectOf), "MATIERES");
  const known = new Set([...mefs, ...subjects].map(({ code }) => code));
  const programmes = listed("PROGRAMMES", "PROGRAMME").map(programmeOf);
  for (const { mef, subject } of programmes) {
    for (const code of [mef, subject]) if (!known.has(code)) oddities.add(SIECLE["programme-unknown"], "PROGRAMMES", code);
  }
  return { mefs, subjects, programmes };
}

function mefOf(node: XmlElement): NomenclatureMef {
  const code = codeOf(node, "CODE_MEF", "CODE");
  const level = levelOfMef(code)?.id;
  return { code, name: codeOf(node, "LIBELLE_EDITION", "LIBELLE_LONG", "FORMATION") || code, ...(level === undefined ? {} : { level }) };
}

function subjectOf(node: XmlElement): NomenclatureSubject {
  const code = codeOf(node, "CODE_MATIERE", "CODE");
  const longName = codeOf(node, "LIBELLE_EDITION", "LIBELLE_LONG");
  return { code, name: codeOf(node, "LIBELLE_COURT", "CODE_GESTION") || longName || code, ...(longName === "" ? {} : { longName }) };
}

function programmeOf(node: XmlElement): NomenclatureProgramme {
  const hours = numberFrom(text(node, "HORAIRE"));
  const election = codeOf(node, "CODE_MODALITE_ELECT");
  return {
    mef: codeOf(node, "CODE_MEF"),
    subject: codeOf(node, "CODE_MATIERE"),
    ...(hours === undefined ? {} : { hours }),
    ...(election === "" ? {} : { election }),
  };
}
