import type { School } from "../../../src/domain/school.js";
import { pairsIn, type Settings, speaksOf } from "./settings.js";
import { product } from "./slots.js";

export const SELF_STUDY = -1;
/** Not there: the slot is no common slot of the student's level, or the division is away. */
export const NOWHERE = -2;

/** One slot over one period, with every way to seat the students who are there. */
export interface Place {
  readonly period: number;
  readonly slot: number;
  /** Action index, SELF_STUDY or NOWHERE, by student. */
  readonly seatings: readonly (readonly number[])[];
}

/** The places that a choice of common slots opens; what a single place already forbids is left out. */
export function placesOf(school: School, settings: Settings, common: readonly (readonly number[])[]): Place[] {
  const open = school.slots.filter((slot) => common.some((slots) => slots.includes(slot.index)));
  return school.periods.flatMap(({ index: period }) =>
    open.map(({ index: slot }) => {
      const options = school.students.map((student): number[] => {
        const there = common[student.level].includes(slot) && school.sessions[period][slot].division[student.division] > 0;
        return there ? optionsOf(school, settings, student.index, slot, period) : [NOWHERE];
      });
      return { period, slot, seatings: product(options).filter((seating) => isSeating(school, settings, seating, slot, period)) };
    }),
  );
}

function optionsOf(school: School, { onePlace, locks }: Settings, index: number, slot: number, period: number): number[] {
  const student = school.students[index];
  const actions = school.actions.filter((action) => {
    if (!action.levels.has(student.level)) return false;
    if (action.onlyForNeed && !student.needs.some((need) => need.need === action.need && need.open[period])) return false;
    return !locks.students.some(
      (lock) => lock.student === student.id && !lock.attends && speaksOf(school, lock, action.index, slot, period),
    );
  });
  return [...actions.map((action) => action.index), ...(onePlace.selfStudy ? [SELF_STUDY] : [])];
}

function isSeating(school: School, { fewActions, locks }: Settings, seating: readonly number[], slot: number, period: number): boolean {
  const there = (student: number) => school.sessions[period][slot].division[school.students[student].division] > 0;
  for (const [a, b] of pairsIn(school, locks.together)) {
    if (!there(a) || !there(b)) continue;
    if (seating[a] !== seating[b]) return false;
    if (seating[a] >= 0 && school.students[a].level !== school.students[b].level) return false;
  }
  return school.levels.every((level) => {
    const counts = new Map<number, number>();
    for (const student of level.students) if (seating[student] >= 0) counts.set(seating[student], (counts.get(seating[student]) ?? 0) + 1);
    if (counts.size > (fewActions.perSlot ?? counts.size)) return false;
    return [...counts].every(
      ([action, students]) => Math.ceil(students / school.actions[action].max) * school.actions[action].min <= students,
    );
  });
}
