import type { Room, School } from "../domain/school.js";
import type { Group, Timetable } from "../domain/timetable.js";
import { matchGroups } from "./diff/match.js";

/**
 * The planned timetable with groups in the rooms announced for them, where these still suit: a room is taken when it is
 * free, or exchanged with a group that can do with the other. Nothing else changes.
 */
export function withAnnouncedRooms(school: School, announced: Timetable, planned: Timetable): Timetable {
  if (!school.rooms) return planned;
  const rooms = new Map(school.rooms.map((room) => [room.id, room]));
  const slots = new Map(school.slots.map(({ id, index }) => [id, index]));
  const needed = new Map(school.actions.map(({ id, features }) => [id, features]));
  const fits = (room: Room | undefined, group: Group) =>
    room !== undefined &&
    room.capacity >= group.students.length &&
    !room.busy.has(slots.get(group.slot) ?? -1) &&
    (needed.get(group.action) ?? []).every((feature) => room.features.has(feature));
  const placeOf = ({ period, slot }: Group, room: string) => `${period}\n${slot}\n${room}`;
  const groups = [...planned.groups];
  const taken = new Map(groups.flatMap((group, index) => (group.room === undefined ? [] : [[placeOf(group, group.room), index] as const])));
  const settle = (index: number, room: string) => {
    groups[index] = { ...groups[index], room };
    taken.set(placeOf(groups[index], room), index);
  };
  const settled = new Set<number>();
  for (const { before, after } of matchGroups(announced.groups, planned.groups)) {
    const wanted = announced.groups[before]?.room;
    const group = groups[after];
    if (wanted === undefined || group?.room === undefined) continue;
    const holder = taken.get(placeOf(group, wanted));
    if (holder === after) settled.add(after);
    if (holder === after || !fits(rooms.get(wanted), group)) continue;
    if (holder !== undefined && (settled.has(holder) || !fits(rooms.get(group.room), groups[holder]))) continue;
    taken.delete(placeOf(group, group.room));
    if (holder !== undefined) settle(holder, group.room);
    settle(after, wanted);
    settled.add(after);
  }
  return { ...planned, groups };
}
