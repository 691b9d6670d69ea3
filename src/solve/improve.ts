import { bestScores } from "../stages/score.js";
import { accept, type Finding } from "./accept.js";
import type { SlotChoice } from "./chooseSlots.js";
import type { Year } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { setsBy } from "./regions.js";
import { type PeriodBound, relaxPeriod } from "./relaxPeriod.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import { roundOf, searchPeriod, type Task } from "./searchPeriod.js";
import type { SlotAdvice } from "./slotAdvice.js";
import { tryOtherSlots } from "./slotMoves.js";

/** Programs that go on at the same time. It does not follow the number of workers, so that the plan does not either. */
const WIDTH = 2;
/** Neighbourhoods that one request goes through, so that better plans are told soon. */
const LONGEST = 24;
const FIRST_NODES = 10;
/** Rounds without any gain after which the search ends. */
const PATIENCE = 3;

/** A year being improved in its first tier, and what is known of how good it can be. */
export interface Improved {
  readonly year: Year;
  readonly bound: number;
  readonly infeasible: boolean;
}

/**
 * Large-neighbourhood search over the periods, side by side with the relaxations that bound the year; then the same
 * with other common slots. Ends at the gap, or when rounds in a row have gained nothing.
 */
export function* improve(context: SearchContext, first: Year, advice: SlotAdvice): Search<Improved> {
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

  for (let round = 0, idle = 0; idle < PATIENCE && !isDone(); round++) {
    const start = year.scores[FIRST];
    const tasks = tasksOf(year, round, limits.seed);
    while (!isDone() && (tasks.length > 0 || bounds.length < school.periods.length)) {
      const batch = takeOpen(tasks, isOpen);
      const relaxing = bounds.length < school.periods.length ? [relaxPeriod(context, bounds.length)] : [];
      const before = year;
      const results = yield* together<PeriodBound | Finding>([...relaxing, ...batch.map((task) => searchPeriod(context, before, task))]);
      bounds.push(...results.splice(0, relaxing.length).map((each) => each as PeriodBound));
      year = yield* accept(context, year, results as Finding[]);
      if (year !== before || relaxing.length > 0) tell(before);
    }
    if (isDone()) break;
    const before = year;
    year = yield* tryOtherSlots(context, year, advice, bounds, round, tried);
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
    // Where quick searches have gained what they can, each level is searched by branch and bound, longer each time.
    const levels = round === 0 ? [] : setsBy(model, (cell) => String(cell.level));
    return [
      ...dives.map((each) => ({ period, neighbourhoods: each })),
      ...levels.map((each) => ({ period, neighbourhoods: [each], nodeLimit: FIRST_NODES * 2 ** round })),
    ];
  });
  const most = Math.max(...all.map((tasks) => tasks.length));
  return Array.from({ length: most }, (_, k) => all.flatMap((tasks) => tasks[k] ?? [])).flat();
}

/** The next tasks of periods in which something is left to gain. */
function takeOpen(tasks: Task[], isOpen: (task: Task) => boolean): Task[] {
  const batch: Task[] = [];
  while (tasks.length > 0 && batch.length < WIDTH) {
    const task = tasks.shift() as Task;
    if (isOpen(task)) batch.push(task);
  }
  return batch;
}

function sum(bounds: readonly PeriodBound[]): number {
  return bounds.reduce((total, each) => total + each.bound, 0);
}
