import { EMPTY_PLAN, type Plan } from "../domain/plan.js";
import { formCohorts } from "../stages/cohorts.js";
import { type Scores, scorePlan } from "../stages/score.js";
import { verifyPlan } from "../stages/verify.js";
import type { Horizon } from "../variables/horizon.js";
import { adviseSlots, chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { boundLaterTiers } from "./laterBounds.js";
import { searchNeighbourhoods } from "./neighbourhoods.js";
import { mustStop, type Search, type SearchContext } from "./search.js";
import { solveTiers, type TierRun } from "./tiers.js";

const MOST_CHOICES = 6;
const SHARES_FOR_BOUNDS = 2;

/**
 * A large school: the relaxations of the periods bound the year and advise on the common slots; with these chosen,
 * each period is planned after the last, with its share of the year-long budgets. A choice that leads nowhere is
 * not tried again.
 */
export function* planByPeriod(context: SearchContext): Search<TierRun> {
  const advice = yield* adviseSlots(context);
  const bounds = { coverage: advice.bound };
  const without = { bounds, reached: {}, overstated: false };
  if (advice.status !== "solved") return { status: advice.status, ...without, bounds: {} };
  const tried: SlotChoice[] = [];
  while (tried.length < MOST_CHOICES && !mustStop(context)) {
    const choice = yield* chooseSlots(context, advice, tried);
    if (!choice) {
      // The first choice obeys only rows that every plan obeys, so that none means no plan at all.
      return { status: tried.length === 0 ? "infeasible" : "unknown", ...without };
    }
    const found = yield* planWithSlots(context, choice);
    if (found) {
      context.found({ ...found, bounds, reached: {} });
      return { status: "planned", ...found, ...without, bounds: { ...bounds, ...(yield* boundLaterTiers(context, found.scores)) } };
    }
    tried.push(choice);
  }
  return { status: "unknown", ...without };
}

function* planWithSlots(context: SearchContext, commonSlots: SlotChoice): Search<{ plan: Plan; scores: Scores } | undefined> {
  const { school, rules } = context;
  let plan: Plan = { ...EMPTY_PLAN, commonSlots };
  for (const period of school.periods) {
    const horizon: Horizon = { periods: [period.index], past: plan, commonSlots, budgets: "share" };
    const cohorts = formCohorts(school, horizon, rules);
    const run = yield* solveTiers(
      withShare(context, school.periods.length - period.index + SHARES_FOR_BOUNDS),
      horizon,
      cohorts,
      searchNeighbourhoods,
    );
    if (run.plan === undefined) return undefined;
    plan = run.plan;
  }
  return verifyPlan(school, plan, rules).length === 0 ? { plan, scores: scorePlan(school, plan, rules) } : undefined;
}

/** Each of the periods left gets its share of the time left, so that the last one is planned too. */
function withShare(context: SearchContext, left: number): SearchContext {
  const { limits } = context;
  const now = Date.now();
  return { ...context, limits: { ...limits, softDeadline: Math.min(limits.deadline, now + (limits.deadline - now) / left) } };
}
