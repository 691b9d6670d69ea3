import type { SolveResult } from "../../domain/result.js";
import { type ReportOptions, readOptions } from "./options.js";
import { viewOf } from "./view.js";

/**
 * A result as one HTML file that stands alone: no script, no request, made for a phone, a screen and A4. It tells how good
 * the plan is, the week of each level and why its common slots are these, the groups of each period, coverage, fairness,
 * hours and loads, and has a page for each division, teacher, room, student and group. What it is written with is loaded
 * at the first call. The same input gives the same text.
 *
 * @param result of `solve` for the problem, or of `replan` for the problem that it gives
 * @throws {PlageInputError} when the problem, the result or what is given in the options cannot be read, or the result is
 *   of another problem
 * @throws {RangeError} when an option is out of range
 */
export async function report(problem: unknown, result: SolveResult, options: ReportOptions = {}): Promise<string> {
  const view = viewOf(problem, result, readOptions(options));
  const { pageOf } = await import("./page.js");
  return pageOf(view);
}
