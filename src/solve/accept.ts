import { TOLERANCE } from "../backends/backend.js";
import { besidePeriod } from "../domain/plan.js";
import { type Program, violation } from "../program/program.js";
import { formGroups } from "../stages/formGroups.js";
import { FIRST, firstTierRules, modelOf } from "./firstTier.js";
import { isBetter, pointIn } from "./points.js";
import { restate } from "./restate.js";
import type { Search, SearchContext } from "./search.js";
import { type PeriodPlan, type Year, yearOf } from "./year.js";

/** Points found for periods of a year, all from the year as it was. */
export interface Finding {
  readonly period: number;
  readonly values: Float64Array | undefined;
}

/** Takes the points that better the year, together where they go together; what breaks a rule of the year is left. */
export function accept(context: SearchContext, year: Year, findings: readonly Finding[]): Year {
  let best = year;
  for (const period of new Set(findings.map((each) => each.period))) {
    const { model, values } = best.periods[period];
    const merged = mergedPoint(
      model.program,
      values,
      findings.filter((each) => each.period === period).map((each) => each.values),
    );
    if (merged) best = withPeriod(context, best, period, { model, values: merged });
  }
  return best;
}

/** What several points have changed of one, the best first and the others as far as they go with it; undefined when none is better. */
export function mergedPoint(
  program: Program,
  before: Float64Array,
  found: readonly (Float64Array | undefined)[],
): Float64Array | undefined {
  let merged = pointIn(program, before);
  let gained = false;
  const points = found.flatMap((values) => (values ? [pointIn(program, values)] : []));
  for (const { values } of points.sort((a, b) => (isBetter(program, a.objective, b.objective) ? -1 : 1))) {
    const joined = pointIn(program, overlay(merged.values, before, values));
    if (!isBetter(program, joined.objective, merged.objective) || violation(program, joined.values) > TOLERANCE) continue;
    merged = joined;
    gained = true;
  }
  return gained ? merged.values : undefined;
}

/** A point with what another changed since they were the same. */
function overlay(onto: ArrayLike<number>, before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  return Float64Array.from(onto, (value, column) => (after[column] === before[column] ? value : after[column]));
}

/** The year with another plan of one period; coupled when that breaks a rule over the year, so that periods depend on each other. */
function withPeriod(context: SearchContext, year: Year, period: number, changed: PeriodPlan): Year {
  const plan = formGroups(changed.model, changed.values, firstTierRules(context));
  const others = year.periods.map((each) => ({ ...each, plan: year.plan }));
  const next = plan && yearOf(context, year.plan.commonSlots, replaced(others, period, { ...changed, plan }), year.coupled);
  if (!next) return context.school.periods.length === 1 ? year : { ...year, coupled: true };
  if (next.scores[FIRST] <= year.scores[FIRST]) return year;
  return { ...next, periods: replaced(next.periods, period, { ...changed, around: next.plan }) };
}

/**
 * The year with a period's program built anew around the others as they are now, where periods depend on each other:
 * what the others leave of the year, or allow after them, may have changed since.
 */
export function* refreshed(context: SearchContext, year: Year, period: number): Search<Year> {
  if (!year.coupled || year.periods[period].around === year.plan) return year;
  const { commonSlots } = year.plan;
  const model = modelOf(context, { periods: [period], decided: besidePeriod(year.plan, period), commonSlots, budgets: "share" });
  const values = yield* restate(context, "improvement", model, year.plan);
  return values ? { ...year, periods: replaced(year.periods, period, { model, values, around: year.plan }) } : year;
}

function replaced<Each>(all: readonly Each[], index: number, by: Each): Each[] {
  return all.map((each, k) => (k === index ? by : each));
}
