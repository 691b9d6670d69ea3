import { decisionsOf } from "../backends/heuristic/dive.js";
import type { Finding } from "./accept.js";
import { neighbourhoodsOf } from "./neighbourhoods.js";
import { NEAR_DIVES } from "./pointSearch.js";
import { ask, type Search, type SearchContext } from "./search.js";
import { settleRanked } from "./settleRanked.js";
import type { Year } from "./year.js";

/** Neighbourhoods to go through by dives, or one to search by branch and bound. */
export interface Task {
  readonly period: number;
  readonly neighbourhoods: readonly (readonly number[])[];
  readonly nodeLimit?: number;
}

/** All neighbourhoods of a round in one task. */
export function roundOf({ periods }: Pick<Year, "periods">, period: number, round: number, seed: number): Task {
  return { period, neighbourhoods: neighbourhoodsOf(periods[period].model, round, seed) };
}

/** A better point of a period, all others as they are. */
export function* searchPeriod(context: SearchContext, { periods }: Year, { period, neighbourhoods, nodeLimit }: Task): Search<Finding> {
  const { model, values: start } = periods[period];
  const timeLimit = (context.limits.softDeadline - Date.now()) / 1000;
  const stage = `improve ${context.school.periods[period].id}`;
  if (nodeLimit !== undefined) {
    const near = model.program.variant();
    const open = new Set(neighbourhoods.flat());
    for (const column of decisionsOf(near)) if (!open.has(column)) near.fix(column, Math.round(start[column]));
    return { period, values: yield* settleRanked(context, stage, near, { start, nodeLimit, timeLimit }) };
  }
  const heuristic = { dives: [], nearDives: NEAR_DIVES, regions: [], neighbourhoods };
  return { period, values: (yield* ask(context, stage, model.program, { heuristic, start, timeLimit })).values };
}
