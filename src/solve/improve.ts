import { bestScores } from "../stages/score.js";
import { accept, type Finding, refreshed } from "./accept.js";
import type { SlotChoice } from "./chooseSlots.js";
import { planInTurn } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { moveLevels } from "./moveLevels.js";
import { searchFor } from "./pointSearch.js";
import { type PeriodBound, relaxPeriod, sumWeights } from "./relaxPeriod.js";
import { reopenSlots } from "./reopenSlots.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import { searchPeriod, type Task } from "./searchPeriod.js";
import type { SlotAdvice } from "./slotAdvice.js";
import { tryOtherSlots } from "./slotMoves.js";
import { diveTasks, effortOf, exactTasks, levelTasks, slotTask, takeOpen, WIDTH } from "./tasks.js";
import { bestOf, worthOf, type Year } from "./year.js";

/** Share of the value left to gain from which levels are searched whole and with their common slots open. */
const MUCH = 1e-3;
/** The same for levels to move in the first round: where less is left, dives and whole levels find it sooner. */
const TO_MOVE = 5e-3;

/** A year being improved in its first tier, and what is known of how good it can be. */
export interface Improved {
  readonly year: Year;
  readonly bound: number;
  readonly infeasible: boolean;
}

/**
 * Large-neighbourhood search over the periods: small neighbourhoods by dives; where much is left to gain, levels move to
 * other common slots, and whole levels are opened with theirs by branch and bound; then whole periods, and other slots. Ends at the gap, or when so many
 * rounds in a row (`patience`) have gained nothing.
 */
export function* improve(context: SearchContext, first: Year, advice: SlotAdvice, patience: number): Search<Improved> {
  const { school, rules, limits } = context;
  const trivial = bestScores(school, rules)[FIRST];
  const bounds: PeriodBound[] = [];
  const [tried, moved]: SlotChoice[][] = [[], [first.plan.commonSlots]];
  const orders = ordersOf(school.levels.length);
  let year = first;
  const bound = () => (bounds.length < school.periods.length ? trivial : Math.min(trivial, sum(bounds)));
  const isCloseTo = ({ scores }: Year, gap: number) => bound() - scores[FIRST] <= Math.max(1e-6, gap * Math.abs(scores[FIRST]));
  const isClose = (gap: number) => isCloseTo(year, gap);
  const isDone = () => isClose(limits.gap) || isEnough(context) || bounds.some((each) => each.infeasible);
  const isFar = (share = MUCH) => !isDone() && !isClose(share) && !year.coupled;
  const leftIn = (period: number) => bounds[period].bound - worthOf(year.periods[period]);
  const advised = (): SlotAdvice => {
    const weights = bounds.flatMap(({ weight }) => (weight ? [weight] : []));
    return { ...advice, weight: weights.length > 0 ? sumWeights(weights) : advice.weight };
  };
  const hardest = () => school.periods.map(({ index }) => index).sort((a, b) => leftIn(b) - leftIn(a))[0];
  let told = first.scores[FIRST];
  let settledAt = Number.NEGATIVE_INFINITY;
  const tell = (next: Year) => {
    const better = next.scores[FIRST] > told;
    if (better) context.found({ plan: next.plan, scores: next.scores, bounds: { [FIRST]: bound() }, reached: {} });
    if (better) told = next.scores[FIRST];
    context.report({ stage: "improvement", tier: FIRST, value: told, bound: bound() });
  };
  const take = (others: readonly (Year | undefined)[]) => {
    const best = bestOf(year, others);
    if (best !== year) tell(best);
    year = best;
  };

  while (bounds.length < school.periods.length && !isDone()) {
    const next = school.periods.slice(bounds.length, bounds.length + WIDTH);
    bounds.push(...(yield* together(next.map(({ index }) => relaxPeriod(context, index)))));
    tell(year);
  }
  for (let round = 0, idle = 0; idle < patience && !isDone(); round++) {
    const start = year.scores[FIRST];
    settledAt = Number.NEGATIVE_INFINITY;
    // Where periods depend on each other, each is held by those around it: the way out is to plan them all again, better.
    if (year.coupled && round === 0) take([yield* planInTurn(context, year.plan.commonSlots, searchFor)]);
    if (year.coupled) yield* settleLevels(round);
    yield* work(year.periods.map(slotTask), limits.gap);
    if (isFar(round === 0 ? TO_MOVE : MUCH))
      take([
        yield* moveLevels(context, year, advised(), hardest(), moved, effortOf(round, limits), (each) => isCloseTo(each, limits.gap), tell),
      ]);
    yield* work(diveTasks(year, round, limits), limits.gap);
    yield* settleLevels(round);
    if (isFar()) {
      const [from, worst] = [year, hardest()];
      take(yield* together(orders.map((order) => reopenSlots(context, from, worst, order, effortOf(round, limits), tell))));
      yield* settleLevels(round);
    }
    yield* work(exactTasks(year, round, limits), limits.gap);
    if (isDone()) break;
    take([yield* tryOtherSlots(context, year, advised(), tried, effortOf(round, limits), tell)]);
    idle = year.scores[FIRST] > start ? 0 : idle + 1;
  }
  return { year, bound: bound(), infeasible: bounds.some((each) => each.infeasible) };

  /** Each level in turn, again while something gains: what one has gained may have given room to another. */
  function* settleLevels(round: number): Search<void> {
    while (year.scores[FIRST] > settledAt) {
      settledAt = year.scores[FIRST];
      yield* work(levelTasks(year, effortOf(round, limits)), round === 0 ? Math.max(MUCH, limits.gap) : limits.gap);
    }
  }

  /** Goes through tasks in periods in which so much is left to gain, as a share of their value. */
  function* work(tasks: Task[], share: number): Search<void> {
    const isOpen = ({ period }: Task) => leftIn(period) > share * Math.abs(worthOf(year.periods[period]));
    while (!isDone() && tasks.length > 0) {
      const batch = takeOpen(tasks, isOpen, year.coupled);
      let before = year;
      for (const { period } of batch) before = yield* refreshed(context, before, period);
      const findings = yield* together<Finding>(batch.map((task) => searchPeriod(context, before.periods[task.period], task)));
      year = accept(context, before, findings);
      tell(year);
    }
  }
}

/** The levels forward, and back where that differs. */
function ordersOf(levels: number): number[][] {
  const forward = Array.from({ length: levels }, (_, level) => level);
  return levels < 2 ? [forward] : [forward, [...forward].reverse()];
}

function sum(bounds: readonly PeriodBound[]): number {
  return bounds.reduce((total, each) => total + each.bound, 0);
}
