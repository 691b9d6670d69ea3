import { LIMITS } from "../../domain/fields.js";
import { XHSTT } from "../notices/xhstt.js";
import { Oddities, type Warn } from "../warnings.js";
import { refuse } from "./archive.js";
import type { Resource, ResourceGroup, Resources } from "./resources.js";

export interface XhsttDivision {
  readonly id: string;
  readonly students: readonly Resource[];
}

export interface Divisions {
  readonly list: readonly XhsttDivision[];
  /** Division ids of a class, a student, or a group of either. */
  of(key: string): readonly string[];
  /** Whether a group of students is a division as a whole. */
  isDivision(group: ResourceGroup): boolean;
}

/**
 * Divisions are the classes, and the groups of students that are named, or, where none are, all but the group of all. A
 * class and a group of one name are one division. A student of several belongs to the first in the file.
 */
export function readDivisions(resources: Resources, named: readonly string[] | undefined, warn: Warn): Divisions {
  const students = resources.of("student");
  const groups = [...resources.groups.values()].filter(({ kind, members }) => kind === "student" && members.length > 0);
  const fitting = named
    ? groups.filter(({ key, name }) => named.includes(key) || named.includes(name))
    : groups.filter(({ members }) => members.length < students.length || groups.length === 1);
  const unknown = (named ?? []).find((name) => !fitting.some((group) => group.key === name || group.name === name));
  if (unknown !== undefined)
    refuse("xhstt-division", ["options", "divisions"], `no group of students is called ${unknown}`, `Groups are ${shown(groups)}.`);

  const oddities = new Oddities();
  const home = new Map<string, string>();
  const taken = new Set<string>();
  const divisions = new Map<string, Resource[]>(resources.of("class").map(({ id }) => [id, []]));
  const idOf = new Map<string, string>();
  for (const group of fitting) {
    // Two groups of one name are told apart by their keys.
    const id = taken.has(group.name) || group.name.length > LIMITS.idLength ? group.key.slice(0, LIMITS.idLength) : group.name;
    taken.add(id);
    const own = group.members.filter(({ key }) => !home.has(key));
    for (const { key, id: student } of group.members) {
      if (home.has(key)) oddities.add(XHSTT["student-in-several"], "ResourceGroups", student);
    }
    for (const { key } of own) home.set(key, id);
    // A group whose members all have their division elsewhere is none.
    if (own.length === 0) continue;
    idOf.set(group.key, id);
    divisions.set(id, [...(divisions.get(id) ?? []), ...own]);
  }
  for (const { key, id } of students) {
    if (!home.has(key)) oddities.add(XHSTT["student-without-division"], "ResourceGroups", id);
  }
  oddities.tell(warn);
  const ofResource = ({ key, kind, id }: Resource): string[] =>
    kind === "class" ? [id] : kind === "student" ? [home.get(key) ?? []].flat() : [];
  return {
    list: [...divisions].map(([id, own]) => ({ id, students: own })),
    of(key) {
      const resource = resources.byKey.get(key);
      const members = resource ? [resource] : (resources.groups.get(key)?.members ?? []);
      return [...new Set(members.flatMap(ofResource))];
    },
    isDivision: ({ key, members }) => {
      const id = idOf.get(key);
      return id !== undefined && divisions.get(id)?.length === members.length;
    },
  };
}

const shown = (groups: readonly ResourceGroup[]): string =>
  groups
    .slice(0, 30)
    .map(({ name }) => name)
    .join(", ");
