import { LIMITS } from "../../domain/fields.js";
import type { SlotInput } from "../../domain/problem.js";
import { XHSTT } from "../notices/xhstt.js";
import type { PartGroup, PartLesson } from "../parts.js";
import { Oddities, type Warn } from "../warnings.js";
import type { Closures } from "./closures.js";
import type { Divisions } from "./divisions.js";
import type { Placement } from "./placements.js";
import type { Kind, Resource } from "./resources.js";
import type { Times } from "./times.js";

type Span = Pick<PartLesson, "day" | "start" | "end" | "week">;

/** From the first of slots that follow each other to the last. */
function spanOf(slots: readonly SlotInput[], run: readonly number[]): Span {
  const { day, start, week } = slots[run[0]];
  return { day, start, end: slots[run[run.length - 1]].end, ...(week ? { week } : {}) };
}

const idsOf = (resources: readonly Resource[], kind: Kind): string[] => resources.filter((each) => each.kind === kind).map(({ id }) => id);

/** Each placement as a lesson; of several rooms, the others are lessons of nobody, so that they count as taken. */
export function lessonsOf(
  placements: readonly Placement[],
  { slots }: Times,
  divisions: Divisions,
  groupOf: (placement: Placement) => string[],
): PartLesson[] {
  return placements.flatMap((placement): PartLesson[] => {
    const { event, resources } = placement;
    const span = spanOf(slots, placement.slots);
    const whole = event.groups.filter(({ kind }) => kind !== "student").flatMap(({ members }) => members);
    const there = [...new Set([...resources, ...whole])];
    const [room, ...others] = idsOf(there, "room");
    const groups = groupOf(placement);
    const attending = [...event.groups.map(({ key }) => key), ...there.map(({ key }) => key)].flatMap((key) => divisions.of(key));
    const lesson: PartLesson = {
      ...span,
      divisions: [...new Set(attending)],
      ...(groups.length === 0 ? {} : { groups }),
      teachers: idsOf(there, "teacher"),
      ...(room === undefined ? {} : { room }),
      subject: event.subject,
    };
    return [lesson, ...others.map((other): PartLesson => ({ ...span, divisions: [], teachers: [], room: other }))];
  });
}

/** Times at which someone cannot be had, as lessons without a subject. */
export function closedLessons(closures: Closures, { slots }: Times, divisions: Divisions, warn: Warn): PartLesson[] {
  const oddities = new Oddities();
  const lessons = [...closures].flatMap(([{ key, kind, id }, closed]): PartLesson[] => {
    if (kind === "student") {
      oddities.add(XHSTT["student-unavailable"], "Constraints", id);
      return [];
    }
    const who = { divisions: divisions.of(key), teachers: kind === "teacher" ? [id] : [], ...(kind === "room" ? { room: id } : {}) };
    return [...closed].sort((a, b) => a - b).map((slot): PartLesson => ({ ...spanOf(slots, [slot]), ...who }));
  });
  oddities.tell(warn);
  return lessons;
}

/**
 * The teaching groups: groups of students that are no division, and students whom an event names one by one, who are a
 * group called as the first event they attend together.
 */
export function groupsOf(
  placements: readonly Placement[],
  divisions: Divisions,
): { groups: PartGroup[]; groupOf: (placement: Placement) => string[] } {
  const groups = new Map<string, PartGroup>();
  const byMembers = new Map<string, string>();
  const add = (name: string, members: readonly Resource[]): string => {
    const key = members
      .map(({ key }) => key)
      .sort()
      .join("\n");
    const known = byMembers.get(key);
    if (known !== undefined) return known;
    const id = distinct(name, groups);
    byMembers.set(key, id);
    const own = [...new Set(members.flatMap((member) => divisions.of(member.key)))];
    groups.set(id, { id, divisions: own, students: members.flatMap((member) => (divisions.of(member.key).length === 0 ? [] : member.id)) });
    return id;
  };
  const groupIds = new Map<Placement, string[]>();
  for (const placement of placements) {
    const { event, resources } = placement;
    const named = resources.filter(({ kind }) => kind === "student");
    const parts = event.groups.filter((group) => group.kind === "student" && group.members.length > 0 && !divisions.isDivision(group));
    const ids = [...parts.map(({ name, members }) => add(name, members)), ...(named.length === 0 ? [] : [add(event.name, named)])];
    if (ids.length > 0) groupIds.set(placement, [...new Set(ids)]);
  }
  return { groups: [...groups.values()], groupOf: (placement) => groupIds.get(placement) ?? [] };
}

function distinct(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const id = name.slice(0, LIMITS.idLength - suffix.length) + suffix;
    if (!taken.has(id)) return id;
  }
}
