import type { School } from "../../domain/school.js";
import { isPresent } from "../../domain/school.js";

/** Index of the (joined) level that holds the level of this id. */
export function levelOf(school: School, id: string): number {
  return school.levels.findIndex((level) => level.levelIds.includes(id));
}

interface ActionLock {
  readonly action: string;
  readonly slot?: string | undefined;
  readonly period?: string | undefined;
}

/** Whether a lock on an action speaks of this slot and period. */
export function touches(school: School, lock: ActionLock, action: number, slot: number, period: number): boolean {
  return lock.action === school.actions[action].id && atPlace(school, lock, slot, period);
}

function atPlace(school: School, lock: ActionLock, slot: number, period: number): boolean {
  return (
    (lock.slot === undefined || lock.slot === school.slots[slot].id) &&
    (lock.period === undefined || lock.period === school.periods[period].id)
  );
}

/** Periods in which a lock must be met: those it names, where a group could meet, with the student present if it names one. */
export function duePeriods(school: School, lock: ActionLock, student?: number): number[] {
  return school.periods
    .map((period) => period.index)
    .filter((period) =>
      school.slots.some((slot) => {
        if (!atPlace(school, lock, slot.index, period)) return false;
        if (student !== undefined) return isPresent(school, period, slot.index, school.students[student].division);
        return school.sessions[period][slot.index].level.some((meetings) => meetings > 0);
      }),
    );
}
