import type { SolveRequest } from "../backends/backend.js";
import type { Finding } from "./accept.js";
import { settleNear } from "./blocks.js";
import { neighbourhoodsOf } from "./neighbourhoods.js";
import { NEAR_DIVES } from "./pointSearch.js";
import { ask, type Search, type SearchContext, softSeconds } from "./search.js";
import type { PeriodPlan, Year } from "./year.js";

/** How far branch and bound goes. */
export type Effort = Pick<SolveRequest, "nodeLimit" | "gap">;

/** Neighbourhoods to go through by dives, or one to search by branch and bound. */
export interface Task {
  readonly period: number;
  readonly neighbourhoods: readonly (readonly number[])[];
  readonly effort?: Effort;
}

/** All neighbourhoods of a round in one task. */
export function roundOf({ periods }: Pick<Year, "periods">, period: number, round: number, seed: number): Task {
  return { period, neighbourhoods: neighbourhoodsOf(periods[period].model, round, seed) };
}

/** A better point of a period, all others as they are. */
export function* searchPeriod(
  context: SearchContext,
  { model, values: start }: PeriodPlan,
  { period, neighbourhoods, effort }: Task,
): Search<Finding> {
  const timeLimit = softSeconds(context);
  const stage = `improve ${context.school.periods[period].id}`;
  if (effort) return { period, values: yield* settleNear(context, stage, model, start, neighbourhoods.flat(), { ...effort, timeLimit }) };
  const heuristic = { dives: [], nearDives: NEAR_DIVES, regions: [], neighbourhoods };
  return { period, values: (yield* ask(context, stage, model.program, { heuristic, start, timeLimit })).values };
}
