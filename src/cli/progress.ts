import ora from "ora";
import type { Progress } from "../solve/options.js";
import { printable } from "../words/index.js";
import type { Terminal } from "./terminal.js";

/** Shows how a solve goes: one line that is redrawn on a terminal, a line for each stage and tier elsewhere. */
export function progressOn(terminal: Terminal): { readonly onProgress: (progress: Progress) => void; readonly stop: () => void } {
  if (!terminal.interactive) {
    let last = "";
    return {
      onProgress(progress) {
        const line = lineOf(progress);
        if (line !== last) terminal.err(`${progress.elapsed.toFixed(1).padStart(7)} s  ${line}\n`);
        last = line;
      },
      stop() {},
    };
  }
  const spinner = ora({ text: "reading", stream: process.stderr, discardStdin: false }).start();
  return {
    onProgress(progress) {
      spinner.text = `${lineOf(progress)} (${progress.elapsed.toFixed(0)} s)`;
    },
    stop: () => void spinner.stop(),
  };
}

function lineOf({ stage, tier, value, bound }: Progress): string {
  const figures = [
    value === undefined ? "" : `value ${short(value)}`,
    bound === undefined || !Number.isFinite(bound) ? "" : `bound ${short(bound)}`,
  ].filter((each) => each !== "");
  return printable([stage, ...(tier === undefined ? [] : [tier]), ...figures].join(", "));
}

const short = (value: number) => String(Math.round(value * 100) / 100);
