import type { SolveResult } from "../domain/result.js";
import type { SolveOptions } from "./options.js";

/**
 * Plans a school's needs groups. Infeasible, out of time and cancelled are statuses of the result, not exceptions.
 * The planner is loaded at the first call.
 *
 * @throws {PlageInputError} with every issue of the input
 * @throws {RangeError} when an option is out of range
 */
export async function solve(problem: unknown, options: SolveOptions = {}): Promise<SolveResult> {
  const { planSchool } = await import("./run.js");
  return planSchool(problem, options);
}
