import type { Plan } from "../domain/plan.js";
import { TIERS, type Tier } from "../rules/tiers.js";
import { formCohorts } from "../stages/cohorts.js";
import { compose } from "../stages/compose.js";
import { type Scores, scorePlan } from "../stages/score.js";
import { verifyPlan } from "../stages/verify.js";
import { wholeYear } from "../variables/horizon.js";
import type { Sentence } from "../words/index.js";
import { planByPeriod } from "./byPeriod.js";
import { planFirst } from "./firstPlan.js";
import { improve } from "./improve.js";
import { rulesWithout } from "./reasons.js";
import { mustStop, type Search, type SearchContext, withShare } from "./search.js";
import { discarded, NOT_FOUND, NOTHING_TRIED } from "./sentences.js";
import { adviseSlots } from "./slotAdvice.js";
import type { TierRun } from "./tiers.js";
import { columnEstimate, planWholeYear } from "./wholeYear.js";

const [FIRST] = TIERS;

/** What the search found, before it is written out for people. */
export interface Outcome {
  readonly status: "planned" | "infeasible" | "unknown";
  readonly plan?: Plan;
  readonly scores?: Scores;
  readonly bounds: Partial<Record<Tier, number>>;
  readonly reached: Partial<Record<Tier, number>>;
  /** Why there is no plan, in sentences. */
  readonly reasons: readonly Sentence[];
}

/** The whole search: obstacles that are plain, then the year at once or period by period, composition, verification. */
export function* search(given: SearchContext): Search<Outcome> {
  const { school, rules } = given;
  const context: SearchContext = {
    ...given,
    found: (each) => {
      if (verifyPlan(school, each.plan, rules).length > 0) return;
      given.found(each);
      given.report({ stage: "plan found", tier: FIRST, value: each.scores[FIRST], bound: each.bounds[FIRST] });
    },
  };
  const nothing = { bounds: {}, reached: {} };
  const obstacles = rules.flatMap((rule) => rule.obstacles?.(school, school.problem.rules[rule.id]) ?? []);
  if (obstacles.length > 0) return { status: "infeasible", ...nothing, reasons: obstacles };
  if (mustStop(context)) return { status: "unknown", ...nothing, reasons: [NOTHING_TRIED] };

  const size = sizeOf(context);
  const run = yield* size === "tiny" ? planWholeYear(context) : planSoon(context, size);
  if (run.status === "infeasible")
    return { status: "infeasible", ...nothing, reasons: yield* rulesWithout(context, size !== "large", run.single) };
  if (!run.plan)
    return {
      status: "unknown",
      ...nothing,
      bounds: run.bounds,
      reasons: [NOT_FOUND],
    };

  const plan = composed(context, run.plan);
  const breaches = verifyPlan(school, plan, rules);
  if (breaches.length > 0) {
    return {
      status: "unknown",
      ...nothing,
      bounds: run.bounds,
      reasons: discarded(breaches.slice(0, 10).map(({ sentence }) => sentence)),
    };
  }
  return { status: "planned", plan, scores: scorePlan(school, plan, rules), bounds: run.bounds, reached: run.reached, reasons: [] };
}

/** A first plan, improved in its first tier; then the whole year as one program where it is small, else period by period. */
function* planSoon(context: SearchContext, size: "small" | "large"): Search<TierRun> {
  const advice = yield* adviseSlots(context);
  const first = yield* planFirst(context, advice);
  if (first === "infeasible") return { status: "infeasible", bounds: {}, reached: {}, overstated: false };
  if (first) context.found({ plan: first.plan, scores: first.scores, bounds: {}, reached: {} });
  const improved = first && (yield* improve(withShare(context, FIRST_TIER_SHARE), first, advice, PATIENCE[size]));
  return yield* size === "small" ? planWholeYear(context, improved) : planByPeriod(context, improved);
}

/** Columns up to which a program is solved sooner than a first plan is looked for. */
const TINY = 1_000;
/** Rounds of improvement without any gain before the lower tiers: a small school goes on to an exact search sooner. */
const PATIENCE = { small: 1, large: 3 };
/** Share of the time in which the first tier is improved before anything else is looked at. */
const FIRST_TIER_SHARE = 0.7;

function sizeOf(context: SearchContext): "tiny" | "small" | "large" {
  const { school, rules, limits, mostColumns } = context;
  const horizon = wholeYear(school);
  const columns = columnEstimate(context, formCohorts(school, horizon, rules));
  if (columns > Math.min(limits.wholeYearColumns, mostColumns)) return "large";
  return columns <= TINY ? "tiny" : "small";
}

function composed(context: SearchContext, plan: Plan): Plan {
  const started = Date.now();
  context.report({ stage: "composition" });
  const better = compose(context.school, plan, context.rules, () => mustStop(context));
  context.statistics.secondsPerStage.composition = (Date.now() - started) / 1000;
  return better;
}
