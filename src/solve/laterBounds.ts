import { Program, scaled, sumOf } from "../program/program.js";
import { TIER_SENSE, TIERS, type Tier } from "../rules/tiers.js";
import { buildModel, tierObjective } from "../stages/buildModel.js";
import { formCohorts } from "../stages/cohorts.js";
import { type Scores, tolerances } from "../stages/score.js";
import { openHorizon } from "../variables/horizon.js";
import { ask, mustStop, type Search, type SearchContext } from "./search.js";

/** Tiers whose value is a sum over periods, after the first one, so that bounds of the periods add up. */
const SUMMED: readonly Tier[] = TIERS.filter((tier) => TIER_SENSE[tier] === "minimize");

/**
 * Bounds for a year planned period by period, by Lagrangian relaxation of "the first tier is as good as reached": for
 * any multiplier, the least of `tier - multiplier · first tier` summed over the periods, plus the multiplier times
 * what the first tier is held to, is below every plan that holds it. The ratio of the two tiers in the plan found is
 * close to the best multiplier.
 */
export function* boundLaterTiers(context: SearchContext, scores: Scores): Search<Partial<Record<Tier, number>>> {
  const { school, rules } = context;
  const [first] = TIERS;
  const held = scores[first] - tolerances(school, rules)[first];
  const bounds: Partial<Record<Tier, number>> = {};
  for (const tier of SUMMED) {
    const multiplier = held > 0 ? Math.max(0, scores[tier] / held) : 0;
    let total = multiplier * held;
    for (const period of school.periods) {
      if (mustStop(context)) return bounds;
      const horizon = openHorizon(period.index);
      const model = buildModel(school, horizon, formCohorts(school, horizon, rules), rules, new Program(false));
      const [cost, gain] = [tierObjective(model, tier, rules), tierObjective(model, first, rules)];
      if (!cost || !gain) return bounds;
      model.program.setObjective(sumOf([cost, scaled(gain, -multiplier)]), TIER_SENSE[tier]);
      const answer = yield* ask(context, "bounds", model.program, { relaxed: true });
      total += answer.bound;
    }
    bounds[tier] = total;
    context.report({ stage: "bounds", tier, value: scores[tier], bound: total });
  }
  return bounds;
}
