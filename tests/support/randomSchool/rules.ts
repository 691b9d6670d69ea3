import type { Random } from "../../../src/generate/random.js";
import type { Shape } from "./shape.js";

interface Where {
  slot?: string;
  period?: string;
}

export interface RandomLocks {
  slots?: { level: string; slot: string; common: boolean }[];
  teachers?: ({ teacher: string; action: string; leads: boolean } & Where)[];
  students?: ({ student: string; action: string; attends: boolean } & Where)[];
  together?: string[][];
  apart?: string[][];
}

/** Rule settings that a random school may state. */
export interface RandomRules {
  commonSlot: { perWeek: number | { min: number; max: number }; differentDays?: boolean };
  onePlace?: { selfStudy: boolean; selfStudyPrice?: number };
  divisionHours?: { tolerance: number };
  hourPool?: { shared: boolean };
  fewActions?: { perSlot: number };
  noFrozenGroups?: { maxPeriods: number };
  coverage?: { tolerance: number };
  locks?: RandomLocks;
}

export function drawRules(random: Random, shape: Shape, periods: readonly string[]): RandomRules {
  const rare = (times = 1) => random.chance(times * shape.spice);
  const { min, max } = shape.common;
  return {
    commonSlot: { perWeek: min === max ? max : { min, max }, ...(max > 1 && shape.slots > 2 && rare() ? { differentDays: true } : {}) },
    ...(shape.selfStudy
      ? { onePlace: { selfStudy: true, ...(random.chance(0.6) ? { selfStudyPrice: random.pick([0, 1, 5, 20]) } : {}) } }
      : {}),
    ...(random.chance(0.5) ? { hourPool: { shared: random.chance(0.5) } } : {}),
    ...(rare(0.5) ? { divisionHours: { tolerance: random.int(1, 5) } } : {}),
    ...(rare(1.5) ? { fewActions: { perSlot: random.int(1, Math.max(1, shape.actions - 1)) } } : {}),
    ...(shape.periods > 1 && rare(1.5) ? { noFrozenGroups: { maxPeriods: random.int(1, shape.periods - 1) } } : {}),
    ...(rare(0.5) ? { coverage: { tolerance: 0.05 } } : {}),
    ...(rare(2) ? { locks: drawLocks(random, shape, periods) } : {}),
  };
}

function drawLocks(random: Random, shape: Shape, periods: readonly string[]): RandomLocks {
  const slot = () => `s${random.int(0, shape.slots - 1)}`;
  const action = () => `a${random.int(0, shape.actions - 1)}`;
  const where = (): Where => ({
    ...(random.chance(0.4) ? { slot: slot() } : {}),
    ...(periods.length > 0 && random.chance(0.4) ? { period: random.pick(periods) } : {}),
  });
  const students = random.shuffle(Array.from({ length: shape.students }, (_, index) => `e${index}`));
  switch (random.int(0, 4)) {
    case 0:
      return { slots: [{ level: `l${shape.joined ? 0 : random.int(0, shape.levels - 1)}`, slot: slot(), common: random.chance(0.4) }] };
    case 1:
      return { teachers: [{ teacher: `p${random.int(0, shape.teachers - 1)}`, action: action(), ...where(), leads: random.chance(0.3) }] };
    case 2:
      return { students: [{ student: students[0], action: action(), ...where(), attends: random.chance(0.3) }] };
    case 3:
      return { together: [students.slice(0, 2)] };
    default:
      return { apart: [students.slice(0, random.int(2, Math.min(3, students.length)))] };
  }
}
