import { accept, mergedPoint } from "./accept.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import { searchPeriod, type Task } from "./searchPeriod.js";
import { WIDTH } from "./tasks.js";
import type { PeriodPlan, Year } from "./year.js";

/** A year after all of these tasks, each once: the periods side by side, each from one of its tasks to the next. */
export function* goThrough(context: SearchContext, year: Year, tasks: readonly Task[]): Search<Year> {
  const width = year.periods.length < WIDTH ? WIDTH : 1;
  const mine = year.periods.map((_, period) => tasks.filter((task) => task.period === period));
  const plans = yield* together(mine.map((each, period) => goThroughPeriod(context, year.periods[period], each, width)));
  return accept(
    context,
    year,
    plans.map(({ values }, period) => ({ period, values })),
  );
}

/** A period after all of these tasks, so many of them side by side. */
export function* goThroughPeriod(context: SearchContext, start: PeriodPlan, tasks: readonly Task[], width = 1): Search<PeriodPlan> {
  let plan = start;
  for (let next = 0; next < tasks.length && !isEnough(context); next += width) {
    const before = plan;
    const found = yield* together(tasks.slice(next, next + width).map((task) => searchPeriod(context, before, task)));
    const points = found.map((each) => each.values);
    plan = { ...before, values: mergedPoint(before.model.program, before.values, points) ?? before.values };
  }
  return plan;
}
