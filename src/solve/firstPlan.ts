import { besidePeriod, EMPTY_PLAN, type Plan } from "../domain/plan.js";
import { formGroups } from "../stages/formGroups.js";
import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { FIRST, firstTierRules, modelOf } from "./firstTier.js";
import { announcedPlan, nearAnnounced } from "./nearAnnounced.js";
import { diveFor, type PointSearch, pointOf } from "./pointSearch.js";
import { mustStop, type Search, type SearchContext, together } from "./search.js";
import type { SlotAdvice } from "./slotAdvice.js";
import { type PeriodPlan, type Year, yearOf } from "./year.js";

const MOST_CHOICES = 4;

/**
 * A first plan, soon: the common slots that relaxations advise, then what was announced, if anything was, as far as it
 * goes, or a dive, in each period for the first tier alone.
 * A choice of slots in which no dive lands gives way to the next; only when all have is the first searched at length.
 * `infeasible` only when no choice obeys the rows that speak of common slots alone.
 */
export function* planFirst(
  context: SearchContext,
  advice: SlotAdvice,
  mostChoices = MOST_CHOICES,
): Search<Year | "infeasible" | undefined> {
  const tried: SlotChoice[] = [];
  const announced = announcedPlan(context);
  while (tried.length < mostChoices && !mustStop(context)) {
    const choice = yield* chooseSlots(context, advice, tried);
    if (choice === "none" && tried.length === 0) return "infeasible";
    if (choice === "none" || choice === "unknown") break;
    const near = announced && (yield* planWithSlots(context, choice, nearAnnounced, announced));
    // The CommonJS build writes `??` as a function, in which nothing can be yielded.
    const year = near || (yield* planWithSlots(context, choice, diveFor));
    if (year) return year;
    tried.push(choice);
  }
  for (const choice of tried) {
    if (mustStop(context)) break;
    const year = yield* planWithSlots(context, choice, pointOf);
    if (year) return year;
  }
  return undefined;
}

/** All periods side by side; where they do not fit together, one after the other. */
export function* planWithSlots(
  context: SearchContext,
  commonSlots: SlotChoice,
  search: PointSearch,
  announced: Plan = EMPTY_PLAN,
): Search<Year | undefined> {
  const year = yield* planApart(context, commonSlots, search, announced);
  if (year || context.school.periods.length === 1) return year;
  return yield* planInTurn(context, commonSlots, search, announced);
}

/** All periods side by side, each with its share of the year, or beside the others as they were announced. */
export function* planApart(
  context: SearchContext,
  commonSlots: SlotChoice,
  search: PointSearch,
  announced: Plan = EMPTY_PLAN,
): Search<Year | undefined> {
  const { school } = context;
  const beside = (period: number): Plan => ({ ...besidePeriod(announced, period), commonSlots });
  const apart = yield* together(school.periods.map(({ index }) => planPeriod(context, index, beside(index), search)));
  return apart.every((each) => each !== undefined) ? yearOf(context, commonSlots, apart) : undefined;
}

/** One period after the other, each knowing those before it, and those after it as they were announced. */
export function* planInTurn(
  context: SearchContext,
  commonSlots: SlotChoice,
  search: PointSearch,
  announced: Plan = EMPTY_PLAN,
): Search<Year | undefined> {
  const inTurn: Planned[] = [];
  let decided: Plan = { ...EMPTY_PLAN, commonSlots };
  for (const { index } of context.school.periods) {
    const later = announced.groups.filter(({ period }) => period > index);
    const planned = yield* planPeriod(context, index, { ...decided, groups: [...decided.groups, ...later] }, search);
    if (!planned) return undefined;
    inTurn.push(planned);
    decided = { ...planned.plan, groups: planned.plan.groups.filter(({ period }) => period <= index) };
  }
  return yearOf(context, commonSlots, inTurn, true);
}

/** A period and all that was decided with it. */
export interface Planned extends PeriodPlan {
  /** What was decided before, and this period. */
  readonly plan: Plan;
}

/** One period for the first tier alone, beside what is decided. */
export function* planPeriod(context: SearchContext, period: number, decided: Plan, search: PointSearch): Search<Planned | undefined> {
  const { school } = context;
  const rules = firstTierRules(context);
  const model = modelOf(context, { periods: [period], decided, commonSlots: decided.commonSlots, budgets: "share" });
  const { id } = school.periods[period];
  const values = yield* search(context, `first plan ${id}`, model);
  const plan = values && formGroups(model, values, rules);
  context.report({ stage: `first plan ${id}`, tier: FIRST });
  return plan && values && { model, values, plan };
}
