import { addTo } from "../../domain/maps.js";
import type { Timetable } from "../../domain/timetable.js";
import type { Match } from "./match.js";

/** Where somebody is at a slot: in a group, or in self-study, which has neither group nor action. */
export interface Seat {
  readonly slot: string;
  readonly group: string | null;
  readonly action: string | null;
  readonly teachers: readonly string[];
}

/** What becomes of somebody in one period: `from` is null for who joins, `to` for who leaves. */
export interface SeatChange {
  readonly period: string;
  readonly from: Seat | null;
  readonly to: Seat | null;
}

/** A seat, and what it has in common with the seat it is matched with. */
interface Place {
  readonly period: string;
  readonly seat: Seat;
  readonly key: string;
}

/** Seats of each student, or of each teacher, by their ids. */
export function placesOf(timetable: Timetable, people: "students" | "teachers", keyOf: (index: number) => string): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const add = (who: string, place: Place) => {
    addTo(places, who, place);
  };
  timetable.groups.forEach((group, index) => {
    const { period, slot, id, action, teachers } = group;
    const place = { period, seat: { slot, group: id, action, teachers }, key: keyOf(index) };
    for (const each of group[people]) add(each, place);
  });
  if (people === "students") {
    for (const { period, slot, students } of timetable.selfStudy) {
      const place = { period, seat: { slot, group: null, action: null, teachers: [] }, key: `self-study ${period} ${slot}` };
      for (const each of students) add(each, place);
    }
  }
  return places;
}

/** Keys under which a group and the one it became are the same, if it still meets at its slot. */
export function keysOf(matches: readonly Match[], announced: Timetable, planned: Timetable) {
  const after = new Map<number, string>();
  for (const match of matches) {
    if (match.before >= 0 && match.after >= 0 && announced.groups[match.before].slot === planned.groups[match.after].slot)
      after.set(match.after, `group ${match.before}`);
  }
  return { before: (index: number) => `group ${index}`, after: (index: number) => after.get(index) ?? `new group ${index}` };
}

/** Changes of seat, period by period; what is left and what is taken are paired at the same slot, then in the same action. */
export function seatChanges(before: readonly Place[], after: readonly Place[], periods: readonly string[]): SeatChange[] {
  const kept = new Set(before.map(({ key }) => key).filter((key) => after.some((place) => place.key === key)));
  return periods.flatMap((period) => {
    const open = (places: readonly Place[]) =>
      places.filter((place) => place.period === period && !kept.has(place.key)).map(({ seat }) => seat);
    const [gone, come] = [open(before), open(after)];
    const changes: SeatChange[] = [];
    const pair = (alike: (from: Seat, to: Seat) => boolean) => {
      for (const from of [...gone]) {
        const to = come.find((each) => alike(from, each));
        if (!to) continue;
        gone.splice(gone.indexOf(from), 1);
        come.splice(come.indexOf(to), 1);
        changes.push({ period, from, to });
      }
    };
    pair((from, to) => from.slot === to.slot);
    pair((from, to) => from.action === to.action);
    pair(() => true);
    return [...changes, ...gone.map((from) => ({ period, from, to: null })), ...come.map((to) => ({ period, from: null, to }))];
  });
}
