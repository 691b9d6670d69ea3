import { formatIssue, type Issue } from "../domain/issue.js";
import { printable } from "../words/index.js";

const LONGEST = 400;

/** An issue as one line that is safe to print, whatever the input holds. */
export function issueLine(issue: Issue): string {
  const line = printable(formatIssue(issue));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** What JSON leaves as it is and a terminal may act on; new lines are the indentation's. */
const ACTING = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** JSON in which no character can act on a terminal: those that could are written as escapes, and nothing is lost. */
export function safeJson(value: unknown, indent?: number): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, indent).replace(ACTING, (character) => character.split("").map(escaped).join(""));
}

/** A value as the text of a file of its own. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
