import type { SolveAnswer, SolveRequest } from "../backends/backend.js";
import type { School } from "../domain/school.js";
import type { Program } from "../program/program.js";
import type { Rule } from "../rules/rule.js";
import type { Limits, Progress } from "./options.js";

/**
 * A part of the search: yields the programs it wants solved and is resumed with the answers. Who drives it decides
 * whether that happens at once, or between turns of an event loop.
 */
export type Search<Result> = Generator<SolveRequest, Result, SolveAnswer>;

/** What every part of the search knows and writes to. */
export interface SearchContext {
  readonly school: School;
  readonly rules: readonly Rule[];
  readonly limits: Limits;
  readonly mostColumns: number;
  readonly statistics: Statistics;
  readonly report: (progress: Omit<Progress, "elapsed">) => void;
}

export interface Statistics {
  /** Largest program. */
  rows: number;
  columns: number;
  programs: number;
  nodes: number;
  iterations: number;
  /** Answers of the backend that did not hold and were not used. */
  refused: number;
  readonly secondsPerStage: Record<string, number>;
}

/** Whether the clock or the caller asks to stop. */
export function mustStop({ limits }: SearchContext): boolean {
  return Boolean(limits.signal?.aborted) || Date.now() >= limits.deadline;
}

/** Whether it is time to go on with what has been found. */
export function isEnough(context: SearchContext): boolean {
  return mustStop(context) || Date.now() >= context.limits.softDeadline;
}

/** Asks for one program to be solved, within what is left of the limits, and counts it. */
export function* ask(context: SearchContext, stage: string, program: Program, more: Partial<SolveRequest> = {}): Search<SolveAnswer> {
  const { limits, statistics } = context;
  const started = Date.now();
  const answer = yield {
    program,
    gap: limits.gap,
    nodeLimit: limits.nodeLimit,
    timeLimit: (limits.deadline - started) / 1000,
    seed: limits.seed,
    ...more,
  };
  statistics.rows = Math.max(statistics.rows, program.rowCount);
  statistics.columns = Math.max(statistics.columns, program.columnCount);
  statistics.programs++;
  statistics.nodes += answer.nodes;
  statistics.iterations += answer.iterations;
  if (answer.status === "failed") statistics.refused++;
  statistics.secondsPerStage[stage] = (statistics.secondsPerStage[stage] ?? 0) + (Date.now() - started) / 1000;
  return answer;
}
