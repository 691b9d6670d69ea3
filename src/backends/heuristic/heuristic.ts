import type { DiveSettings } from "./dive.js";

/** How to look for good points without proving them. */
export interface Heuristic {
  /** Dives to try in turn until one lands, unless there is a point to start from. */
  readonly dives: readonly DiveSettings[];
  /** Ways to dive in the neighbourhoods, in turn. */
  readonly nearDives?: readonly DiveSettings[];
  /** Sets of decisions, columns that have a rank, that depend on each other: small ones first. */
  readonly regions: readonly (readonly number[])[];
  /**
   * Sets of decisions to search in turn: each is opened and dived into again while all others stay as the best point has
   * them. Default: none.
   */
  readonly neighbourhoods?: readonly (readonly number[])[];
}
