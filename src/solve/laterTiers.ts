import { besidePeriod, type Plan } from "../domain/plan.js";
import { formCohorts } from "../stages/cohorts.js";
import { scorePlan } from "../stages/score.js";
import { verifyPlan } from "../stages/verify.js";
import type { Horizon } from "../variables/horizon.js";
import { FIRST } from "./firstTier.js";
import type { Improved } from "./improve.js";
import { nearlyBest } from "./nearlyBest.js";
import { mustStop, type Search, type SearchContext, withShare } from "./search.js";
import { solveTiers } from "./tiers.js";

const SHARES_FOR_BOUNDS = 1;

/** A year's lower tiers, one period after the other with all others around it as they are; the first tier stays as it is. */
export function* planLaterTiers(context: SearchContext, { year, bound }: Improved): Search<Plan> {
  const { school, rules } = context;
  let { plan } = year;
  for (const period of school.periods) {
    if (mustStop(context)) break;
    const decided = besidePeriod(plan, period.index);
    const horizon: Horizon = { periods: [period.index], decided, commonSlots: plan.commonSlots, budgets: "share" };
    const cohorts = formCohorts(school, horizon, rules);
    // Each of the periods left gets its share of the time left, so that the last one is planned too.
    const left = school.periods.length - period.index + SHARES_FOR_BOUNDS;
    const run = yield* solveTiers(withShare(context, 1 / left), horizon, cohorts, { method: nearlyBest, from: plan, settled: [FIRST] });
    if (!run.plan || verifyPlan(school, run.plan, rules).length > 0) continue;
    plan = run.plan;
    context.found({ plan, scores: scorePlan(school, plan, rules), bounds: { [FIRST]: bound }, reached: {} });
  }
  return plan;
}
