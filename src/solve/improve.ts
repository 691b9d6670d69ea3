import { TOLERANCE } from "../backends/backend.js";
import { violation } from "../program/program.js";
import { formGroups } from "../stages/formGroups.js";
import { bestScores } from "../stages/score.js";
import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { type PeriodPlan, planWithSlots, type Year, yearOf } from "./firstPlan.js";
import { FIRST, firstTierRules, modelOf } from "./firstTier.js";
import { isBetter, type Neighbourhood, neighbourhoodsOf, type Point, pointIn, searchNear } from "./neighbourhoods.js";
import { type PeriodBound, relaxPeriod, sumWeights } from "./relaxPeriod.js";
import { restate } from "./restate.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import type { SlotAdvice } from "./slotAdvice.js";

/** Programs that go on at the same time. It does not follow the number of workers, so that the plan does not either. */
const WIDTH = 2;
const FIRST_NODES = 10;
const GROWTH = 4;

/** A year being improved in its first tier, and what is known of how good it can be. */
export interface Improved {
  readonly year: Year;
  readonly bound: number;
  readonly infeasible: boolean;
}

interface Task {
  readonly period: number;
  readonly near: Neighbourhood;
}

/**
 * Large-neighbourhood search over the periods, side by side with the relaxations that bound the year; when these lean
 * on other common slots, a plan with those. Each round looks longer than the one before, until one gains nothing.
 */
export function* improve(context: SearchContext, first: Year, advice: SlotAdvice): Search<Improved> {
  const { school, rules, limits } = context;
  const bounds: PeriodBound[] = [];
  const trivial = bestScores(school, rules)[FIRST];
  let year = first;
  const bound = () =>
    Math.min(trivial, bounds.length < school.periods.length ? trivial : bounds.reduce((total, each) => total + each.bound, 0));
  const isClose = () => bound() - year.scores[FIRST] <= Math.max(1e-6, limits.gap * Math.abs(year.scores[FIRST]));
  const isDone = () => isClose() || isEnough(context) || bounds.some((each) => each.infeasible);
  const report = () => {
    context.found({ plan: year.plan, scores: year.scores, bounds: { [FIRST]: bound() }, reached: {} });
    context.report({ stage: "improvement", tier: FIRST, value: year.scores[FIRST], bound: bound() });
  };

  for (
    let nodes = Math.min(FIRST_NODES, limits.nodeLimit), gained = true;
    gained && !isDone();
    nodes = Math.min(nodes * GROWTH, limits.nodeLimit)
  ) {
    gained = nodes < limits.nodeLimit;
    const tasks = tasksOf(year);
    while (tasks.length > 0 && !isDone()) {
      const batch = tasks.splice(0, WIDTH);
      const relaxing = bounds.length < school.periods.length ? [bounds.length] : [];
      const before = year;
      const results = yield* together<PeriodBound | Point | undefined>([
        ...relaxing.map((period) => relaxPeriod(context, period)),
        ...batch.map(({ period, near }) => {
          const { model, values } = before.periods[period];
          return searchNear(context, `improve ${school.periods[period].id}`, model, pointIn(model.program, values), near, nodes);
        }),
      ]);
      bounds.push(...(results.splice(0, relaxing.length) as PeriodBound[]));
      year = yield* accept(context, year, batch, results as (Point | undefined)[]);
      if (relaxing.length > 0 && bounds.length === school.periods.length && !isDone())
        year = yield* tryAdvised(context, year, advice, bounds);
      gained ||= year.scores[FIRST] > before.scores[FIRST];
      if (year !== before || relaxing.length > 0) report();
    }
  }
  while (bounds.length < school.periods.length && !isDone()) bounds.push(yield* relaxPeriod(context, bounds.length));
  return { year, bound: bound(), infeasible: bounds.some((each) => each.infeasible) };
}

/** The first neighbourhood of each period, then the second of each, and so on. */
function tasksOf({ periods }: Year): Task[] {
  const all = periods.map(({ model }, period) => neighbourhoodsOf(model).map((near): Task => ({ period, near })));
  const most = Math.max(...all.map((tasks) => tasks.length));
  return Array.from({ length: most }, (_, k) => all.flatMap((tasks) => tasks[k] ?? [])).flat();
}

/** Takes the points that better the year, together where they go together; what breaks a rule of the year is left. */
function* accept(context: SearchContext, year: Year, batch: readonly Task[], points: readonly (Point | undefined)[]): Search<Year> {
  let best = year;
  for (const period of new Set(batch.map((task) => task.period))) {
    const { model, values } = best.periods[period];
    let merged: Point = pointIn(model.program, values);
    points.forEach((point, index) => {
      if (!point || batch[index].period !== period) return;
      const joined = pointIn(model.program, overlay(merged.values, values, point.values));
      if (!isBetter(model.program, joined.objective, merged.objective)) return;
      if (violation(model.program, joined.values) <= TOLERANCE) merged = joined;
    });
    if (merged.values === values) continue;
    best = (yield* withPeriod(context, best, period, { model, values: Float64Array.from(merged.values) })) ?? best;
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
  const plan = formGroups(changed.model, changed.values, firstTierRules(context));
  const all = (one: PeriodPlan, its: Year["plan"]) =>
    year.periods.map((each, index) => (index === period ? { ...one, plan: its } : { ...each, plan: year.plan }));
  const next = plan && yearOf(context, year.plan.commonSlots, all(changed, plan));
  if (next) return next.scores[FIRST] > year.scores[FIRST] ? next : undefined;
  if (school.periods.length === 1) return undefined;
  const others = <Each extends { readonly period: number }>(each: readonly Each[]) => each.filter((one) => one.period !== period);
  const decided = { ...year.plan, groups: others(year.plan.groups), selfStudy: others(year.plan.selfStudy) };
  const model = modelOf(context, { periods: [period], decided, commonSlots: decided.commonSlots, budgets: "share" });
  const values = yield* restate(context, "improvement", model, year.plan);
  return values && { ...year, periods: year.periods.map((each, index) => (index === period ? { model, values } : each)) };
}

/** A plan with the common slots that the relaxations lean on, where they are others and it is better. */
function* tryAdvised(context: SearchContext, year: Year, advice: SlotAdvice, bounds: readonly PeriodBound[]): Search<Year> {
  const weights = bounds.flatMap(({ weight }) => (weight ? [weight] : []));
  if (weights.length === 0) return year;
  const choice = yield* chooseSlots(context, { weight: sumWeights(weights), model: advice.model }, []);
  if (!choice || same(choice, year.plan.commonSlots)) return year;
  const other = yield* planWithSlots(context, choice);
  return other && other.scores[FIRST] > year.scores[FIRST] ? other : year;
}

function same(one: SlotChoice, other: SlotChoice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
