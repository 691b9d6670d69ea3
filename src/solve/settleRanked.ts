import type { SolveRequest } from "../backends/backend.js";
import type { Program } from "../program/program.js";
import { isBetter, type Point } from "./neighbourhoods.js";
import { ask, type Search, type SearchContext } from "./search.js";

const FINISHING_NODES = 50;

/**
 * Decides in whole numbers only what has a rank, which is what is hard; then fixes it and makes the rest, nearly a
 * network, whole. Undefined when that finds no point, or none better than the one given.
 */
export function* settleRanked(
  context: SearchContext,
  stage: string,
  program: Program,
  limits: Partial<SolveRequest>,
  than?: Point,
): Search<(Point & { values: Float64Array }) | undefined> {
  const ranked = program.variant();
  ranked.rank.forEach((rank, column) => {
    if (rank === 0) ranked.integer[column] = false;
  });
  const { values, objective } = yield* ask(context, stage, ranked, limits);
  if (!values || (than && !isBetter(program, objective as number, than.objective))) return undefined;
  const fixed = program.variant();
  fixed.rank.forEach((rank, column) => {
    if (rank > 0) fixed.fix(column, Math.round(values[column]));
  });
  const whole = yield* ask(context, stage, fixed, { nodeLimit: FINISHING_NODES });
  if (!whole.values || (than && !isBetter(program, whole.objective as number, than.objective))) return undefined;
  return { values: whole.values, objective: whole.objective as number };
}
