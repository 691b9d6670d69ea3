import { PlageInputError } from "../../domain/issue.js";
import { FET } from "../notices/fet.js";
import type { Warn } from "../warnings.js";
import { element, elements, text, type XmlElement } from "../xml.js";

/** A year, group or subgroup. FET calls each a students set. */
export interface StudentsSet {
  readonly name: string;
  readonly size: number;
  readonly parts: readonly StudentsSet[];
}

/** As many as FET takes subgroups, counted where they are listed. */
const MOST_SETS = 60_000;

export interface StudentsTree {
  readonly years: readonly StudentsSet[];
  /**
   * The smallest sets each name is made of, by exact name. Two sets share students exactly when they share
   * one of these, whether one contains the other or both contain a third.
   */
  readonly atoms: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The years with their groups and subgroups. A set listed under several parents is one set, as in FET. */
export function readStudents(root: XmlElement, warn: Warn): StudentsTree {
  const list = element(root, "Students_List");
  const years = list ? setsIn(list, ["Year", "Group", "Subgroup"], "Students_List", warn) : [];
  const parts = new Map<string, Set<string>>();
  const listed = years.reduce((sum, year) => sum + gatherParts(year, parts), 0);
  if (listed > MOST_SETS) {
    const path = ["fet", "Students_List"];
    throw new PlageInputError([
      {
        code: "fet-too-large",
        path,
        message: "too many years, groups and subgroups",
        value: listed,
        hint: `At most ${MOST_SETS} are read.`,
      },
    ]);
  }
  const atoms = new Map<string, ReadonlySet<string>>();
  for (const name of parts.keys()) atomsOf(name, parts, atoms);
  return { years, atoms };
}

function setsIn(parent: XmlElement, kinds: readonly string[], place: string, warn: Warn): StudentsSet[] {
  const [kind, ...inner] = kinds;
  if (kind === undefined) return [];
  return elements(parent, kind).map((entry) => {
    const name = text(entry, "Name");
    const here = `${place}/${kind} ${name}`;
    return { name, size: sizeOf(text(entry, "Number_of_Students"), here, warn), parts: setsIn(entry, inner, here, warn) };
  });
}

function sizeOf(written: string, place: string, warn: Warn): number {
  const size = Number(written.trim() || "0");
  if (Number.isInteger(size) && size >= 0 && size <= 20_000) return size;
  warn(FET["size-unreadable"](written.slice(0, 40)), place);
  return 0;
}

/** Joins the parts of every set of one name; returns how many sets were seen. */
function gatherParts(set: StudentsSet, parts: Map<string, Set<string>>): number {
  const known = parts.get(set.name) ?? new Set<string>();
  parts.set(set.name, known);
  let seen = 1;
  for (const part of set.parts) {
    known.add(part.name);
    seen += gatherParts(part, parts);
  }
  return seen;
}

function atomsOf(
  name: string,
  parts: ReadonlyMap<string, ReadonlySet<string>>,
  atoms: Map<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const known = atoms.get(name);
  if (known) return known;
  const inner = parts.get(name) ?? new Set<string>();
  // A set that is listed inside itself, which FET forbids, then counts as one of its own atoms.
  atoms.set(name, new Set([name]));
  const own = new Set<string>();
  for (const part of inner) for (const atom of atomsOf(part, parts, atoms)) own.add(atom);
  const result = inner.size === 0 ? new Set([name]) : own;
  atoms.set(name, result);
  return result;
}
