import type { Tier } from "../rules/tiers.js";
import { scorePlan } from "../stages/score.js";
import type { Year } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { type Improved, improve } from "./improve.js";
import { boundLaterTiers } from "./laterBounds.js";
import { planLaterTiers } from "./laterTiers.js";
import { relaxPeriod } from "./relaxPeriod.js";
import type { Search, SearchContext } from "./search.js";
import type { SlotAdvice } from "./slotAdvice.js";
import type { TierRun } from "./tiers.js";

/** Share of the time that the first tier may take. */
const FIRST_SHARE = 0.7;

/**
 * A large school: the first tier of its first plan is improved, then the lower tiers, period by period; bounds of the
 * periods bound the year.
 */
export function* planByPeriod(context: SearchContext, first: Year | undefined, advice: SlotAdvice): Search<TierRun> {
  const nothing = { bounds: {}, reached: {}, overstated: false };
  if (!first) return { status: (yield* isInfeasible(context)) ? "infeasible" : "unknown", ...nothing };
  const { limits } = context;
  const now = Date.now();
  const softDeadline = Math.min(limits.deadline, now + FIRST_SHARE * (limits.deadline - now));
  const improved: Improved = yield* improve({ ...context, limits: { ...limits, softDeadline } }, first, advice);
  const plan = yield* planLaterTiers(context, improved.year.plan);
  const scores = scorePlan(context.school, plan, context.rules);
  const bounds: Partial<Record<Tier, number>> = { [FIRST]: improved.bound, ...(yield* boundLaterTiers(context, scores)) };
  return { ...nothing, status: "planned", plan, scores, bounds };
}

/** Whether the relaxation of some period has no point at all. */
function* isInfeasible(context: SearchContext): Search<boolean> {
  for (const period of context.school.periods) if ((yield* relaxPeriod(context, period.index)).infeasible) return true;
  return false;
}
