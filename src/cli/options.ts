import { type Command, Option } from "commander";
import type { SolveOptions } from "../solve/options.js";
import { numberFrom } from "./numbers.js";

export const SECONDS = numberFrom(0, 1e9);

/** `--lang`. */
export function languageOption(of: string): Option {
  return new Option("--lang <language>", `language of ${of}`).choices(["en", "fr"]).default("en");
}

export function backendOption(): Option {
  return new Option("--backend <name>", "what solves the programs").choices(["auto", "highs", "javascript-lp-solver"]).default("auto");
}

export function seedOption(): Option {
  return new Option("--seed <n>", "seed of choices among equals (default: 0)").argParser(numberFrom(0, 2_147_483_647, true));
}

/** Flags of commands that plan, as options of `solve`. */
export interface SearchFlags {
  readonly backend: "auto" | "highs" | "javascript-lp-solver";
  readonly timeLimit?: number;
  readonly gap?: number;
  readonly nodeLimit?: number;
  readonly seed?: number;
}

/** @param timeLimit what happens after so many seconds */
export function addSearchOptions(command: Command, timeLimit: string): Command {
  return command
    .addOption(backendOption())
    .option("--time-limit <s>", timeLimit, SECONDS)
    .option("--gap <g>", "relative gap that is good enough (default: 0.0001)", numberFrom(0, 1))
    .option("--node-limit <n>", "most nodes for each program (default: 2000)", numberFrom(1, 2_147_483_647, true))
    .addOption(seedOption());
}

export function searchOptions({ backend, timeLimit, gap, nodeLimit, seed }: SearchFlags): SolveOptions {
  return defined({ backend, timeLimit, gap, nodeLimit, seed });
}

/** Without the options that are not given. */
export function defined<T extends object>(options: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
