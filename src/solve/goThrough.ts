import { accept } from "./accept.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import { searchPeriod, type Task } from "./searchPeriod.js";
import { takeOpen } from "./tasks.js";
import type { Year } from "./year.js";

/** A year after all of these tasks, each once. */
export function* goThrough(context: SearchContext, year: Year, tasks: Task[]): Search<Year> {
  let better = year;
  while (tasks.length > 0 && !isEnough(context)) {
    const before = better;
    const batch = takeOpen(tasks, () => true, before.coupled);
    better = accept(context, before, yield* together(batch.map((task) => searchPeriod(context, before, task))));
  }
  return better;
}
