import { formatIssue, type Issue } from "../domain/issue.js";
import { printable } from "../report/printable.js";

const LONGEST = 400;

/** An issue as one line that is safe to print, whatever the input holds. */
export function issueLine(issue: Issue): string {
  const line = printable(formatIssue(issue));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape.
const UNSAFE_IN_JSON = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** JSON in which no character can act on a terminal: those that could are written as escapes, and nothing is lost. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
