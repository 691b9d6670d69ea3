import type { Backend } from "../backends/backend.js";

/** What is known while a solve runs. */
export interface Progress {
  /** What is being done, such as `plan found`; for people to read. */
  readonly stage: string;
  /** Seconds since the call. */
  readonly elapsed: number;
  /** Value and bound of the tier being solved, once there are some, and how far apart they are, relative to the value. */
  readonly tier?: string;
  readonly value?: number;
  readonly bound?: number;
  readonly gap?: number;
  /** The backend that answers, once it is open. */
  readonly backend?: string;
}

/** Options of `solve`, all with defaults. */
export interface SolveOptions {
  /** A backend, its id, or `auto`: HiGHS, and javascript-lp-solver where WebAssembly is not to be had. Default: `auto`. */
  readonly backend?: "auto" | "highs" | "javascript-lp-solver" | Backend;
  /** Seconds after which the best verified plan is returned. With it the answer depends on the machine. Default: none. */
  readonly timeLimit?: number;
  /** Relative gap at which a tier counts as good enough. Default: 0.0001. */
  readonly gap?: number;
  /** Most branch-and-bound nodes for each program: the limit of work that does not depend on the machine. Default: 2000. */
  readonly nodeLimit?: number;
  /** Columns above which the year is planned period by period after its common slots. Default: 6000. */
  readonly wholeYearColumns?: number;
  /** Seed of the backend's choices among equals, 0 to 2147483647. Default: 0. */
  readonly seed?: number;
  /**
   * Programs that are solved at the same time, on threads beside the caller's; from 2 on one more thread leads the search.
   * The plan does not depend on them. 0 searches on the caller's thread. Default: 2 for 60 students or more or with a
   * `signal`, in Node.js and in a browser where `workerScript` is stated; else 0.
   */
  readonly workers?: number;
  /**
   * Where `plage/worker` lies once bundled: its address in a browser, where it is started as a module, with HiGHS's
   * `highs.wasm` beside it. Default: beside this package's own files.
   */
  readonly workerScript?: string;
  /**
   * Ends the search; the best verified plan so far is returned. With `workers` above 0 that happens at once, even while
   * a program is being solved, else between programs.
   */
  readonly signal?: AbortSignal;
  /** Hears of each stage and each better plan. Default: nobody does. */
  readonly onProgress?: (progress: Progress) => void;
  /** Language of the reasons and the warnings in the result, and of what the cell of a notebook shows. Default: English. */
  readonly lang?: "en" | "fr";
}

export interface Limits {
  readonly gap: number;
  readonly nodeLimit: number;
  readonly wholeYearColumns: number;
  readonly seed: number;
  readonly deadline: number;
  /** When the part of the search under way should stop bettering what it has, at most the deadline. */
  readonly softDeadline: number;
  readonly signal: AbortSignal | undefined;
}

const BACKENDS = ["auto", "highs", "javascript-lp-solver"];
const LANGUAGES = ["en", "fr"];

/** Options with their defaults. @throws {RangeError} when one is out of range. */
export function limitsOf(options: SolveOptions): Limits {
  const number = (name: string, value: number | undefined, fallback: number, min: number, max: number) => {
    if (value === undefined) return fallback;
    if (typeof value !== "number" || !(value >= min && value <= max))
      throw new RangeError(`${name} must be a number from ${min} to ${max}`);
    return value;
  };
  const seconds = number("timeLimit", options.timeLimit, Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY);
  if (typeof options.backend === "string" && !BACKENDS.includes(options.backend))
    throw new RangeError(`unknown backend ${JSON.stringify(options.backend)}: use ${BACKENDS.join(", ")}`);
  number("workers", options.workers, 0, 0, 64);
  if (options.lang !== undefined && !LANGUAGES.includes(options.lang)) throw new RangeError('lang must be "en" or "fr"');
  const deadline = Date.now() + seconds * 1000;
  return {
    gap: number("gap", options.gap, 1e-4, 0, 1),
    nodeLimit: number("nodeLimit", options.nodeLimit, 2_000, 1, 2_147_483_647),
    wholeYearColumns: number("wholeYearColumns", options.wholeYearColumns, 6_000, 0, 2_000_000),
    seed: Math.floor(number("seed", options.seed, 0, 0, 2_147_483_647)),
    deadline,
    softDeadline: deadline,
    signal: options.signal,
  };
}
