import { settingsOf } from "../rules/rule.js";
import { TIER_SENSE } from "../rules/tiers.js";
import { formCohorts } from "../stages/cohorts.js";
import { verifyPlan } from "../stages/verify.js";
import type { Cohort } from "../variables/cohort.js";
import { wholeYear } from "../variables/horizon.js";
import { FIRST } from "./firstTier.js";
import type { Improved } from "./improve.js";
import type { Search, SearchContext } from "./search.js";
import { promisesMore, solveTiers, type TierRun } from "./tiers.js";

/**
 * The whole year as one program, exact. Cohorts come first because they are few; where the named plan falls short of
 * what they promised, or breaks a rule that only single students show, every student is planned apart.
 */
export function* planWholeYear(context: SearchContext, improved?: Improved): Search<TierRun> {
  const from = improved?.year.plan;
  const { school, rules, mostColumns } = context;
  const horizon = wholeYear(school);
  const cohorts = formCohorts(school, horizon, rules);
  const settled = improved && isProven(context, improved) ? [FIRST] : [];
  const run = orInHand(yield* solveTiers(context, horizon, cohorts, { from, settled }), improved);
  const exact = cohorts.every((cohort) => cohort.size === 1);
  if (exact || run.status === "infeasible" || !fallsShort(context, run)) return run;
  const single = formCohorts(school, horizon, rules, true);
  if (columnEstimate(context, single) > mostColumns) return run;
  const refined = yield* solveTiers(context, horizon, single, { from: run.plan ?? from });
  return refined.status === "unknown" && run.status === "planned" ? run : orInHand({ ...refined, single: true }, improved);
}

/**
 * The plan in hand counts where the program, its time over, came to none or to a worse one; so does the bound found on
 * the way.
 */
function orInHand(run: TierRun, improved: Improved | undefined): TierRun {
  if (!improved) return run;
  const bounds = { ...run.bounds, [FIRST]: Math.min(improved.bound, run.bounds[FIRST] ?? improved.bound) };
  const { plan, scores } = improved.year;
  // Lower tiers may have used the tolerance of the first: what it had reached before is what counts.
  const reached = run.reached[FIRST] ?? run.scores?.[FIRST];
  const isWorse = !run.plan || reached === undefined || promisesMore(scores[FIRST], reached, TIER_SENSE[FIRST]);
  return isWorse
    ? { status: "planned", plan, scores, bounds: { [FIRST]: bounds[FIRST] }, reached: {}, overstated: run.overstated }
    : { ...run, bounds };
}

function isProven({ limits }: SearchContext, { year, bound }: Improved): boolean {
  const value = year.scores[FIRST];
  return bound - value <= Math.max(1e-6, limits.gap * Math.abs(value));
}

function fallsShort({ school, rules }: SearchContext, run: TierRun): boolean {
  return run.overstated || (run.plan !== undefined && verifyPlan(school, run.plan, rules).length > 0);
}

/** Roughly the columns of a program over all periods: of each cohort in each slot open to its level, one a need and one more. */
export function columnEstimate({ school, rules }: Pick<SearchContext, "school" | "rules">, cohorts: readonly Cohort[]): number {
  const open = school.levels.map(
    (level) =>
      school.slots.filter((slot) =>
        rules.every((rule) => rule.admitsCommonSlot?.(school, level.index, slot.index, settingsOf(school, rule)) ?? true),
      ).length,
  );
  const inPools = cohorts.reduce((total, { level, students }) => total + open[level] * (1 + school.students[students[0]].needs.length), 0);
  const inCells = open.reduce((total, slots) => total + slots * school.actions.length * (1 + school.teachers.length / 4), 0);
  return Math.round((inPools + inCells) * school.periods.length);
}
