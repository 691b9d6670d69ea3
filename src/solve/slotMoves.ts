import { EMPTY_PLAN } from "../domain/plan.js";
import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { planInTurn, planWithSlots } from "./firstPlan.js";
import { FIRST, modelOf } from "./firstTier.js";
import { quickDiveFor, searchFor } from "./pointSearch.js";
import { reopenSlots } from "./reopenSlots.js";
import { ask, isEnough, type Search, type SearchContext, together } from "./search.js";
import type { Effort } from "./searchPeriod.js";
import type { SlotAdvice } from "./slotAdvice.js";
import { bestOf, type Year } from "./year.js";

/** Choices a level that are relaxed in one round, and how many of all are planned. */
const RELAXED = 2;
const PLANNED = 2;

/**
 * Other common slots: those that the relaxations lean on, and other sets for one level or another. A relaxation tells
 * what each can give at best; the most promising are planned, and from there on searched like the year itself. None is
 * tried twice.
 *
 * @param found - hears of each year that comes out
 */
export function* tryOtherSlots(
  context: SearchContext,
  year: Year,
  advice: SlotAdvice,
  tried: SlotChoice[],
  effort: Effort,
  found: (year: Year) => void,
): Search<Year> {
  const levels = context.school.levels.flatMap((level) => Array.from({ length: RELAXED }, () => level.index));
  const choices: SlotChoice[] = [];
  for (const level of [undefined, ...levels]) {
    const beside = level === undefined ? undefined : { level, slots: year.plan.commonSlots };
    const choice = yield* chooseSlots(context, advice, [year.plan.commonSlots, ...tried], beside);
    if (choice === "none" || choice === "unknown") continue;
    tried.push(choice);
    choices.push(choice);
  }
  if (isEnough(context)) return year;
  const hopes = yield* together(choices.map((choice) => hopeOf(context, choice)));
  const promising = choices
    .map((choice, index) => ({ choice, hope: hopes[index] }))
    .filter(({ hope }) => hope > year.scores[FIRST])
    .sort((a, b) => b.hope - a.hope)
    .slice(0, PLANNED);
  if (isEnough(context)) return year;
  const others = yield* together(promising.map(({ choice }) => searchFrom(context, choice, year, effort, found)));
  return bestOf(year, others);
}

/** The most that any plan with these slots can give in the first tier. */
export function* hopeOf(context: SearchContext, commonSlots: SlotChoice): Search<number> {
  let total = 0;
  for (const { index } of context.school.periods) {
    const decided = { ...EMPTY_PLAN, commonSlots };
    const { program } = modelOf(context, { periods: [index], decided, commonSlots, budgets: "whole" });
    const answer = yield* ask(context, "common slots", program, { relaxed: true });
    total += answer.status === "infeasible" ? Number.NEGATIVE_INFINITY : answer.bound;
  }
  return total;
}

/** Plans with these slots and searches on from there. */
function* searchFrom(
  context: SearchContext,
  choice: SlotChoice,
  beside: Year,
  effort: Effort,
  found: (year: Year) => void,
): Search<Year | undefined> {
  const year = yield* beside.coupled ? planInTurn(context, choice, searchFor) : planWithSlots(context, choice, quickDiveFor);
  if (!year || year.coupled || isEnough(context)) return year;
  const forward = context.school.levels.map(({ index }) => index);
  return yield* reopenSlots(context, year, 0, forward, effort, found);
}
