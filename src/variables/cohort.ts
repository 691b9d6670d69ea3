/**
 * Students of one division whom no rule tells apart: planned by count, named afterwards.
 */
export interface Cohort {
  readonly index: number;
  readonly level: number;
  readonly division: number;
  /** Student indices, in the order of the input. */
  readonly students: readonly number[];
  readonly size: number;
}
