import { raise } from "../../domain/maps.js";
import { FET } from "../notices/fet.js";
import { Oddities, type Warn } from "../warnings.js";
import type { FetActivity } from "./activities.js";
import { idsOf } from "./names.js";
import type { StudentsSet, StudentsTree } from "./students.js";

export interface DivisionSet {
  readonly id: string;
  readonly year: string;
  readonly size: number;
  readonly atoms: ReadonlySet<string>;
}

/**
 * Whether the classes of a school are its FET years or the groups in them. They are the groups when no two
 * groups of one year share a student, and when, over the years with several groups, an average group has more
 * hours of its own than its year has as a whole: a class cut in halves has most hours together, and a year of
 * classes has next to none.
 */
export function divisionKind(tree: StudentsTree, activities: readonly FetActivity[]): "years" | "groups" {
  const hours = new Map<string, number>();
  for (const { students, duration } of activities) {
    for (const name of students) raise(hours, name, duration);
  }
  const hoursOf = (set: StudentsSet): number => hours.get(set.name) ?? 0;
  const divided = tree.years.filter((year) => year.parts.length > 1);
  if (divided.some((year) => overlaps(year, tree))) return "years";
  const balance = divided.map((year) => year.parts.reduce((sum, group) => sum + hoursOf(group), 0) / year.parts.length - hoursOf(year));
  return balance.reduce((sum, difference) => sum + difference, 0) > 0 ? "groups" : "years";
}

function overlaps(year: StudentsSet, tree: StudentsTree): boolean {
  const seen = new Set<string>();
  return year.parts.some((group) => [...atomsOf(group, tree)].some((atom) => seen.size === seen.add(atom).size));
}

/** The divisions: the years, or their groups, with a year that has no group as a division of its own. */
export function divisionSets(tree: StudentsTree, kind: "years" | "groups", unknownSize: number, warn: Warn): DivisionSet[] {
  const sets = tree.years.flatMap((year) =>
    kind === "groups" && year.parts.length > 0 ? year.parts.map((set) => ({ set, year: year.name })) : [{ set: year, year: year.name }],
  );
  const ids = idsOf(
    sets.map(({ set }) => set.name),
    "Students_List",
    warn,
  );
  const oddities = new Oddities();
  const divisions = new Map<string, DivisionSet>();
  for (const { set, year } of sets) {
    const id = ids.get(set.name);
    if (id === undefined || divisions.has(set.name)) continue;
    const size = set.size || sizeFromParts(set, tree);
    if (size === 0) oddities.add(FET["size-unknown"](unknownSize), "Students_List", id);
    divisions.set(set.name, { id, year, size: size || unknownSize, atoms: atomsOf(set, tree) });
  }
  oddities.tell(warn);
  return [...divisions.values()];
}

/** The sum over the parts, when no student is in two of them; else 0. */
function sizeFromParts(set: StudentsSet, tree: StudentsTree): number {
  if (overlaps(set, tree)) return 0;
  return set.parts.reduce((sum, part) => sum + (part.size || sizeFromParts(part, tree)), 0);
}

function atomsOf(set: StudentsSet, tree: StudentsTree): ReadonlySet<string> {
  return tree.atoms.get(set.name) ?? new Set<string>();
}
