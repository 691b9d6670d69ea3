import type { DiveSettings } from "../backends/heuristic/dive.js";
import type { Model } from "../variables/model.js";
import { regionsOf } from "./regions.js";
import { ask, mustStop, type Search, type SearchContext } from "./search.js";
import { settleRanked } from "./settleRanked.js";

/** A way to a point of a program. */
export type PointSearch = (context: SearchContext, stage: string, model: Model) => Search<Float64Array | undefined>;

/**
 * Tried in turn. Rounding up pays, and of what was tried on generated schools the first loses least; a small price lands
 * where it runs aground, sooner than insisting does, which comes next; a high one is a last resort.
 */
export const DIVES: readonly DiveSettings[] = [
  { batch: 0.1, shift: 0.35 },
  { batch: 0.2, shift: 0.35, price: 0.5 },
  { batch: 0.2, shift: 0.35, price: 1 },
  { batch: 0.2, shift: 0.35, price: 2 },
  { batch: 0.1, shift: 0.35, reopenings: 6 },
  { batch: 0.05, shift: 0.2, reopenings: 6 },
  { batch: 0.2, shift: 0.35, price: 3, reopenings: 6 },
  { batch: 0.2, shift: 0.35, price: 100, reopenings: 6 },
];
/** How many of them are quick. */
const QUICK = 4;
/** Ways to dive again in a neighbourhood, in turn: the more they differ, the more is found. */
export const NEAR_DIVES = [
  { batch: 0.2, shift: 0.35 },
  { batch: 0.05, shift: 0.2 },
  { batch: 0.1, shift: 0.35 },
  { batch: 0.1, shift: 0 },
  { batch: 0.05, shift: 0.35 },
];
/** Nodes of the tries where no dive lands. */
const TRIES = [1, 10];

/** A point of the program by the first dive that lands. */
export function* diveFor(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  return (yield* ask(context, stage, model.program, { heuristic: { dives: DIVES, regions: regionsOf(model) } })).values;
}

/** A point by the quickest dives alone, the first so many. */
export function* quickDiveFor(context: SearchContext, stage: string, model: Model, most = QUICK): Search<Float64Array | undefined> {
  return (yield* ask(context, stage, model.program, { heuristic: { dives: DIVES.slice(0, most), regions: regionsOf(model) } })).values;
}

/** A point by dives, then bettered by branch and bound as far as one node goes. */
export function* searchFor(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  const start = yield* diveFor(context, stage, model);
  if (mustStop(context)) return start;
  return (yield* settleRanked(context, stage, model.program, { nodeLimit: 1, ...(start ? { start } : {}) })) ?? start;
}

/** A point by dives; where none lands, what has a rank first and then the rest, or the backend's own search. */
export function* pointOf(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  const values = yield* diveFor(context, stage, model);
  if (values || mustStop(context)) return values;
  for (const nodeLimit of TRIES) {
    const point = yield* settleRanked(context, stage, model.program, { nodeLimit });
    if (point || mustStop(context)) return point;
  }
  return (yield* ask(context, stage, model.program)).values;
}
