import type { SolveResult, TierResult } from "../../domain/result.js";
import { TIERS, type Tier } from "../../rules/tiers.js";

/** What one aim loses when a request is forced: below zero where it gains. */
export interface TierLoss {
  /** Value of the best plan without the request, and with it. */
  readonly before: number;
  readonly after: number;
  /** `before` less `after` where more is better, else `after` less `before`; 0 where they are equal to five digits. */
  readonly loss: number;
  /** Of the loss, were both plans searched to the end; null where nothing is known. Both are the loss where it is proven. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly proven: boolean;
}

/** What each aim loses when a request is forced. */
export type Loss = Readonly<Record<Tier, TierLoss>>;

const DIGITS = 1e-5;

/**
 * What the plan with a request loses against the one without it, aim by aim. Both have a timetable. While nothing is
 * lost, no plan with the request is better than the best without it.
 */
export function lossOf(base: SolveResult, forced: SolveResult): Loss {
  const loss: Partial<Record<Tier, TierLoss>> = {};
  let tied = true;
  for (const tier of TIERS) {
    const each = tierLoss(tierOf(base, tier), tierOf(forced, tier), tied);
    loss[tier] = each;
    tied &&= each.proven && each.loss === 0;
  }
  return loss as Loss;
}

function tierLoss(before: TierResult, after: TierResult, tied: boolean): TierLoss {
  const sign = before.sense === "maximize" ? 1 : -1;
  const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : clean(sign * (a - b), a, b));
  const [valueBefore, valueAfter] = [before.value ?? 0, after.value ?? 0];
  const loss = difference(valueBefore, valueAfter) ?? 0;
  const proven = before.proven && (after.proven || (tied && loss === 0));
  return {
    before: valueBefore,
    after: valueAfter,
    loss,
    atLeast: proven ? loss : difference(before.value, after.bound),
    atMost: proven ? loss : difference(before.bound, after.value),
    proven,
  };
}

function clean(difference: number, a: number, b: number): number {
  return Math.abs(difference) <= DIGITS * Math.max(1, Math.abs(a), Math.abs(b)) ? 0 : difference;
}

function tierOf(result: SolveResult, tier: Tier): TierResult {
  return result.tiers.find((each) => each.tier === tier) as TierResult;
}

/** The first aim that is not as before. */
export function firstChange(loss: Loss): Tier | undefined {
  return TIERS.find((tier) => loss[tier].loss !== 0);
}

/** Whether one loses less than another, the first aims first. */
export function losesLess(a: Loss, b: Loss): boolean {
  for (const tier of TIERS) {
    const difference = clean(a[tier].loss - b[tier].loss, a[tier].after, b[tier].after);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The aims whose best is sought over all plans; the best composition is sought within the plan they fix. */
const SETTLED: readonly Tier[] = ["coverage", "fairness", "economy"];

export function isProven(loss: Loss): boolean {
  return SETTLED.every((tier) => loss[tier].proven);
}

/** Nothing is lost of the aims that are sought over all plans: no other way to grant the request loses less of them. */
export function losesNothingSettled(loss: Loss): boolean {
  const tier = firstChange(loss);
  return tier === undefined || loss[tier].loss < 0 || !SETTLED.includes(tier);
}

/** The loss of the best of several ways, where others that are not settled might lose less. */
export function unsettled(best: Loss, others: readonly (Loss | undefined)[]): Loss {
  const known = others.map((each) => each?.coverage.atLeast ?? null);
  const least = known.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)), best.coverage.atLeast);
  return Object.fromEntries(
    TIERS.map((tier) => [tier, { ...best[tier], atLeast: tier === "coverage" ? least : null, proven: false }]),
  ) as Record<Tier, TierLoss>;
}
