import type { SolveRequest } from "../../backends/backend.js";
import type { PackedProgram } from "../../program/packed.js";
import type { Progress, SolveOptions } from "../options.js";
import type { FoundPlan } from "../search.js";

/** What a search on another thread sends while it runs. */
export type Message = { readonly progress: Omit<Progress, "elapsed"> } | { readonly found: FoundPlan };

/** Options that can be copied to another thread, and how many more threads it may open. */
export interface RemoteOptions extends Omit<SolveOptions, "backend" | "signal" | "onProgress" | "workers" | "workerScript"> {
  readonly backend: "auto" | "highs" | "javascript-lp-solver";
  readonly helpers: number;
  readonly script?: string;
}

export interface PackedRequest extends Omit<SolveRequest, "program"> {
  readonly program: PackedProgram;
}
