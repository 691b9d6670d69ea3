import { EMPTY_PLAN, type Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";

/**
 * What one program decides: some periods, beside others that are already decided. The whole year at once is the
 * horizon of all periods with nothing decided.
 */
export interface Horizon {
  readonly periods: readonly number[];
  /** Groups of the other periods that are decided; they count for hours, history and fairness. */
  readonly decided: Plan;
  /** Slot indices by level, when the common slots are already chosen. */
  readonly commonSlots?: readonly (readonly number[])[];
  /**
   * Whether year-long budgets are open in full (a bound, or the whole year) or by this horizon's share of what is left,
   * so that the periods still to be decided have theirs.
   */
  readonly budgets: "whole" | "share";
}

/** These periods with nothing decided and every budget open in full: what a plan of them gives at best. */
export function openHorizon(...periods: readonly number[]): Horizon {
  return { periods, decided: EMPTY_PLAN, budgets: "whole" };
}

/** The whole year at once. */
export function wholeYear({ periods }: School): Horizon {
  return openHorizon(...periods.map(({ index }) => index));
}

const cache = new WeakMap<Horizon, ReadonlySet<number>>();

/** Periods beside the horizon that are decided: someone has a place in them. */
export function decidedPeriods(horizon: Horizon): ReadonlySet<number> {
  const known = cache.get(horizon);
  if (known) return known;
  const placed = new Set([...horizon.decided.groups, ...horizon.decided.selfStudy].map(({ period }) => period));
  for (const period of horizon.periods) placed.delete(period);
  cache.set(horizon, placed);
  return placed;
}

/** Periods beside the horizon that have meetings and are still to be decided. */
export function openPeriods(school: School, horizon: Horizon): number[] {
  const decided = decidedPeriods(horizon);
  return school.periods
    .map(({ index }) => index)
    .filter((period) => !horizon.periods.includes(period) && !decided.has(period) && school.sessions[period].some(hasMeetings));
}

function hasMeetings({ level }: { readonly level: readonly number[] }): boolean {
  return level.some((meetings) => meetings > 0);
}
