import type { SolveAnswer } from "../backends/backend.js";
import type { Model } from "../variables/model.js";
import { pointOf } from "./firstPlan.js";
import { neighbourhoodsOf, pointIn, searchNear } from "./neighbourhoods.js";
import { ask, isEnough, type Search, type SearchContext } from "./search.js";

const NODES = 10;

/**
 * A good point of a large program without proving it: a dive, unless a point is known, then each neighbourhood once.
 * Stops early when the relaxation shows that little is left to gain.
 */
export function* nearlyBest(context: SearchContext, stage: string, model: Model, start?: ArrayLike<number>): Search<SolveAnswer> {
  const { program } = model;
  const relaxation = yield* ask(context, stage, program, { relaxed: true });
  if (relaxation.status === "infeasible") return relaxation;
  const { bound } = relaxation;
  const first = start ?? (yield* pointOf(context, stage, model));
  if (!first) return { status: "limit", bound, nodes: 0, iterations: 0 };
  let best = pointIn(program, first);
  const close = () => Math.abs(bound - best.objective) <= Math.max(1e-6, context.limits.gap * Math.abs(best.objective));
  for (const near of neighbourhoodsOf(model)) {
    if (isEnough(context) || close()) break;
    best = (yield* searchNear(context, stage, model, best, near, Math.min(NODES, context.limits.nodeLimit))) ?? best;
  }
  const values = Float64Array.from(best.values);
  return { status: close() ? "optimal" : "feasible", values, objective: best.objective, bound, nodes: 0, iterations: 0 };
}
