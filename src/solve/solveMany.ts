import type { ManyEntry, SolveManyOptions } from "./manyOptions.js";

/**
 * Plans many schools, or many scenarios of one, on a pool of threads. Problems are taken from their source only as
 * threads become free, so that thousands need not be in memory at once; each gets the plan that `solve` would give it.
 * An input that is wrong is an entry with its error and stops no other. `timeLimit` counts for each school. After an
 * abort those under way come back with their best plan, those of a list that had not begun as `cancelled`, and nothing
 * more is taken from a generator. What the source or `onResult` throws rejects the call and ends the others.
 *
 * @returns entries in the order of the problems
 * @throws {RangeError} when an option is out of range
 */
export async function solveMany(
  problems: Iterable<unknown> | AsyncIterable<unknown>,
  options: SolveManyOptions = {},
): Promise<ManyEntry[]> {
  const { planMany } = await import("./many.js");
  return planMany(problems, options);
}
