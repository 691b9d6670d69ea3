import type { SolveRequest } from "../backends/backend.js";
import type { Program } from "../program/program.js";
import { ask, type Search, type SearchContext } from "./search.js";

const FINISHING_NODES = 50;

/**
 * Decides in whole numbers only what has a rank, which is what is hard; then fixes it and makes the rest, nearly a
 * network, whole.
 */
export function* settleRanked(
  context: SearchContext,
  stage: string,
  program: Program,
  limits: Partial<SolveRequest>,
): Search<Float64Array | undefined> {
  const ranked = program.variant();
  ranked.rank.forEach((rank, column) => {
    if (rank === 0) ranked.integer[column] = false;
  });
  const { values } = yield* ask(context, stage, ranked, limits);
  if (!values) return undefined;
  const fixed = program.variant();
  fixed.rank.forEach((rank, column) => {
    if (rank > 0) fixed.fix(column, Math.round(values[column]));
  });
  return (yield* ask(context, stage, fixed, { nodeLimit: FINISHING_NODES })).values;
}
