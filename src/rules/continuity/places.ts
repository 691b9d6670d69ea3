import { addTo } from "../../domain/maps.js";
import type { Plan } from "../../domain/plan.js";
import { isPresent, type School } from "../../domain/school.js";
import type { AnnouncedGroup } from "../rule.js";
import { type Group, groupsOf } from "./groups.js";
import { type ContinuitySettings, PEOPLE, type People } from "./settings.js";

/** An action at a slot in a period, and who was announced there, with the weight of their change. Parallel groups are one place. */
export interface AnnouncedPlace extends Readonly<Record<People, ReadonlyMap<number, number>>> {
  readonly period: number;
  readonly slot: number;
  readonly action: number;
  /** Whether changes count in the budgets. */
  readonly inBudget: boolean;
}

interface Announcement {
  readonly settings: ContinuitySettings;
  readonly groups: readonly Group[];
  readonly places: readonly AnnouncedPlace[];
  readonly byStudent: ReadonlyMap<number, readonly OwnPlace[]>;
}

/** Where one student was announced. */
interface OwnPlace {
  readonly period: number;
  /** Differs where the place does, or the weight of leaving it. */
  readonly text: string;
}

const cache = new WeakMap<School, Announcement>();

/** What was announced, read once. */
function announcementOf(school: School, settings: ContinuitySettings): Announcement {
  const known = cache.get(school);
  if (known?.settings === settings) return known;
  const groups = groupsOf(school, settings);
  const places = placesOf(school, groups, settings);
  const found = { settings, groups, places, byStudent: byStudent(places) };
  cache.set(school, found);
  return found;
}

/** The announced groups with indices for ids. */
export function announcedGroups(school: School, settings: ContinuitySettings): readonly AnnouncedGroup[] {
  return announcementOf(school, settings).groups;
}

/**
 * The places of the announced groups. Whoever cannot be there at all makes no change: a student whose division is away,
 * a teacher of a group that has no meeting.
 */
export function announcedPlaces(school: School, settings: ContinuitySettings): readonly AnnouncedPlace[] {
  return announcementOf(school, settings).places;
}

/** The places of one student in some periods, as text. */
export function placesOfStudent(school: School, settings: ContinuitySettings, student: number, periods: readonly number[]): string[] {
  const own = announcementOf(school, settings).byStudent.get(student) ?? [];
  return own.filter(({ period }) => periods.includes(period)).map(({ text }) => text);
}

function byStudent(places: readonly AnnouncedPlace[]): Map<number, OwnPlace[]> {
  const own = new Map<number, OwnPlace[]>();
  for (const place of places) {
    for (const [student, weight] of place.students) {
      const entry = { period: place.period, text: `${keyOf(place)}:${weight}` };
      addTo(own, student, entry);
    }
  }
  return own;
}

function placesOf(school: School, groups: readonly Group[], { within }: ContinuitySettings): AnnouncedPlace[] {
  const places = new Map<string, AnnouncedPlace & Record<People, Map<number, number>>>();
  for (const group of groups) {
    const { period, slot, action, levels, weight } = group;
    const key = keyOf(group);
    const inBudget = within?.includes(school.periods[period].id) ?? true;
    const place = places.get(key) ?? { period, slot, action, inBudget, students: new Map(), teachers: new Map() };
    places.set(key, place);
    const meets = levels.some((level) => school.sessions[period][slot].level[level] > 0);
    const there = {
      students: group.students.filter((student) => isPresent(school, period, slot, school.students[student].division)),
      teachers: meets ? group.teachers : [],
    };
    for (const people of PEOPLE) for (const each of there[people]) place[people].set(each, Math.max(weight, place[people].get(each) ?? 0));
  }
  return [...places.values()];
}

/** Changes that a plan makes in the periods: how many of those that the budgets count, and the weights of all together. */
export function changesIn(
  school: School,
  settings: ContinuitySettings,
  plan: Plan,
  people: People,
  periods?: ReadonlySet<number>,
): { readonly count: number; readonly weight: number } {
  const places = announcedPlaces(school, settings);
  let count = 0;
  let weight = 0;
  if (places.length === 0) return { count, weight };
  const there = new Map<string, Set<number>>();
  for (const group of plan.groups) {
    const key = keyOf(group);
    const present = there.get(key) ?? new Set();
    there.set(key, present);
    for (const each of group[people]) present.add(each);
  }
  for (const place of places) {
    if (periods && !periods.has(place.period)) continue;
    const present = there.get(keyOf(place));
    for (const [each, own] of place[people]) {
      if (present?.has(each)) continue;
      if (place.inBudget) count++;
      weight += own;
    }
  }
  return { count, weight };
}

/** Places of people in some periods: the most changes that can count. */
export function placeCount(places: readonly AnnouncedPlace[], people: People, periods: readonly number[]): number {
  return places
    .filter(({ period, inBudget }) => inBudget && periods.includes(period))
    .reduce((total, place) => total + place[people].size, 0);
}

function keyOf({ period, slot, action }: { readonly period: number; readonly slot: number; readonly action: number }): string {
  return `${period}/${slot}/${action}`;
}
