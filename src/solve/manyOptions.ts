import type { PlageInputError } from "../domain/issue.js";
import type { SolveResult } from "../domain/result.js";
import type { SolveOptions } from "./options.js";

/** One of many schools: its result, or what is wrong with its input. */
export type ManyEntry =
  | { readonly index: number; readonly result: SolveResult; readonly error?: undefined }
  | { readonly index: number; readonly result?: undefined; readonly error: PlageInputError };

/** Options of `solveMany`: those of `solve` for each school, and how many are planned at a time. */
export interface SolveManyOptions extends Omit<SolveOptions, "backend" | "workers" | "onProgress"> {
  /** A backend's id: a backend that is an object cannot go to other threads. Default: `auto`. */
  readonly backend?: "auto" | "highs" | "javascript-lp-solver";
  /** Schools planned at the same time, each on a thread of its own; 0 plans one after the other here. Default: the cores, at most 8. */
  readonly concurrency?: number;
  /** Hears of each school as soon as it is done, in no certain order. */
  readonly onResult?: (entry: ManyEntry) => void;
}
