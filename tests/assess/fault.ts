import { type Issue, PlageInputError } from "../../src/domain/issue.js";

/** The issues with which a call is refused, as code and path; none when it is not. */
export function faults(call: () => unknown): string[] {
  return issuesOf(call).map(({ code, path }) => `${code} ${path.join(".")}`.trim());
}

export function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof PlageInputError) return error.issues;
    throw error;
  }
  return [];
}
