import { TOLERANCE } from "../backends/backend.js";
import { violation } from "../program/program.js";
import { formGroups } from "../stages/formGroups.js";
import { type PeriodPlan, type Year, yearOf } from "./firstPlan.js";
import { FIRST, firstTierRules, modelOf } from "./firstTier.js";
import { isBetter, pointIn } from "./points.js";
import { restate } from "./restate.js";
import type { Search, SearchContext } from "./search.js";

/** Points found for periods of a year, all from the year as it was. */
export interface Finding {
  readonly period: number;
  readonly values: Float64Array | undefined;
}

/** Takes the points that better the year, together where they go together; what breaks a rule of the year is left. */
export function* accept(context: SearchContext, year: Year, findings: readonly Finding[]): Search<Year> {
  let best = year;
  for (const period of new Set(findings.map((each) => each.period))) {
    const { model, values: before } = best.periods[period];
    const { program } = model;
    let merged = pointIn(program, before);
    let gained = false;
    for (const { values } of findings.filter((each) => each.period === period)) {
      const joined = values && pointIn(program, overlay(merged.values, before, values));
      if (!joined || !isBetter(program, joined.objective, merged.objective) || violation(program, joined.values) > TOLERANCE) continue;
      merged = joined;
      gained = true;
    }
    if (gained) best = (yield* withPeriod(context, best, period, { model, values: merged.values })) ?? best;
  }
  return best;
}

/** A point with what another changed since they were the same. */
function overlay(onto: ArrayLike<number>, before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  return Float64Array.from(onto, (value, column) => (after[column] === before[column] ? value : after[column]));
}

/**
 * The year with another plan of one period. What other periods have left of the year may have changed since the
 * period's program was built: it is then built anew around them, from the plan that holds.
 */
function* withPeriod(context: SearchContext, year: Year, period: number, changed: PeriodPlan): Search<Year | undefined> {
  const { school } = context;
  const { commonSlots } = year.plan;
  const plan = formGroups(changed.model, changed.values, firstTierRules(context));
  const others = year.periods.map((each) => ({ ...each, plan: year.plan }));
  const next = plan && yearOf(context, commonSlots, replaced(others, period, { ...changed, plan }));
  if (next) return next.scores[FIRST] > year.scores[FIRST] ? next : undefined;
  if (school.periods.length === 1) return undefined;
  const beside = <Each extends { readonly period: number }>(all: readonly Each[]) => all.filter((each) => each.period !== period);
  const decided = { ...year.plan, groups: beside(year.plan.groups), selfStudy: beside(year.plan.selfStudy) };
  const model = modelOf(context, { periods: [period], decided, commonSlots, budgets: "share" });
  const values = yield* restate(context, "improvement", model, year.plan);
  return values && { ...year, periods: replaced(year.periods, period, { model, values }) };
}

function replaced<Each>(all: readonly Each[], index: number, by: Each): Each[] {
  return all.map((each, k) => (k === index ? by : each));
}
