import { LIMITS } from "../../domain/fields.js";
import { at, codeOf, numberFrom } from "../codes.js";
import { SIECLE } from "../notices/siecle.js";
import type { PartDivision, PartGroup } from "../parts.js";
import { refuse } from "../refuse.js";
import type { Oddities } from "../warnings.js";
import { elements, text, type XmlElement } from "../xml.js";
import { levelOfMef } from "./levels.js";

/** Where SIECLE keeps those who have left their class, or have none yet. */
export const isInactive = (division: string): boolean => /^inactifs?$/i.test(division);

const MOST_GROUPS = 20_000;
/** Of one group. Each of its lessons is said to take all of them. */
const MOST_DIVISIONS = 60;

export interface Listed<T> {
  readonly entry: T;
  readonly node: XmlElement;
}

/** The DIVISION elements, each code once; those of SIECLE and those of STSWEB differ in where the codes stand. */
export function divisionsIn(parent: XmlElement | undefined, place: string, oddities: Oddities): Map<string, Listed<PartDivision>> {
  const found = new Map<string, Listed<PartDivision>>();
  const listed = parent ? elements(parent, "DIVISION") : [];
  if (listed.length > LIMITS.divisions * 10)
    refuse(place, "too-large", "too many divisions", `At most ${LIMITS.divisions}.`, listed.length);
  for (const node of listed) {
    const id = codeOf(node, "CODE_STRUCTURE", "CODE", "CODE_DIVISION");
    if (id === "") oddities.add(SIECLE["code-missing"]("division"), "DIVISIONS", `DIVISION ${found.size + 1}`);
    else if (isInactive(id)) oddities.add(SIECLE["division-inactive"], "DIVISIONS", id);
    else if (found.has(id)) oddities.add(SIECLE["division-twice"], "DIVISIONS", id);
    else found.set(id, { node, entry: divisionOf(id, node, oddities) });
  }
  return found;
}

function divisionOf(id: string, node: XmlElement, oddities: Oddities): PartDivision {
  const name = codeOf(node, "LIBELLE_LONG", "LIBELLE_COURT");
  const mef = mefsOf(node);
  const levels = new Set(mef.map((code) => levelOfMef(code)?.id));
  const [level] = levels;
  if (levels.size > 1) oddities.add(SIECLE["division-levels"], "DIVISIONS", id);
  else if (mef.length > 0 && level === undefined) oddities.add(SIECLE["mef-unreadable"], "DIVISIONS", id);
  const size = numberFrom(text(node, "EFFECTIF_CALCULE")) || numberFrom(text(node, "EFFECTIF_PREVU"));
  return {
    id,
    ...(name === "" || name === id ? {} : { name }),
    ...(levels.size === 1 && level !== undefined ? { level } : {}),
    ...(mef.length === 0 ? {} : { mef }),
    ...(size ? { size: Math.round(size) } : {}),
  };
}

/** Codes of formations, as MEF_APPARTENANCE or MEF, with the code inside it or as its attribute. */
function mefsOf(node: XmlElement): string[] {
  const list = at(node, "MEFS_APPARTENANCE");
  const written = list ? [...elements(list, "MEF_APPARTENANCE"), ...elements(list, "MEF")] : [];
  return [...new Set(written.map((each) => codeOf(each, "CODE", "CODE_MEF")).filter((code) => code !== ""))];
}

/** The GROUPE elements, each code once, with the divisions they draw from. */
export function groupsIn(parent: XmlElement | undefined, place: string, oddities: Oddities): Map<string, Listed<PartGroup>> {
  const found = new Map<string, Listed<PartGroup>>();
  const listed = parent ? elements(parent, "GROUPE") : [];
  if (listed.length > MOST_GROUPS) refuse(place, "too-large", "too many groups", `At most ${MOST_GROUPS} are read.`, listed.length);
  for (const node of listed) {
    const id = codeOf(node, "CODE_STRUCTURE", "CODE", "CODE_GROUPE");
    if (id === "") oddities.add(SIECLE["code-missing"]("division"), "GROUPES", `GROUPE ${found.size + 1}`);
    else if (found.has(id)) oddities.add(SIECLE["group-twice"], "GROUPES", id);
    else found.set(id, { node, entry: groupOf(id, node, oddities) });
  }
  return found;
}

function groupOf(id: string, node: XmlElement, oddities: Oddities): PartGroup {
  const name = codeOf(node, "LIBELLE_LONG", "LIBELLE_COURT");
  const list = at(node, "DIVISIONS_APPARTENANCE");
  const written = list ? [...elements(list, "DIVISION_APPARTENANCE"), ...elements(list, "DIVISION")] : [];
  const codes = written.map((each) => codeOf(each, "CODE", "CODE_STRUCTURE"));
  const divisions = [...new Set(codes.filter((code) => code !== "" && !isInactive(code)))];
  if (divisions.length > MOST_DIVISIONS)
    refuse("GROUPES", "too-large", "a group of too many divisions", `At most ${MOST_DIVISIONS} are read.`, divisions.length);
  if (divisions.length === 0) oddities.add(SIECLE["group-without-division"], "GROUPES", id);
  return { id, ...(name === "" || name === id ? {} : { name }), divisions };
}

/** Adds the divisions that only groups name, so that no group draws from one that is not there. */
export function withNamedDivisions(
  divisions: Map<string, Listed<PartDivision>>,
  groups: ReadonlyMap<string, Listed<PartGroup>>,
  oddities: Oddities,
): PartDivision[] {
  const all = new Map([...divisions].map(([id, { entry }]) => [id, entry]));
  for (const { entry } of groups.values()) {
    for (const id of entry.divisions) {
      if (all.has(id)) continue;
      all.set(id, { id });
      if (divisions.size > 0) oddities.add(SIECLE["division-unlisted"], "GROUPES", id);
    }
  }
  if (all.size > LIMITS.divisions)
    refuse("DIVISIONS", "too-large", "too many divisions", `At most ${LIMITS.divisions} are read.`, all.size);
  return [...all.values()];
}
