import { type Language, printable } from "../words/index.js";
import type { Terminal } from "./terminal.js";
import { WORDS } from "./words/index.js";

interface Warning {
  readonly code: string;
  readonly place: string;
  readonly message: string;
}

/**
 * Tells of what could not be read or written, a line each, on standard error.
 *
 * @param of the file or format that they are about
 */
export function tellWarnings(terminal: Terminal, lang: Language, warnings: readonly Warning[], of?: string): void {
  const { warning } = WORDS[lang];
  for (const { code, place, message } of warnings)
    sayLine(terminal, lang, warning, ...(of === undefined ? [] : [of]), code, place, message);
}

/** One line on standard error, its parts with colons between. */
export function sayLine(terminal: Terminal, lang: Language, ...parts: readonly string[]): void {
  terminal.err(`${printable(parts.join(WORDS[lang].colon))}\n`);
}
