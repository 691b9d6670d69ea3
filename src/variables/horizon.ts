import type { Plan } from "../domain/plan.js";

/**
 * What one program decides: some periods, after others that are already decided. The whole year at once is the
 * horizon of all periods with an empty past.
 */
export interface Horizon {
  readonly periods: readonly number[];
  /** Groups of the periods before; they count for hours, history and fairness. */
  readonly past: Plan;
  /** Slot indices by level, when the common slots are already chosen. */
  readonly commonSlots?: readonly (readonly number[])[];
  /** Whether year-long budgets are open in full (a bound, or the whole year) or by this horizon's share of what is left. */
  readonly budgets: "whole" | "share";
}
