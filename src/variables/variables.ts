import type { Term } from "../program/program.js";

/** Students of a cohort in an action. */
export interface Attendance {
  readonly cohort: number;
  readonly column: number;
}

/** Students of one division, of several cohorts, in an action: how many, whoever they are. */
export interface Filling {
  readonly division: number;
  /** How many there can be. */
  readonly most: number;
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
  /** Columns `f`. */
  readonly fillings: readonly Filling[];
  /** Columns `y`. */
  readonly leads: readonly Lead[];
}

/** Where students of a cohort or of a pool can be: a cell, and the column that counts them there. */
export interface Place {
  readonly cell: number;
  readonly column: number;
}

/** A cohort at one slot over one period: where its students can be. */
export interface Presence {
  readonly period: number;
  readonly cohort: number;
  readonly slot: number;
  readonly attendances: readonly Place[];
  /** Those who are in pools. */
  readonly parts: readonly Part[];
  /** Column of students in self-study, or -1. */
  readonly selfStudy: number;
}

/** Students of a presence who work on one of their needs, or on none of them. */
export interface Part {
  /** A need they have, or -1. */
  readonly need: number;
  readonly column: number;
}

/**
 * Students of one division at one slot over one period who work on the same need, or on none of theirs, and may
 * attend the same actions: which of them attends which is all the same, so that each action has one column for all of
 * them together, and is filled by name afterwards.
 */
export interface Pool {
  readonly parts: readonly { readonly presence: Presence; readonly column: number }[];
  readonly fillings: readonly Place[];
}

/** The columns that rules share. A rule may add others of its own. */
export interface Variables {
  /** Column `z` by level and slot, or -1 where the slot cannot be a common slot of the level. */
  readonly commonSlot: readonly (readonly number[])[];
  readonly cells: readonly Cell[];
  readonly presences: readonly Presence[];
  readonly pools: readonly Pool[];
}

/** `Σ x + Σ f` over a cell, times a factor. */
export function attendanceTerms(cell: Cell, factor = 1): Term[] {
  return [...cell.attendances, ...cell.fillings].map((each) => [each.column, factor] as const);
}

/** `Σ y` over a cell, times a factor. */
export function leadTerms(cell: Cell, factor = 1): Term[] {
  return cell.leads.map((each) => [each.column, factor] as const);
}
