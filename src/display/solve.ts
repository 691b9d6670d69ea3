import type { SolveResult } from "../domain/result.js";
import type { SolveOptions } from "../solve/options.js";
import { solve as plan } from "../solve/solve.js";
import { displayHere } from "./here.js";

/**
 * Plans a school's needs groups. Infeasible, out of time and cancelled are statuses of the result, not exceptions.
 * The planner is loaded at the first call, so that importing this costs a page next to nothing.
 *
 * In a cell of Deno's or tslab's Jupyter kernel it shows how it goes, unless `onProgress` hears of it, and the result as
 * the cell's last line shows its picture.
 *
 * @throws {PlageInputError} with every issue of the input
 * @throws {RangeError} when an option is out of range
 */
export async function solve(problem: unknown, options: SolveOptions = {}): Promise<SolveResult> {
  const display = await displayHere();
  if (!display) return plan(problem, options);
  return display.inCell(
    options,
    (heard) => plan(problem, heard),
    (result) => display.shownPlan(problem, result, options.lang),
  );
}
