import type { Issue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import { checkProblem } from "./read.js";

/** A problem with its defaults, or every issue of the input. Never throws. */
export function parseProblem(input: unknown): { ok: true; problem: Problem } | { ok: false; issues: readonly Issue[] } {
  const result = checkProblem(input);
  return "issues" in result ? { ok: false, issues: result.issues } : { ok: true, problem: result.school.problem };
}
