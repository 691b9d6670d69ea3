import type { Program } from "../program/program.js";
import type { Heuristic } from "./heuristic/heuristic.js";

/** A program to solve, and how far to go. */
export interface SolveRequest {
  readonly program: Program;
  /** Drop integrality: the answer's objective is then a bound for the integer program. */
  readonly relaxed?: boolean;
  /** Relative gap at which a plan is good enough. */
  readonly gap: number;
  /** Most nodes of branch and bound. */
  readonly nodeLimit: number;
  /** Most seconds. */
  readonly timeLimit: number;
  /** Seed of choices among equals, 0 to 2147483647. */
  readonly seed: number;
  /** Dives instead of branch and bound: a good point soon, and no bound. */
  readonly heuristic?: Heuristic;
  /** A point to start from, if the backend can use one. */
  readonly start?: ArrayLike<number>;
}

/** What a backend found, as a claim: every point is measured against the rows before it counts. */
export interface SolveAnswer {
  /**
   * `optimal`: proven within the gap. `feasible`: a point, not proven. `infeasible`: proven. `limit`: no point
   * found within the limits. `failed`: the backend broke, or gave an answer that does not hold.
   */
  readonly status: "optimal" | "feasible" | "infeasible" | "limit" | "failed";
  /** Column values when a point was found, whole where integers are asked. */
  readonly values?: Float64Array;
  /** Value of the point found, in the sense of the program. */
  readonly objective?: number;
  /** No point is better than this: an upper bound when maximising, a lower one when minimising. */
  readonly bound: number;
  /** Of a relaxation, where the backend gives them: row multipliers that prove the bound by weak duality. */
  readonly multipliers?: Float64Array;
  /** Nodes of branch and bound, and iterations of the simplex or interior point method; 0 where the backend counts none. */
  readonly nodes: number;
  readonly iterations: number;
  /** What went wrong, where `status` is `failed` or `limit`. */
  readonly message?: string;
}

/** What a backend can do. Callers ask these, never for a backend by name. */
export interface Capabilities {
  /** Runs without WebAssembly, at once, on the calling thread. */
  readonly synchronous: boolean;
  /** Largest program it should be given, in columns. */
  readonly mostColumns: number;
  /** Takes a point to start from. */
  readonly warmStart: boolean;
}

/** A backend that is loaded and ready. */
export interface Solver {
  /** Solves one program; a backend that breaks answers `failed`. */
  solve(request: SolveRequest): SolveAnswer;
}

/** One solver library. It knows linear programs, not schools. */
export interface Backend {
  readonly id: string;
  readonly capabilities: Capabilities;
  /** Loads the library; rejects when it cannot run here. */
  open(): Promise<Solver>;
}

/** A backend that needs no loading. */
export interface SynchronousBackend extends Backend {
  /** Makes a solver ready at once. */
  openSync(): Solver;
}

/** Largest violation of a row, bound or integer that a point may have and still count. */
export const TOLERANCE = 1e-5;
