import type { SolveResult } from "../../domain/result.js";
import { resultSchema } from "../../domain/result.js";
import { score, verify } from "../../solve/check.js";
import { equal } from "../../solve/tiers.js";

/**
 * The result in a file, where it is one of this problem: its plan holds and is worth what it says. One of a problem that
 * has been changed since would be no measure of what is lost.
 *
 * @throws {PlageInputError} when the problem cannot be read
 */
export function baseIn(problem: unknown, value: unknown): SolveResult | undefined {
  const { data: result } = resultSchema.safeParse(value);
  if (!result?.timetable || verify(problem, result.timetable).length > 0) return undefined;
  const scores = score(problem, result.timetable);
  return result.tiers.every(({ tier, value: said }) => said !== null && equal(said, scores[tier])) ? result : undefined;
}
