import { addTo } from "../../../domain/maps.js";
import type { Plan } from "../../../domain/plan.js";
import type { School } from "../../../domain/school.js";
import { shownCounts } from "./masked.js";

/** A group, or students in self-study, as a page shows them. */
export interface GroupView {
  /** From 1, in the order of the year; it names the group on the page. 0 for self-study. */
  readonly number: number;
  readonly period: number;
  readonly level: number;
  readonly slot: number;
  /** -1 in self-study. */
  readonly action: number;
  readonly teachers: readonly number[];
  /** -1 where there is none. */
  readonly room: number;
  readonly students: readonly number[];
  /** How many students; null where the count is hidden. */
  readonly size: number | null;
  /** Meetings over the period. */
  readonly sessions: number;
  /** Their dates; none in an undated problem. */
  readonly dates: readonly string[];
}

/** All groups and self-study by period, time of the week, level and action; groups before self-study. */
export function groupsInOrder(school: School, plan: Plan, mask: number | undefined): GroupView[] {
  const time = slotOrder(school);
  const all = [
    ...plan.groups,
    ...plan.selfStudy.filter(({ students }) => students.length > 0).map((each) => ({ ...each, action: -1, teachers: [], room: -1 })),
  ].sort(
    (a, b) =>
      a.period - b.period ||
      time[a.slot] - time[b.slot] ||
      a.level - b.level ||
      Number(a.action < 0) - Number(b.action < 0) ||
      a.action - b.action,
  );
  const sizes = sizesShown(all, mask);
  let number = 0;
  return all.map(({ period, level, slot, action, teachers, room, students }, index): GroupView => {
    const sessions = school.sessions[period][slot];
    if (action >= 0) number++;
    return {
      number: action < 0 ? 0 : number,
      period,
      level,
      slot,
      action,
      teachers,
      room,
      students,
      size: sizes[index],
      sessions: sessions.level[level],
      dates: sessions.dates[level],
    };
  });
}

/** Place of each slot in the week. */
export function slotOrder({ slots }: School): number[] {
  const sorted = [...slots].sort((a, b) => a.day - b.day || a.start - b.start || (a.week === "B" ? 1 : 0) - (b.week === "B" ? 1 : 0));
  const order: number[] = [];
  sorted.forEach(({ index }, place) => {
    order[index] = place;
  });
  return order;
}

/** Sizes of the groups, hidden where a mask asks for it: those at one place add up to the students of the level. */
function sizesShown(
  groups: readonly { readonly period: number; readonly level: number; readonly slot: number; readonly students: readonly number[] }[],
  mask: number | undefined,
): (number | null)[] {
  const places = new Map<string, number[]>();
  groups.forEach(({ period, level, slot }, index) => {
    const key = `${period}/${level}/${slot}`;
    addTo(places, key, index);
  });
  const sizes: (number | null)[] = groups.map(() => null);
  for (const place of places.values()) {
    const { rows } = shownCounts(
      place.map((index) => groups[index].students.length),
      mask,
    );
    place.forEach((index, at) => {
      sizes[index] = rows[at];
    });
  }
  return sizes;
}
