import type { SolveResult } from "../../domain/result.js";
import { type ReportOptions, readOptions } from "./options.js";
import { viewOf } from "./view.js";

/**
 * A result as a small piece of HTML for the cell of a notebook: status, gap, common slots and groups. It has no script
 * and no style beside its own elements', and takes its colours from the page around it.
 *
 * @throws {PlageInputError} when the problem or the result cannot be read, or the result is of another problem
 * @throws {RangeError} when the language is unknown
 */
export async function picture(problem: unknown, result: SolveResult, options: Pick<ReportOptions, "lang"> = {}): Promise<string> {
  const view = viewOf(problem, result, readOptions(options));
  const { fragmentOf } = await import("./fragment.js");
  return fragmentOf(view);
}
