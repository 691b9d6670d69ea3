import { joinTo } from "./maps.js";
/**
 * A timetable of named students, with indices for ids: what rules check and score. It holds no variable of
 * any program, so that a check on it is an independent witness.
 */
export interface Plan {
  /** Slot indices, ascending, by level index. */
  readonly commonSlots: readonly (readonly number[])[];
  readonly groups: readonly PlannedGroup[];
  readonly selfStudy: readonly PlannedSelfStudy[];
}

export interface PlannedGroup {
  readonly period: number;
  readonly level: number;
  readonly action: number;
  readonly slot: number;
  readonly teachers: readonly number[];
  /** Room index, or -1 when rooms are not planned. */
  readonly room: number;
  readonly students: readonly number[];
  /** Division whose hour pool pays, or -1 when the level pays or nothing is limited. */
  readonly paidBy: number;
}

export interface PlannedSelfStudy {
  readonly period: number;
  readonly level: number;
  readonly slot: number;
  readonly students: readonly number[];
}

/** The actions of each level that meet at the same time, by `period/level/slot`. */
export function actionsAtOnce({ groups }: Plan): Map<string, Set<number>> {
  const actions = new Map<string, Set<number>>();
  for (const { period, level, slot, action } of groups) joinTo(actions, `${period}/${level}/${slot}`, action);
  return actions;
}

/** The plan of all periods but one. */
export function besidePeriod(plan: Plan, period: number): Plan {
  const others = <Each extends { readonly period: number }>(all: readonly Each[]) => all.filter((each) => each.period !== period);
  return { ...plan, groups: others(plan.groups), selfStudy: others(plan.selfStudy) };
}

export const EMPTY_PLAN: Plan = { commonSlots: [], groups: [], selfStudy: [] };
