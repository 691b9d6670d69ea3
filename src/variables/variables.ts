import type { Term } from "../program/program.js";

/** Students of a cohort in an action. */
export interface Attendance {
  readonly cohort: number;
  readonly column: number;
}

/** A teacher leading one of the groups of an action. */
export interface Lead {
  readonly teacher: number;
  readonly column: number;
}

/** One action of one level in one slot over one period: how many groups, who attends, who leads. */
export interface Cell {
  readonly index: number;
  readonly period: number;
  readonly level: number;
  readonly action: number;
  readonly slot: number;
  /** Column `g`: number of groups. */
  readonly groups: number;
  /** Columns `x`. */
  readonly attendances: readonly Attendance[];
  /** Columns `y`. */
  readonly leads: readonly Lead[];
}

/** A cohort at one slot over one period: where its students can be. */
export interface Presence {
  readonly period: number;
  readonly cohort: number;
  readonly slot: number;
  readonly attendances: readonly { readonly cell: number; readonly column: number }[];
  /** Column of students in self-study, or -1. */
  readonly selfStudy: number;
}

/** The columns that rules share. A rule may add others of its own. */
export interface Variables {
  /** Column `z` by level and slot, or -1 where the slot cannot be a common slot of the level. */
  readonly commonSlot: readonly (readonly number[])[];
  readonly cells: readonly Cell[];
  readonly presences: readonly Presence[];
}

/** `Σ x` over a cell, times a factor. */
export function attendanceTerms(cell: Cell, factor = 1): Term[] {
  return cell.attendances.map((each) => [each.column, factor] as const);
}

/** `Σ y` over a cell, times a factor. */
export function leadTerms(cell: Cell, factor = 1): Term[] {
  return cell.leads.map((each) => [each.column, factor] as const);
}
