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

export const EMPTY_PLAN: Plan = { commonSlots: [], groups: [], selfStudy: [] };
