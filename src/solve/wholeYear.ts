import { EMPTY_PLAN, type Plan } from "../domain/plan.js";
import { settingsOf } from "../rules/rule.js";
import { formCohorts } from "../stages/cohorts.js";
import { verifyPlan } from "../stages/verify.js";
import type { Cohort } from "../variables/cohort.js";
import type { Horizon } from "../variables/horizon.js";
import type { Search, SearchContext } from "./search.js";
import { solveTiers, type TierRun } from "./tiers.js";

/**
 * The whole year as one program, exact. Cohorts come first because they are few; where the named plan falls short of
 * what they promised, or breaks a rule that only single students show, every student is planned apart.
 */
export function* planWholeYear(context: SearchContext, from?: Plan): Search<TierRun> {
  const { school, rules, mostColumns } = context;
  const horizon: Horizon = { periods: school.periods.map((period) => period.index), decided: EMPTY_PLAN, budgets: "whole" };
  const cohorts = formCohorts(school, horizon, rules);
  const run = yield* solveTiers(context, horizon, cohorts, { from });
  const exact = cohorts.every((cohort) => cohort.size === 1);
  if (exact || run.status === "infeasible" || !fallsShort(context, run)) return run;
  const single = formCohorts(school, horizon, rules, true);
  if (columnEstimate(context, single) > mostColumns) return run;
  const refined = yield* solveTiers(context, horizon, single, { from: run.plan ?? from });
  return refined.status === "unknown" && run.status === "planned" ? run : { ...refined, single: true };
}

function fallsShort({ school, rules }: SearchContext, run: TierRun): boolean {
  return run.overstated || (run.plan !== undefined && verifyPlan(school, run.plan, rules).length > 0);
}

/** Roughly the columns of a program over all periods: cohorts, by the slots open to their level and the actions. */
export function columnEstimate({ school, rules }: SearchContext, cohorts: readonly Cohort[]): number {
  const open = school.levels.map(
    (level) =>
      school.slots.filter((slot) =>
        rules.every((rule) => rule.admitsCommonSlot?.(school, level.index, slot.index, settingsOf(school, rule)) ?? true),
      ).length,
  );
  return cohorts.reduce((total, cohort) => total + open[cohort.level], 0) * school.actions.length * school.periods.length;
}
