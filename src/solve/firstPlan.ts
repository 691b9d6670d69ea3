import { EMPTY_PLAN, type Plan } from "../domain/plan.js";
import { formGroups } from "../stages/formGroups.js";
import { type Scores, scorePlan } from "../stages/score.js";
import { verifyPlan } from "../stages/verify.js";
import type { Model } from "../variables/model.js";
import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { FIRST, firstTierRules, modelOf } from "./firstTier.js";
import { regionsOf } from "./regions.js";
import { ask, mustStop, type Search, type SearchContext, together } from "./search.js";
import { settleRanked } from "./settleRanked.js";
import type { SlotAdvice } from "./slotAdvice.js";

const MOST_CHOICES = 4;

/** One period's program with the common slots chosen, and a point of it. */
export interface PeriodPlan {
  readonly model: Model;
  readonly values: Float64Array;
  /** The plan of the year around which the program was built, once it has been built anew. */
  readonly around?: Plan;
}

/** A verified plan of the year, with what it was read from. */
export interface Year {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly periods: readonly PeriodPlan[];
  /** What one period may do has been seen to depend on the others. */
  readonly coupled: boolean;
}

/**
 * A first plan, soon: the common slots that relaxations advise, then a dive in each period for the first tier alone.
 * A choice of slots in which no dive lands gives way to the next; only when all have is the first searched at length.
 * `infeasible` only when no choice obeys the rows that speak of common slots alone.
 */
export function* planFirst(
  context: SearchContext,
  advice: SlotAdvice,
  mostChoices = MOST_CHOICES,
): Search<Year | "infeasible" | undefined> {
  const tried: SlotChoice[] = [];
  while (tried.length < mostChoices && !mustStop(context)) {
    const choice = yield* chooseSlots(context, advice, tried);
    if (!choice) break;
    const year = yield* planWithSlots(context, choice, diveFor);
    if (year) return year;
    tried.push(choice);
  }
  if (tried.length === 0) return mustStop(context) ? undefined : "infeasible";
  for (const choice of tried) {
    if (mustStop(context)) break;
    const year = yield* planWithSlots(context, choice, pointOf);
    if (year) return year;
  }
  return undefined;
}

/** A way to a point of a program. */
export type PointSearch = (context: SearchContext, stage: string, model: Model) => Search<Float64Array | undefined>;

/** All periods side by side, each with its share of the year; where they do not fit together, one after the other. */
export function* planWithSlots(context: SearchContext, commonSlots: SlotChoice, search: PointSearch): Search<Year | undefined> {
  const { school } = context;
  const nothing: Plan = { ...EMPTY_PLAN, commonSlots };
  const apart = yield* together(school.periods.map((period) => planPeriod(context, period.index, nothing, search)));
  if (apart.every((each) => each !== undefined)) {
    const year = yearOf(context, commonSlots, apart);
    if (year) return year;
  }
  return school.periods.length === 1 ? undefined : yield* planInTurn(context, commonSlots, search);
}

/** One period after the other, each knowing those before it. */
export function* planInTurn(context: SearchContext, commonSlots: SlotChoice, search: PointSearch): Search<Year | undefined> {
  const inTurn: Planned[] = [];
  let decided: Plan = { ...EMPTY_PLAN, commonSlots };
  for (const period of context.school.periods) {
    const planned = yield* planPeriod(context, period.index, decided, search);
    if (!planned) return undefined;
    inTurn.push(planned);
    decided = planned.plan;
  }
  return yearOf(context, commonSlots, inTurn, true);
}

interface Planned extends PeriodPlan {
  /** What was decided before, and this period. */
  readonly plan: Plan;
}

function* planPeriod(context: SearchContext, period: number, decided: Plan, search: PointSearch): Search<Planned | undefined> {
  const { school } = context;
  const rules = firstTierRules(context);
  const model = modelOf(context, { periods: [period], decided, commonSlots: decided.commonSlots, budgets: "share" });
  const { id } = school.periods[period];
  const values = yield* search(context, `first plan ${id}`, model);
  const plan = values && formGroups(model, values, rules);
  context.report({ stage: `first plan ${id}`, tier: FIRST });
  return plan && values && { model, values, plan };
}

/**
 * Tried in turn. Rounding up pays; of what was tried on generated schools the first is the quickest and loses little, the
 * second lands where the first runs aground, and small steps are a last resort.
 */
export const DIVES = [
  { batch: 0.2, shift: 0.35 },
  { batch: 0.2, shift: 0.35, price: 0.5 },
  { batch: 0.2, shift: 0.35, price: 1 },
  { batch: 0.2, shift: 0.35, price: 100 },
  { batch: 0.05, shift: 0.2 },
];
/** Ways to dive again in a neighbourhood, in turn: the more they differ, the more is found. */
export const NEAR_DIVES = [
  { batch: 0.2, shift: 0.35 },
  { batch: 0.05, shift: 0.2 },
  { batch: 0.1, shift: 0.35 },
  { batch: 0.1, shift: 0 },
  { batch: 0.05, shift: 0.35 },
];
/** Nodes of the tries where no dive lands. */
const TRIES = [1, 10];

/** A point of the program by the first dive that lands. */
export function* diveFor(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  return (yield* ask(context, stage, model.program, { heuristic: { dives: DIVES, regions: regionsOf(model) } })).values;
}

/** A point by the quickest dives alone. */
export function* quickDiveFor(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  return (yield* ask(context, stage, model.program, { heuristic: { dives: DIVES.slice(0, 3), regions: [] } })).values;
}

/** A point by dives, then bettered by branch and bound as far as one node goes. */
export function* searchFor(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  const start = yield* diveFor(context, stage, model);
  if (mustStop(context)) return start;
  return (yield* settleRanked(context, stage, model.program, { nodeLimit: 1, ...(start ? { start } : {}) })) ?? start;
}

/** A point by dives; where none lands, what has a rank first and then the rest, or the backend's own search. */
export function* pointOf(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  const values = yield* diveFor(context, stage, model);
  if (values || mustStop(context)) return values;
  for (const nodeLimit of TRIES) {
    const point = yield* settleRanked(context, stage, model.program, { nodeLimit });
    if (point || mustStop(context)) return point;
  }
  return (yield* ask(context, stage, model.program)).values;
}

/** The periods as one year, once it has been verified. */
export function yearOf(
  { school, rules }: SearchContext,
  commonSlots: SlotChoice,
  periods: readonly (PeriodPlan & { plan: Plan })[],
  coupled = false,
): Year | undefined {
  const mine = periods.map(({ plan, model }) => {
    const [period] = model.horizon.periods;
    const own = <Each extends { readonly period: number }>(all: readonly Each[]) => all.filter((each) => each.period === period);
    return { groups: own(plan.groups), selfStudy: own(plan.selfStudy) };
  });
  const plan: Plan = { commonSlots, groups: mine.flatMap(({ groups }) => groups), selfStudy: mine.flatMap(({ selfStudy }) => selfStudy) };
  if (verifyPlan(school, plan, rules).length > 0) return undefined;
  return { plan, scores: scorePlan(school, plan, rules), periods, coupled };
}
