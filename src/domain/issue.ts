/** One thing wrong with an input: what, where, the value found there and how to mend it. */
export interface Issue {
  /** Stable name of the kind of issue, such as `wrong-type` or `unknown-field`. */
  readonly code: string;
  /** Keys from the root of the input to the place. */
  readonly path: (string | number)[];
  readonly message: string;
  /** The value found at the path, shortened when long; absent when nothing is there. */
  readonly value?: unknown;
  readonly hint: string;
}

/** Thrown when an input cannot be read. Holds every issue found, not the first alone. */
export class PlageInputError extends Error {
  readonly code = "invalid-input";
  /** Every issue found; where there are more than 500, readers may count the rest in a last one called `more`. */
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join("\n"));
    this.name = "PlageInputError";
    this.issues = issues;
  }
}

/** An issue as a line of text: place, message, the value found there and the hint. */
export function formatIssue(issue: Issue): string {
  const place = issue.path.length === 0 ? "(root)" : issue.path.join(".");
  const found = "value" in issue ? ` (found ${JSON.stringify(issue.value)})` : "";
  return `${place}: ${issue.message}${found}. ${issue.hint}`;
}

const SHOWN_LENGTH = 60;

/** A value made fit for a message: short, acyclic, and never more than what stood at the place. */
export function shownValue(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}… (${value.length} characters)` : value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "boolean":
      return value;
    case "object":
      if (value === null) return null;
      return Array.isArray(value) ? `[list of ${value.length}]` : "[object]";
    default:
      return `[${typeof value}]`;
  }
}
