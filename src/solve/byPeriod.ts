import type { Tier } from "../rules/tiers.js";
import { scorePlan } from "../stages/score.js";
import { FIRST } from "./firstTier.js";
import type { Improved } from "./improve.js";
import { boundLaterTiers } from "./laterBounds.js";
import { planLaterTiers } from "./laterTiers.js";
import { relaxPeriod } from "./relaxPeriod.js";
import type { Search, SearchContext } from "./search.js";
import type { TierRun } from "./tiers.js";

/** A large school, its first tier settled: the lower tiers period by period; bounds of the periods bound the year. */
export function* planByPeriod(context: SearchContext, improved: Improved | undefined): Search<TierRun> {
  const nothing = { bounds: {}, reached: {}, overstated: false };
  if (!improved) return { status: (yield* isInfeasible(context)) ? "infeasible" : "unknown", ...nothing };
  const plan = yield* planLaterTiers(context, improved);
  const scores = scorePlan(context.school, plan, context.rules);
  const bounds: Partial<Record<Tier, number>> = { [FIRST]: improved.bound, ...(yield* boundLaterTiers(context, scores)) };
  return { ...nothing, status: "planned", plan, scores, bounds };
}

/** Whether the relaxation of some period has no point at all. */
function* isInfeasible(context: SearchContext): Search<boolean> {
  for (const period of context.school.periods) if ((yield* relaxPeriod(context, period.index)).infeasible) return true;
  return false;
}
