import { type Issue, PlageInputError, shownValue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import { checkProblem } from "../read/read.js";
import { type ProblemPatch, patched } from "./patch.js";

/**
 * What is other than in the base: fields to replace, or a function. A function gets a copy of the base of its own, with
 * every default filled in, and returns the changed problem.
 */
export type Change = ProblemPatch | ((problem: Problem) => unknown);

/** One problem to compare with the base. */
export interface Variant {
  /** How the variant is called; each its own. */
  readonly name: string;
  readonly change: Change;
}

/** A variant's problem, or what is wrong with it. */
export type ReadVariant =
  | { readonly name: string; readonly problem: Problem; readonly issues?: undefined }
  | { readonly name: string; readonly problem?: undefined; readonly issues: readonly Issue[] };

const LONGEST_NAME = 200;

/** Every variant, each read apart, so that one that is wrong stops no other. */
export function readVariants(base: Problem, baseName: string, variants: readonly Variant[]): ReadVariant[] {
  const names = new Set([baseName]);
  return variants.map((variant, index) => {
    const stated: unknown = variant?.name;
    const known = typeof stated === "string" && stated.length > 0 && stated.length <= LONGEST_NAME;
    const name = known ? stated : `#${index + 1}`;
    const path = ["name"];
    if (!known) {
      const message = `expected a text of 1 to ${LONGEST_NAME} characters`;
      return { name, issues: [{ code: "wrong-type", path, message, value: shownValue(stated), hint: "Give the variant a name." }] };
    }
    if (names.has(name)) {
      const hint = "Give each variant its own.";
      return { name, issues: [{ code: "duplicate-name", path, message: "another row has this name", value: shownValue(name), hint }] };
    }
    names.add(name);
    const read = readChanged(base, variant.change);
    return "issues" in read ? { name, issues: read.issues } : { name, problem: read.problem };
  });
}

function readChanged(base: Problem, change: Change): { problem: Problem } | { issues: readonly Issue[] } {
  try {
    const checked = checkProblem(applied(base, change));
    return "issues" in checked ? checked : { problem: checked.school.problem };
  } catch (error) {
    if (error instanceof PlageInputError) return { issues: error.issues };
    const message = `the change threw: ${error instanceof Error ? error.message : shownValue(error)}`;
    return { issues: [{ code: "change-failed", path: ["change"], message, hint: "Mend the function." }] };
  }
}

/**
 * The changed problem, not yet checked; the base stays as it is.
 *
 * @throws {PlageInputError} when the change cannot be applied
 */
export function applied(base: Problem, change: Change): unknown {
  if (typeof change !== "function") return patched(base, change);
  const problem = change(structuredClone(base));
  if (problem !== undefined) return problem;
  const hint = "End the function with a return of the problem.";
  throw new PlageInputError([{ code: "nothing-returned", path: ["change"], message: "the function returned nothing", hint }]);
}
