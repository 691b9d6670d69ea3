import type { SolveResult } from "../../domain/result.js";
import { type ReportOptions, readOptions } from "./options.js";
import { viewOf } from "./view.js";

/**
 * A result as one HTML file that stands alone: no script, no request, readable on a phone, on a screen and on A4. What it
 * is written with is loaded at the first call. The same input gives the same text.
 *
 * @throws {PlageInputError} when the problem or the result cannot be read, or the result is of another problem
 * @throws {RangeError} when an option is out of range
 */
export async function report(problem: unknown, result: SolveResult, options: ReportOptions = {}): Promise<string> {
  const { lang } = readOptions(options);
  const view = viewOf(problem, result, lang);
  const { pageOf } = await import("./page.js");
  return pageOf(view);
}
