/** What a competitor had at a moment: the value of its plan, and what it had proven that no plan is better than. */
export interface Moment {
  /** Seconds since the problem was handed over. */
  readonly at: number;
  readonly value?: number;
  readonly bound?: number;
}

/** One competitor on one school. */
export interface Run {
  readonly trace: readonly Moment[];
  /** Coverage of the final plan, scored anew; absent without a plan that passes the verifier. */
  readonly value?: number;
  readonly bound?: number;
  /** Breaches of the final plan: it counts only when there are none. */
  readonly breaches: number;
  readonly megabytes: number;
  /** What went wrong. */
  readonly note?: string;
  /** What the machine lacks, where the run was not made. */
  readonly missing?: string;
}

/**
 * A trace of which only what the final plan vouches for is left: without a verified plan no value, with one none above
 * its own. Moments that better neither value nor bound are left out, but for the last.
 */
export function vouchedFor(trace: readonly Moment[], final: number | undefined): Moment[] {
  const kept: Moment[] = [];
  let [best, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [index, { at, value: claimed, bound }] of trace.entries()) {
    const value = claimed === undefined || final === undefined ? undefined : Math.min(claimed, final);
    const betters = (value ?? Number.NEGATIVE_INFINITY) > best || (bound ?? Number.POSITIVE_INFINITY) < least;
    if (betters || index === trace.length - 1) kept.push({ at, value, bound });
    best = Math.max(best, value ?? best);
    least = Math.min(least, bound ?? least);
  }
  return kept;
}

/** The plan a competitor would have given at a moment; undefined before its first. */
export function valueAt(trace: readonly Moment[], at: number): number | undefined {
  let best: number | undefined;
  for (const moment of trace) if (moment.at <= at && moment.value !== undefined) best = Math.max(best ?? moment.value, moment.value);
  return best;
}

/** Seconds to the first plan within a gap of a bound; undefined when none came so close. */
export function timeToGap(trace: readonly Moment[], bound: number, gap: number): number | undefined {
  return trace.find(({ value }) => value !== undefined && gapOf(value, bound) <= gap)?.at;
}

export function timeToPlan(trace: readonly Moment[]): number | undefined {
  return trace.find(({ value }) => value !== undefined)?.at;
}

/** How far a value is below a bound, relative to the bound. */
export function gapOf(value: number, bound: number): number {
  return Math.max(0, bound - value) / Math.max(1, Math.abs(bound));
}

/** The middle of figures of which more is better, a missing one counting as less than all. */
export function medianWorth(values: readonly (number | undefined)[]): number | undefined {
  const middle = median(values.map((value) => value && -value));
  return middle === undefined ? undefined : Math.abs(middle);
}

/** The middle of the values, a missing one counting as later than all; undefined when the middle is missing. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.map((value) => value ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return Number.isFinite(middle) ? middle : undefined;
}
