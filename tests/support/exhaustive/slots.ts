import type { Level, School, Slot } from "../../../src/domain/school.js";
import type { Settings } from "./settings.js";

/** Every choice of common slots: slot indices by level. */
export function slotChoices(school: School, settings: Settings): number[][][] {
  return product(
    school.levels.map((level) =>
      subsets(school.slots.map((slot) => slot.index)).filter((chosen) => isAllowed(school, level, chosen, settings)),
    ),
  );
}

function isAllowed(school: School, level: Level, chosen: readonly number[], { commonSlot, locks }: Settings): boolean {
  const range =
    level.commonSlots ??
    (typeof commonSlot.perWeek === "number" ? { min: commonSlot.perWeek, max: commonSlot.perWeek } : commonSlot.perWeek);
  if (chosen.length < range.min || chosen.length > range.max) return false;
  const slots = chosen.map((each) => school.slots[each]);
  const free = (slot: Slot) =>
    level.candidates.includes(slot.index) &&
    (commonSlot.days?.includes(slot.day) ?? true) &&
    !level.divisions.some((each) => school.divisions[each].busy.has(slot.index));
  if (!slots.every(free)) return false;
  if (commonSlot.differentDays && slots.some((a) => slots.some((b) => a.index < b.index && a.day === b.day && shareWeek(a, b))))
    return false;
  if (commonSlot.doubleBlock && !slots.every((a) => slots.some((b) => a !== b && a.day === b.day && shareWeek(a, b) && follows(a, b))))
    return false;
  return locks.slots.every((lock) => !level.levelIds.includes(lock.level) || slots.some((slot) => slot.id === lock.slot) === lock.common);
}

function shareWeek(a: Slot, b: Slot): boolean {
  return a.week === undefined || b.week === undefined || a.week === b.week;
}

function follows(a: Slot, b: Slot): boolean {
  const pause = a.start < b.start ? b.start - a.end : a.start - b.end;
  return pause >= 0 && pause <= 20;
}

function subsets(items: readonly number[]): number[][] {
  return Array.from({ length: 1 << items.length }, (_, mask) => items.filter((_, k) => mask & (1 << k)));
}

/** One element of each list, in every way. */
export function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((ways, list) => ways.flatMap((way) => list.map((each) => [...way, each])), [[]]);
}
