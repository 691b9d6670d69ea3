import { type Issue, PlageInputError } from "../domain/issue.js";
import { parameterIssues } from "./parameterChecks.js";
import { DEFAULT_PARAMETERS, type SchoolParameters } from "./parameters.js";

/** Fills in the defaults. Throws a PlageInputError that names every parameter out of its bounds. */
export function completeParameters(parameters: Partial<SchoolParameters>): SchoolParameters {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const complete: SchoolParameters = { ...DEFAULT_PARAMETERS, ...Object.fromEntries(given) };
  const issues: Issue[] = parameterIssues(complete);
  if (issues.length > 0) throw new PlageInputError(issues);
  return complete;
}
