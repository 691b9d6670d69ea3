import { Program } from "../program/program.js";
import type { Rule } from "../rules/rule.js";
import { TIER_SENSE, TIERS } from "../rules/tiers.js";
import { buildModel, tierObjective } from "../stages/buildModel.js";
import { formCohorts } from "../stages/cohorts.js";
import type { Cohort } from "../variables/cohort.js";
import type { Horizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import type { SearchContext } from "./search.js";

export const [FIRST] = TIERS;

/** Rules that shape the first tier: students whom only lower tiers tell apart are planned together. */
export function firstTierRules({ rules }: Pick<SearchContext, "rules">): Rule[] {
  return rules.filter((rule) => rule.kind === "hard" || rule.contributes?.tier === FIRST);
}

/** The program of a horizon with the first tier as its aim. A search makes many of them, so that they are without names. */
export function modelOf(
  context: Pick<SearchContext, "school" | "rules">,
  horizon: Horizon,
  cohorts?: readonly Cohort[],
  program = new Program(false),
): Model {
  const rules = firstTierRules(context);
  const model = buildModel(context.school, horizon, cohorts ?? formCohorts(context.school, horizon, rules), rules, program);
  const objective = tierObjective(model, FIRST, rules);
  if (objective) model.program.setObjective(objective, TIER_SENSE[FIRST]);
  return model;
}
