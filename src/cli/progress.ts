import ora from "ora";
import type { Progress } from "../solve/options.js";
import { type Language, printable } from "../words/index.js";
import type { Terminal } from "./terminal.js";
import { WORDS } from "./words/index.js";

/** Seconds between two lines that only say that work goes on. */
const SECONDS_BETWEEN = 10;

/** Shows how a solve goes: one line that is redrawn on a terminal, a line for each stage and tier elsewhere. */
export function progressOn(terminal: Terminal): { readonly onProgress: (progress: Progress) => void; readonly stop: () => void } {
  if (!terminal.interactive) {
    let last = "";
    return {
      onProgress(progress) {
        const line = lineOf(progress);
        if (line !== last) tell(terminal, progress.elapsed, line);
        last = line;
      },
      stop() {},
    };
  }
  const spinner = spinnerOn(terminal);
  return {
    onProgress(progress) {
      spinner.text = `${lineOf(progress)} (${progress.elapsed.toFixed(0)} s)`;
    },
    stop: () => void spinner.stop(),
  };
}

/** Shows how many plans a question has taken so far: redrawn on a terminal, now and then a line elsewhere. */
export function countOn(terminal: Terminal, lang: Language): { readonly onSolve: (solves: number) => void; readonly stop: () => void } {
  const started = Date.now();
  const spinner = terminal.interactive ? spinnerOn(terminal) : undefined;
  let told = 0;
  return {
    onSolve(solves) {
      const elapsed = (Date.now() - started) / 1000;
      const line = WORDS[lang].plansTried(solves);
      if (spinner) spinner.text = `${line} (${elapsed.toFixed(0)} s)`;
      else if (elapsed - told >= SECONDS_BETWEEN) {
        tell(terminal, elapsed, line);
        told = elapsed;
      }
    },
    stop: () => void spinner?.stop(),
  };
}

function spinnerOn({ colour }: Terminal) {
  return ora({ text: "reading", stream: process.stderr, discardStdin: false, color: colour ? "cyan" : false }).start();
}

function tell(terminal: Terminal, elapsed: number, line: string): void {
  terminal.err(`${elapsed.toFixed(1).padStart(7)} s  ${line}\n`);
}

function lineOf({ stage, tier, value, bound }: Progress): string {
  const figures = [
    value === undefined ? "" : `value ${short(value)}`,
    bound === undefined || !Number.isFinite(bound) ? "" : `bound ${short(bound)}`,
  ].filter((each) => each !== "");
  return printable([stage, ...(tier === undefined ? [] : [tier]), ...figures].join(", "));
}

const short = (value: number) => String(Math.round(value * 100) / 100);
