import { PlageInputError, shownValue } from "../domain/issue.js";

/**
 * Parses JSON that people wrote.
 *
 * @throws {PlageInputError} with the line and column of the first character that is not JSON
 */
export function parseJson(text: string, place: string): unknown {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch {
    throw new PlageInputError([{ code: "not-json", path: [place], ...faultOf(plain) }]);
  }
}

function faultOf(text: string): { message: string; value?: unknown; hint: string } {
  if (text.trim() === "") return { message: "nothing is there", hint: "The file is empty." };
  const at = faultOffset(text);
  const before = text.slice(0, at).split("\n");
  const where = `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
  if (at >= text.length)
    return { message: `the text ends inside its JSON, at ${where}`, hint: "Look for a missing bracket or quote, or a file that was cut." };
  return {
    message: `not JSON at ${where}`,
    value: shownValue(text.slice(at, at + 20)),
    hint: "Look for a missing comma, quote or bracket just before it.",
  };
}

/** Where the longest beginning ends that could still become JSON: engines do not always say it, so it is searched for. */
function faultOffset(text: string): number {
  if (canBecomeJson(text)) return text.length;
  let sound = 0;
  let broken = text.length;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (canBecomeJson(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

function canBecomeJson(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const position = /at position (\d+)/.exec(said)?.[1];
    return position === undefined ? said.includes("end of JSON input") : Number(position) >= beginning.trimEnd().length;
  }
}
