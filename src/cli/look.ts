import { Chalk, type ChalkInstance } from "chalk";
import { INDENT, type Look, type Page, pageText } from "../report/page.js";
import type { Terminal } from "./terminal.js";

/** Whether what a page says is what was hoped for. */
export type Tone = "good" | "fair" | "bad";

const TONES = { good: "green", fair: "yellow", bad: "red" } as const;

/** Prints a page: plain text, in colours where these are shown. */
export function printPage(terminal: Terminal, page: Page, tone: Tone): void {
  terminal.out(pageText(page, lookOf(terminal, tone)));
}

function lookOf(terminal: Terminal, tone: Tone): Look {
  const { bold, dim } = chalkFor(terminal);
  return { title: bold, headline: bold[TONES[tone]], section: bold, rule: dim };
}

/** Its own guess knows nothing of NO_COLOR, and is not asked. */
export function chalkFor({ colour }: Pick<Terminal, "colour">): ChalkInstance {
  return new Chalk({ level: colour ? 1 : 0 });
}

/** Cells for a line of a section; absent where there is no limit. */
export function sectionWidth({ columns }: Terminal): number | undefined {
  return columns === undefined ? undefined : columns - INDENT.length;
}
