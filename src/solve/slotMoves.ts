import { accept } from "./accept.js";
import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { planWithSlots, quickDiveFor, type Year } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { type PeriodBound, sumWeights } from "./relaxPeriod.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import { roundOf, searchPeriod } from "./searchPeriod.js";
import type { SlotAdvice } from "./slotAdvice.js";

/** Share of the value to beat from which a first plan is worth searching. */
const NEAR = 0.93;

/**
 * Other common slots: in the first round those that the relaxations lean on, in later ones another set for one level
 * or another. Kept where the year planned with them is better; none is tried twice.
 */
export function* tryOtherSlots(
  context: SearchContext,
  year: Year,
  advice: SlotAdvice,
  bounds: readonly PeriodBound[],
  round: number,
  tried: SlotChoice[],
): Search<Year> {
  const weights = bounds.flatMap(({ weight }) => (weight ? [weight] : []));
  const guided = { ...advice, weight: weights.length > 0 ? sumWeights(weights) : advice.weight };
  const choices: SlotChoice[] = [];
  for (const level of round === 0 ? [undefined, ...levelsOf(context)] : levelsOf(context)) {
    const choice = yield* nextChoice(context, year, guided, level, tried);
    if (!choice) continue;
    tried.push(choice);
    choices.push(choice);
  }
  if (isEnough(context)) return year;
  const others = yield* together(choices.map((choice) => planOnce(context, choice, year.scores[FIRST])));
  return others.reduce<Year>((best, other) => (other && other.scores[FIRST] > best.scores[FIRST] ? other : best), year);
}

/** A year with these slots, searched once where its first plan comes near the value to beat. */
function* planOnce(context: SearchContext, choice: SlotChoice, toBeat: number): Search<Year | undefined> {
  const year = yield* planWithSlots(context, choice, quickDiveFor);
  if (!year || year.scores[FIRST] < NEAR * toBeat || isEnough(context)) return year;
  const findings = year.periods.map((_, period) => searchPeriod(context, year, roundOf(year, period, 0, context.limits.seed)));
  return yield* accept(context, year, yield* together(findings));
}

function levelsOf({ school }: SearchContext): number[] {
  return school.levels.map((level) => level.index);
}

/** The choice that weighs most among those not tried yet, in one level or in all of them. */
function* nextChoice(
  context: SearchContext,
  { plan }: Year,
  advice: SlotAdvice,
  level: number | undefined,
  tried: readonly SlotChoice[],
): Search<SlotChoice | undefined> {
  const keep = level === undefined ? undefined : { level, slots: plan.commonSlots };
  return yield* chooseSlots(context, advice, [plan.commonSlots, ...tried], keep);
}
