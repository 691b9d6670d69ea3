import type { School } from "../../../src/domain/school.js";

interface Where {
  slot?: string;
  period?: string;
}

/** Rule settings as a problem states them, defaults filled in by the reader. */
export interface Settings {
  commonSlot: { perWeek: number | { min: number; max: number }; differentDays: boolean; doubleBlock: boolean; days?: number[] };
  onePlace: { selfStudy: boolean; selfStudyPrice: number };
  divisionHours: { tolerance: number };
  hourPool: { shared: boolean };
  hourBudget: { mostTeacherHours?: number };
  fewActions: { perSlot?: number; perStudent?: number };
  noFrozenGroups: { maxPeriods?: number; already: { student: string; action: string; periods: number }[] };
  continuity: {
    previous: {
      period: string;
      level: string;
      action: string;
      slot: string;
      students: string[];
      teachers: string[];
      weight: number;
    }[];
    price: number;
    teacherPrice: number;
    mostMoves?: number;
    mostTeacherMoves?: number;
  };
  coverage: { tolerance: number };
  fairness: { tolerance: number; studentWeight: number; divisionWeight: number };
  economy: { tolerance: number; groupPrice: number };
  locks: {
    slots: { level: string; slot: string; common: boolean }[];
    teachers: ({ teacher: string; action: string; leads: boolean } & Where)[];
    students: ({ student: string; action: string; attends: boolean } & Where)[];
    together: string[][];
    apart: string[][];
  };
}

export function settingsIn(school: School): Settings {
  return school.problem.rules as unknown as Settings;
}

/** Whether a lock speaks of this action at this slot in this period. */
export function speaksOf(school: School, lock: { action: string } & Where, action: number, slot: number, period: number): boolean {
  return lock.action === school.actions[action].id && isThere(school, lock, slot, period);
}

export function isThere(school: School, { slot, period }: Where, slotIndex: number, periodIndex: number): boolean {
  return (slot === undefined || slot === school.slots[slotIndex].id) && (period === undefined || period === school.periods[periodIndex].id);
}

/** Every pair of students that some list of the locks holds. */
export function pairsIn(school: School, lists: readonly (readonly string[])[]): (readonly [number, number])[] {
  const index = (id: string) => school.students.findIndex((student) => student.id === id);
  return lists.flatMap((list) => list.flatMap((a, k) => list.slice(k + 1).map((b) => [index(a), index(b)] as const)));
}
