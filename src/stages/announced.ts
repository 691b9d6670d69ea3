import { addTo } from "../domain/maps.js";
import type { PlannedGroup } from "../domain/plan.js";
import type { School } from "../domain/school.js";
import { type AnnouncedGroup, type Rule, settingsOf } from "../rules/rule.js";
import type { Shape } from "../rules/shape.js";

type Place = Pick<PlannedGroup, "period" | "slot" | "action">;

/** Groups that were announced at a place. */
export type AnnouncedAt = (place: Place) => readonly AnnouncedGroup[];

/** The groups that rules announce. */
export function announcedGroups(school: School, rules: readonly Rule[]): AnnouncedGroup[] {
  return rules.flatMap((rule) => rule.announced?.(school, settingsOf(school, rule)) ?? []);
}

/** The same, to be found by their place. */
export function announcedOf(school: School, rules: readonly Rule[]): AnnouncedAt {
  const groups = new Map<string, AnnouncedGroup[]>();
  const keyOf = ({ period, slot, action }: Place) => `${period}/${slot}/${action}`;
  for (const group of announcedGroups(school, rules)) {
    addTo(groups, keyOf(group), group);
  }
  return (place) => groups.get(keyOf(place)) ?? NONE;
}

const NONE: readonly AnnouncedGroup[] = [];

/**
 * The group of each student who was announced in one: announced groups take a group each, those that most of their
 * members still attend first, where their payer is and where they fit.
 */
export function homesOf(
  school: School,
  students: readonly number[],
  shapes: readonly Shape[],
  announced: readonly AnnouncedGroup[],
): Map<number, number> {
  const homes = new Map<number, number>();
  if (announced.length === 0) return homes;
  const here = new Set(students);
  const free = new Set(shapes.keys());
  const companies = announced.map((group) => group.students.filter((student) => here.has(student))).sort((a, b) => b.length - a.length);
  for (const members of companies) {
    const [home] = [...free].sort((a, b) => suits(shapes[b]) - suits(shapes[a]) || a - b);
    if (members.length === 0 || home === undefined) break;
    free.delete(home);
    for (const student of members) if (!homes.has(student)) homes.set(student, home);

    function suits({ max, paidBy }: Shape): number {
      const pays = paidBy < 0 || members.some((student) => school.students[student].division === paidBy);
      return (pays ? students.length : 0) + Math.min(max, members.length);
    }
  }
  return homes;
}

/** Indices of groups, the home of a block's first member who has one before all others. */
export function homeFirst(groups: number, block: readonly number[], homes: ReadonlyMap<number, number>): number[] {
  const all = Array.from({ length: groups }, (_, group) => group);
  const home = homes.get(block.find((student) => homes.has(student)) ?? -1);
  return home === undefined ? all : [home, ...all.filter((group) => group !== home)];
}

/**
 * Deals the leaders of a cell to its groups, so many each: those announced with most of a group's students to that
 * group, the others in turn; any left over join the first groups.
 */
export function dealLeaders(
  teachers: readonly number[],
  groups: readonly (readonly number[])[],
  adults: number,
  announced: readonly AnnouncedGroup[],
): number[][] {
  const dealt = groups.map((): number[] => []);
  const waiting = [...teachers];
  for (const { group, leaders } of matches(groups, announced)) {
    for (const teacher of leaders) {
      const position = waiting.indexOf(teacher);
      if (position >= 0 && dealt[group].length < adults) dealt[group].push(...waiting.splice(position, 1));
    }
  }
  for (const own of dealt) own.push(...waiting.splice(0, adults - own.length));
  waiting.forEach((teacher, index) => void dealt[index % groups.length]?.push(teacher));
  return dealt;
}

/** Each announced group with the group that holds most of its students, the most of all first, one to one. */
function matches(
  groups: readonly (readonly number[])[],
  announced: readonly AnnouncedGroup[],
): { group: number; leaders: readonly number[] }[] {
  const pairs = announced.flatMap(({ students, teachers }, entry) =>
    groups.map((members, group) => ({ entry, group, teachers, shared: members.filter((each) => students.includes(each)).length })),
  );
  const entries = new Set<number>();
  const taken = new Set<number>();
  return pairs
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .flatMap(({ entry, group, teachers }) => {
      if (entries.has(entry) || taken.has(group)) return [];
      entries.add(entry);
      taken.add(group);
      return [{ group, leaders: teachers }];
    });
}

/** A group and the one of its people who would leave it. */
interface Leaving {
  readonly group: PlannedGroup;
  readonly leaves: number;
}

/** Whether two people who change places would be with as many as now of those with whom they were announced. */
export function keepsCompany(announced: AnnouncedAt, people: "students" | "teachers", a: Leaving, b: Leaving): boolean {
  const [here, there] = [announced(a.group), announced(b.group)];
  if (here.length === 0 && there.length === 0) return true;
  const now = companions(here, people, a.group, a.leaves, a.leaves) + companions(there, people, b.group, b.leaves, b.leaves);
  const then = companions(here, people, a.group, a.leaves, b.leaves) + companions(there, people, b.group, b.leaves, a.leaves);
  return then >= now;
}

/** Those of a group, without the one who leaves, who were announced together with a person. */
function companions(
  announced: readonly AnnouncedGroup[],
  people: "students" | "teachers",
  group: PlannedGroup,
  leaves: number,
  person: number,
): number {
  const own = announced.filter((each) => each[people].includes(person));
  if (own.length === 0) return 0;
  const count = (kind: "students" | "teachers") =>
    group[kind].filter((each) => (kind !== people || each !== leaves) && own.some((entry) => entry[kind].includes(each))).length;
  return count("students") + count("teachers");
}

/** Whether two teachers who change places would lead as often as now what they were announced to lead, and no less what matters more. */
export function keepsLeaders(announced: AnnouncedAt, a: Leaving, b: Leaving): boolean {
  const weights = (group: PlannedGroup, teacher: number) => {
    const own = announced(group).filter(({ teachers }) => teachers.includes(teacher));
    return { count: Math.min(own.length, 1), weight: own.reduce((most, each) => Math.max(most, each.weight), 0) };
  };
  const [now, then] = [
    [weights(a.group, a.leaves), weights(b.group, b.leaves)],
    [weights(a.group, b.leaves), weights(b.group, a.leaves)],
  ].map(([one, other]) => ({ count: one.count + other.count, weight: one.weight + other.weight }));
  return then.count >= now.count && then.weight >= now.weight;
}
