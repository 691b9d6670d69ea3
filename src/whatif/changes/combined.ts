import type { Problem } from "../../domain/problem.js";
import { shaped } from "../shaped.js";
import { applied, type Change } from "../variant.js";

/**
 * Several changes as one, each applied to what the one before it made.
 *
 * @returns a function from a problem to the changed problem; it throws PlageInputError when one cannot be applied
 */
export function combined(...changes: readonly Change[]): (problem: Problem) => Problem {
  return (problem) => changes.reduce<Problem>((before, change) => shaped(applied(before, change)), problem);
}
