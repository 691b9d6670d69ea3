import type { PlannedGroup } from "../../../src/domain/plan.js";
import type { School } from "../../../src/domain/school.js";
import { NOWHERE, type Place } from "./places.js";
import type { Settings } from "./settings.js";
import type { Seats } from "./students.js";

/** Someone announced at a place: an action at a slot in a period. Each is listed once, with the most that leaving weighs. */
interface Due {
  readonly period: number;
  readonly slot: number;
  readonly action: number;
  readonly who: number;
  readonly weight: number;
}

const cache = new WeakMap<School, Partial<Record<"students" | "teachers", Due[]>>>();

function dueOf(school: School, settings: Settings, people: "students" | "teachers"): Due[] {
  const known = cache.get(school) ?? {};
  cache.set(school, known);
  known[people] ??= findDue(school, settings, people);
  return known[people];
}

function findDue(school: School, { continuity }: Settings, people: "students" | "teachers"): Due[] {
  const due = new Map<string, Due>();
  for (const group of continuity.previous) {
    for (const id of group[people]) {
      const found: Due = {
        period: school.periods.findIndex((each) => each.id === group.period),
        slot: school.slots.findIndex((each) => each.id === group.slot),
        action: school.actions.findIndex((each) => each.id === group.action),
        who: school[people].findIndex((each) => each.id === id),
        weight: group.weight,
      };
      const sessions = school.sessions[found.period][found.slot];
      const level = school.levels.findIndex((each) => each.id === group.level);
      const meets = people === "students" ? sessions.division[school.students[found.who].division] : sessions.level[level];
      const key = [found.period, found.slot, found.action, found.who].join();
      if (meets > 0 && found.weight >= (due.get(key)?.weight ?? 0)) due.set(key, found);
    }
  }
  return [...due.values()];
}

/** What the changes of students cost, or undefined when there are too many. */
export function costOfStudentChanges(school: School, settings: Settings, places: readonly Place[], seats: Seats): number | undefined {
  const { price, mostMoves } = settings.continuity;
  const left = dueOf(school, settings, "students").filter(({ period, slot, action, who }) => {
    const place = places.findIndex((each) => each.period === period && each.slot === slot);
    return (seats[place]?.[who] ?? NOWHERE) !== action;
  });
  if (left.length > (mostMoves ?? Number.POSITIVE_INFINITY)) return undefined;
  return price * left.reduce((total, each) => total + each.weight, 0);
}

/** Changes of teachers that groups make. */
export function teacherChanges(school: School, settings: Settings, groups: readonly PlannedGroup[]): number {
  return dueOf(school, settings, "teachers").filter((due) => !groups.some((group) => leads(group, due))).length;
}

/** The announced places of teachers that groups keep, as text. */
export function keptByTeachers(school: School, settings: Settings, groups: readonly PlannedGroup[]): string[] {
  return dueOf(school, settings, "teachers")
    .filter((due) => groups.some((group) => leads(group, due)))
    .map(({ action, who }) => `${action}:${who}`)
    .sort();
}

/** Numbers of changes of teachers to be tried, each with what it costs; all their weights are taken to be 1. */
export function triedTeacherChanges(school: School, settings: Settings): { most: number; cost: number }[] {
  const { teacherPrice, mostTeacherMoves = Number.POSITIVE_INFINITY } = settings.continuity;
  const due = dueOf(school, settings, "teachers").length;
  if (teacherPrice === 0 || due === 0) return [{ most: mostTeacherMoves, cost: 0 }];
  return Array.from({ length: Math.min(due, mostTeacherMoves) + 1 }, (_, most) => ({ most, cost: teacherPrice * most }));
}

function leads({ period, slot, action, teachers }: PlannedGroup, due: Due): boolean {
  return period === due.period && slot === due.slot && action === due.action && teachers.includes(due.who);
}
