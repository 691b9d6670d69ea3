import type { IcsLine } from "./lines.js";

export interface IcsProperty {
  /** In capitals. */
  readonly name: string;
  /** By name in capitals, quotation marks taken off. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As written, escapes and all. */
  readonly value: string;
  readonly line: number;
}

const NAME = /^[A-Za-z0-9-]+/;

/** A content line taken apart (RFC 5545, 3.1), or undefined where it is none. */
export function propertyOf({ text, number }: IcsLine): IcsProperty | undefined {
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  const parameters = new Map<string, string>();
  let at = name.length;
  while (text[at] === ";") {
    const end = endOfParameter(text, at + 1);
    const equals = text.indexOf("=", at);
    if (end < 0 || equals < 0 || equals > end) return undefined;
    parameters.set(text.slice(at + 1, equals).toUpperCase(), text.slice(equals + 1, end).replaceAll('"', ""));
    at = end;
  }
  return text[at] === ":" ? { name: name.toUpperCase(), parameters, value: text.slice(at + 1), line: number } : undefined;
}

/** Where the parameter ends: at the next `;` or `:` outside quotation marks; -1 without one. */
function endOfParameter(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && (text[at] === ";" || text[at] === ":")) return at;
  }
  return -1;
}

/** The text of a value, escapes undone once. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter === "n" || letter === "N" ? "\n" : letter));
}

/** The texts of a value that is a list, such as CATEGORIES. */
export function textList(value: string): string[] {
  return (value.match(/(?:\\.|[^\\,]|\\$)+/gs) ?? []).map((each) => unescaped(each).trim());
}
