import { isWithinAny } from "../../calendar/days.js";
import { addTo } from "../../domain/maps.js";
import type { Group } from "../../domain/timetable.js";
import type { CalendarPlan } from "./plan.js";

/** What happens in one slot on one date: a group meets, or students study by themselves. */
export interface Meeting {
  readonly date: string;
  readonly slot: string;
  /** `HH:MM`, as is `end`. */
  readonly start: string;
  readonly end: string;
  readonly level: string;
  /** Absent for self-study. */
  readonly group?: Group;
  /** Those of its students whose division is not on placement. */
  readonly students: readonly string[];
}

/** Whose calendar it is. */
export type OwnerKind = "teacher" | "group" | "student" | "room";

/** Every meeting of the plan, in order of time. */
export function meetingsOf({ school, timetable }: CalendarPlan): Meeting[] {
  const { slots, students, divisions } = school.problem;
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  const pfmpOf = new Map(divisions.map(({ id, pfmp }) => [id, pfmp]));
  const away = new Map(students.map(({ id, division }) => [id, pfmpOf.get(division) ?? []]));
  const meeting = (date: string, slotId: string, level: string, all: readonly string[], group?: Group): Meeting[] => {
    const slot = slotOf.get(slotId);
    const present = all.filter((id) => !isWithinAny(date, away.get(id) ?? []));
    if (slot === undefined || (group === undefined && present.length === 0)) return [];
    return [{ date, slot: slotId, start: slot.start, end: slot.end, level, ...(group === undefined ? {} : { group }), students: present }];
  };
  const index = (list: readonly { id: string; index: number }[], id: string) => list.find((each) => each.id === id)?.index ?? -1;
  const groups = timetable.groups.flatMap((group) =>
    group.dates.flatMap((date) => meeting(date, group.slot, group.level, group.students, group)),
  );
  const selfStudy = timetable.selfStudy.flatMap(({ period, level, slot, students: all }) => {
    const sessions = school.sessions[index(school.periods, period)]?.[index(school.slots, slot)];
    return (sessions?.dates[index(school.levels, level)] ?? []).flatMap((date) => meeting(date, slot, level, all));
  });
  return [...groups, ...selfStudy].sort((a, b) => (a.date + a.start < b.date + b.start ? -1 : a.date + a.start > b.date + b.start ? 1 : 0));
}

/** Whose meeting it is, by kind of owner. */
export const OWNERS: Readonly<Record<OwnerKind, (meeting: Meeting) => readonly string[]>> = {
  teacher: ({ group }) => group?.teachers ?? [],
  group: ({ group }) => (group === undefined ? [] : [group.id]),
  student: ({ students }) => students,
  room: ({ group }) => (group?.room === undefined ? [] : [group.room]),
};

/** The meetings of each owner of a kind. */
export function meetingsBy(meetings: readonly Meeting[], kind: OwnerKind): Map<string, Meeting[]> {
  const found = new Map<string, Meeting[]>();
  for (const meeting of meetings)
    for (const owner of new Set(OWNERS[kind](meeting))) {
      addTo(found, owner, meeting);
    }
  return found;
}
