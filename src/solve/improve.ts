import { bestScores } from "../stages/score.js";
import { accept, type Finding, refreshed } from "./accept.js";
import type { SlotChoice } from "./chooseSlots.js";
import { planInTurn } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { searchFor } from "./pointSearch.js";
import { setsBy } from "./regions.js";
import { type PeriodBound, relaxPeriod } from "./relaxPeriod.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import { roundOf, searchPeriod, type Task } from "./searchPeriod.js";
import type { SlotAdvice } from "./slotAdvice.js";
import { tryOtherSlots } from "./slotMoves.js";
import type { Year } from "./year.js";

/** Programs that go on at the same time. It does not follow the number of workers, so that the plan does not either. */
const WIDTH = 2;
/** Neighbourhoods that one request goes through, so that better plans are told soon. */
const LONGEST = 8;
/** Nodes of branch and bound in each round. */
const NODES = [1, 20, 80, 320];

/** A year being improved in its first tier, and what is known of how good it can be. */
export interface Improved {
  readonly year: Year;
  readonly bound: number;
  readonly infeasible: boolean;
}

/**
 * Large-neighbourhood search over the periods, side by side with the relaxations that bound the year; then the same
 * with other common slots. Ends at the gap, or when so many rounds in a row (`patience`) have gained nothing.
 */
export function* improve(context: SearchContext, first: Year, advice: SlotAdvice, patience: number): Search<Improved> {
  const { school, rules, limits } = context;
  const trivial = bestScores(school, rules)[FIRST];
  const bounds: PeriodBound[] = [];
  const tried: SlotChoice[] = [];
  let year = first;
  const bound = () => (bounds.length < school.periods.length ? trivial : Math.min(trivial, sum(bounds)));
  const isClose = () => bound() - year.scores[FIRST] <= Math.max(1e-6, limits.gap * Math.abs(year.scores[FIRST]));
  const isDone = () => isClose() || isEnough(context) || bounds.some((each) => each.infeasible);
  const isOpen = ({ period }: Task) => {
    const { model, values } = year.periods[period];
    const value = model.program.objective.terms.reduce(
      (total, [column, factor]) => total + factor * values[column],
      model.program.objective.constant,
    );
    return bounds.length <= period || bounds[period].bound - value > limits.gap * Math.abs(value);
  };
  const tell = (before: Year) => {
    if (year !== before) context.found({ plan: year.plan, scores: year.scores, bounds: { [FIRST]: bound() }, reached: {} });
    context.report({ stage: "improvement", tier: FIRST, value: year.scores[FIRST], bound: bound() });
  };

  for (let round = 0, idle = 0; idle < patience && !isDone(); round++) {
    const start = year.scores[FIRST];
    // Where periods depend on each other, each is held by those around it: the way out is to plan them all again, better.
    if (year.coupled && round === 0) {
      const again = yield* planInTurn(context, year.plan.commonSlots, searchFor);
      const before = year;
      if (again && again.scores[FIRST] > year.scores[FIRST]) year = again;
      tell(before);
      if (isDone()) break;
    }
    const tasks = tasksOf(year, round, limits.seed);
    while (!isDone() && (tasks.length > 0 || bounds.length < school.periods.length)) {
      const batch = takeOpen(tasks, isOpen, year.coupled);
      for (const { period } of batch) year = yield* refreshed(context, year, period);
      const relaxing = bounds.length < school.periods.length ? [relaxPeriod(context, bounds.length)] : [];
      const before = year;
      const results = yield* together<PeriodBound | Finding>([...relaxing, ...batch.map((task) => searchPeriod(context, before, task))]);
      bounds.push(...results.splice(0, relaxing.length).map((each) => each as PeriodBound));
      year = accept(context, year, results as Finding[]);
      if (year !== before || relaxing.length > 0) tell(before);
    }
    if (isDone()) break;
    const before = year;
    year = yield* tryOtherSlots(context, year, advice, bounds, tried);
    if (year !== before) tell(before);
    idle = year.scores[FIRST] > start ? 0 : idle + 1;
  }
  return { year, bound: bound(), infeasible: bounds.some((each) => each.infeasible) };
}

/** The first tasks of each period, then the second of each, and so on. */
function tasksOf({ periods }: Year, round: number, seed: number): Task[] {
  const all = periods.map(({ model }, period): Task[] => {
    const { neighbourhoods } = roundOf({ periods }, period, round, seed);
    const size = Math.min(LONGEST, Math.ceil(neighbourhoods.length / WIDTH));
    const dives = Array.from({ length: Math.ceil(neighbourhoods.length / size) }, (_, k) => neighbourhoods.slice(k * size, (k + 1) * size));
    // Dives are quick where much is alike, branch and bound where little is: they take turns, longer in each round.
    const whole = setsBy(model, () => "");
    const parts = [...setsBy(model, (cell) => String(cell.level)), ...(round === 0 ? [] : setsBy(model, (cell) => String(cell.slot)))];
    const sets = round === 0 ? [...whole, ...parts] : [...parts, ...whole];
    const quick = dives.map((each): Task => ({ period, neighbourhoods: each }));
    const exact = sets.map((each): Task => ({ period, neighbourhoods: [each], nodeLimit: NODES[Math.min(round, NODES.length - 1)] }));
    return Array.from({ length: Math.max(quick.length, exact.length) }, (_, k) => [
      ...quick.slice(k, k + 1),
      ...exact.slice(k, k + 1),
    ]).flat();
  });
  const most = Math.max(...all.map((tasks) => tasks.length));
  return Array.from({ length: most }, (_, k) => all.flatMap((tasks) => tasks[k] ?? [])).flat();
}

/** The next tasks of periods in which something is left to gain; of one period where periods depend on each other. */
function takeOpen(tasks: Task[], isOpen: (task: Task) => boolean, coupled: boolean): Task[] {
  const batch: Task[] = [];
  for (let index = 0; index < tasks.length && batch.length < WIDTH; ) {
    if (!isOpen(tasks[index])) tasks.splice(index, 1);
    else if (coupled && batch.length > 0 && tasks[index].period !== batch[0].period) index++;
    else batch.push(...tasks.splice(index, 1));
  }
  return batch;
}

function sum(bounds: readonly PeriodBound[]): number {
  return bounds.reduce((total, each) => total + each.bound, 0);
}
