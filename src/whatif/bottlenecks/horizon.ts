import type { School } from "../../domain/school.js";
import { RULES } from "../../rules/index.js";
import { settingsOf } from "../../rules/rule.js";

/** Weeks of class of the horizon: the meetings of the slot that meets most. */
export function weeksOf({ sessions, slots }: School): number {
  const meetings = slots.map(({ index }) => sessions.reduce((total, period) => total + Math.max(0, ...period[index].level), 0));
  return Math.max(1, ...meetings);
}

/** Slots that can be common slots of the level, by all that the rules say of one slot. */
export function openSlots(school: School, level: number): number[] {
  return school.slots
    .map(({ index }) => index)
    .filter((slot) => RULES.every((rule) => rule.admitsCommonSlot?.(school, level, slot, settingsOf(school, rule)) ?? true));
}

/** Slots that can be common slots of some level: in any other slot nobody leads a group, and no room is used. */
export function usableSlots(school: School): ReadonlySet<number> {
  return new Set(school.levels.flatMap((level) => openSlots(school, level.index)));
}
