import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { planWithSlots, quickDiveFor, type Year } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { type PeriodBound, sumWeights } from "./relaxPeriod.js";
import { isEnough, type Search, type SearchContext } from "./search.js";
import type { SlotAdvice } from "./slotAdvice.js";

/**
 * Other common slots: in the first round those that the relaxations lean on, in later ones another set for one level
 * after the other. Kept where the year planned with them is better; none is tried twice.
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
  let best = year;
  const moves: (number | undefined)[] = round === 0 ? [undefined] : context.school.levels.map((level) => level.index);
  for (const level of moves) {
    if (isEnough(context)) break;
    const choice = yield* nextChoice(context, best, guided, level, tried);
    if (!choice) continue;
    const other = yield* planWithSlots(context, choice, quickDiveFor);
    if (other && other.scores[FIRST] > best.scores[FIRST]) best = other;
    tried.push(choice);
  }
  return best;
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
