import type { SolveRequest } from "../backends/backend.js";
import { decisionsOf } from "../backends/heuristic/dive.js";
import type { Model } from "../variables/model.js";
import { decisionsAround } from "./regions.js";
import type { Search, SearchContext } from "./search.js";
import { settleRanked } from "./settleRanked.js";

/**
 * The decisions of each level: its groups, and its common slots where they are open. Levels share little but teachers and
 * rooms, so that one alone, beside the others as they are, is soon settled by branch and bound even where all of them
 * together are not.
 */
export function levelBlocks(model: Model): number[][] {
  const { school, variables } = model;
  return school.levels.map(({ index }) => {
    const cells = variables.cells.filter((cell) => cell.level === index);
    return [...new Set([...decisionsAround(model, cells), ...variables.commonSlot[index].filter((column) => column >= 0)])];
  });
}

/** A point by branch and bound over some decisions, all others as a point has them. */
export function* settleNear(
  context: SearchContext,
  stage: string,
  { program }: Model,
  start: ArrayLike<number>,
  decisions: readonly number[],
  limits: Partial<SolveRequest>,
): Search<Float64Array | undefined> {
  const near = program.variant();
  const open = new Set(decisions);
  for (const column of decisionsOf(near)) if (!open.has(column)) near.fix(column, Math.round(start[column]));
  return yield* settleRanked(context, stage, near, { start, ...limits });
}
