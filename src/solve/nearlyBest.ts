import type { SolveAnswer } from "../backends/backend.js";
import type { Model } from "../variables/model.js";
import { neighbourhoodsOf } from "./neighbourhoods.js";
import { NEAR_DIVES, pointOf } from "./pointSearch.js";
import { pointIn } from "./points.js";
import { ask, isEnough, type Search, type SearchContext } from "./search.js";

/**
 * A good point of a large program without proving it: a dive, unless a point is known, then one round of neighbourhoods,
 * unless the relaxation shows that little is left to gain.
 */
export function* nearlyBest(context: SearchContext, stage: string, model: Model, start?: ArrayLike<number>): Search<SolveAnswer> {
  const { program } = model;
  const { limits } = context;
  const relaxation = yield* ask(context, stage, program, { relaxed: true });
  if (relaxation.status === "infeasible") return relaxation;
  const { bound } = relaxation;
  // Written out: the tool that makes CommonJS of this breaks a yield on the right of a nullish operator.
  const first = start ? start : yield* pointOf(context, stage, model);
  if (!first) return { status: "limit", bound, nodes: 0, iterations: 0 };
  let best = pointIn(program, first);
  const isClose = () => Math.abs(bound - best.objective) <= Math.max(1e-6, limits.gap * Math.abs(best.objective));
  if (!isEnough(context) && !isClose()) {
    const heuristic = { dives: [], nearDives: NEAR_DIVES, regions: [], neighbourhoods: neighbourhoodsOf(model, 0, limits.seed) };
    const timeLimit = (limits.softDeadline - Date.now()) / 1000;
    const { values } = yield* ask(context, stage, program, { heuristic, start: best.values, timeLimit });
    if (values) best = pointIn(program, values);
  }
  return { status: isClose() ? "optimal" : "feasible", ...best, bound, nodes: 0, iterations: 0 };
}
