import type { SolveAnswer, SolveRequest } from "../backends/backend.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";
import type { Program } from "../program/program.js";
import type { Rule } from "../rules/rule.js";
import type { Tier } from "../rules/tiers.js";
import type { Scores } from "../stages/score.js";
import type { Limits, Progress } from "./options.js";

/**
 * A part of the search: yields the programs it wants solved, or parts that do not depend on each other, and is resumed
 * with their answers or results in the same order. Who drives it decides where and when that happens: the search takes
 * the same way on one thread and on several.
 */
export type Search<Result> = Generator<readonly SolveRequest[] | Fork, Result, unknown>;

/** Parts that go forward side by side, each as soon as it has its answers. */
export interface Fork {
  readonly parts: readonly Search<unknown>[];
}

/** What every part of the search knows and writes to. */
export interface SearchContext {
  readonly school: School;
  readonly rules: readonly Rule[];
  readonly limits: Limits;
  readonly mostColumns: number;
  readonly statistics: Statistics;
  readonly report: (progress: Omit<Progress, "elapsed">) => void;
  /** Takes each plan of the whole year that is better than those before; kept for when the search is cut short. */
  readonly found: (plan: FoundPlan) => void;
}

/** A plan of the whole year and what was known of its worth when it was found. */
export interface FoundPlan {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly bounds: Partial<Record<Tier, number>>;
  readonly reached: Partial<Record<Tier, number>>;
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

/** Before anything has been solved. */
export function noStatistics(): Statistics {
  return { rows: 0, columns: 0, programs: 0, nodes: 0, iterations: 0, refused: 0, secondsPerStage: {} };
}

/** Whether the clock or the caller asks to stop. */
export function mustStop({ limits }: SearchContext): boolean {
  return Boolean(limits.signal?.aborted) || Date.now() >= limits.deadline;
}

/** Whether it is time to go on with what has been found. */
export function isEnough(context: SearchContext): boolean {
  return mustStop(context) || Date.now() >= context.limits.softDeadline;
}

/** Seconds until it is time to go on with what has been found. */
export function softSeconds({ limits }: SearchContext): number {
  return (limits.softDeadline - Date.now()) / 1000;
}

/** A part of the search that should end after a share of the time left. */
export function withShare(context: SearchContext, share: number): SearchContext {
  const { limits } = context;
  const now = Date.now();
  return { ...context, limits: { ...limits, softDeadline: Math.min(limits.deadline, now + share * (limits.deadline - now)) } };
}

/** One program to be solved, within what is left of the limits. */
export function requestOf({ limits }: SearchContext, program: Program, more: Partial<SolveRequest> = {}): SolveRequest {
  return {
    program,
    gap: limits.gap,
    nodeLimit: limits.nodeLimit,
    timeLimit: (limits.deadline - Date.now()) / 1000,
    seed: limits.seed,
    ...more,
  };
}

/** Asks for one program to be solved, within what is left of the limits, and counts it. */
export function* ask(context: SearchContext, stage: string, program: Program, more: Partial<SolveRequest> = {}): Search<SolveAnswer> {
  const [answer] = yield* askAll(context, stage, [requestOf(context, program, more)]);
  return answer;
}

/** Asks for programs that do not depend on each other, and counts them. */
export function* askAll(context: SearchContext, stage: string, requests: readonly SolveRequest[]): Search<readonly SolveAnswer[]> {
  const { statistics } = context;
  const started = Date.now();
  const answers = (yield requests) as readonly SolveAnswer[];
  requests.forEach(({ program }, index) => {
    const answer = answers[index];
    statistics.rows = Math.max(statistics.rows, program.rowCount);
    statistics.columns = Math.max(statistics.columns, program.columnCount);
    statistics.programs++;
    statistics.nodes += answer.nodes;
    statistics.iterations += answer.iterations;
    if (answer.status === "failed") statistics.refused++;
  });
  statistics.secondsPerStage[stage] = (statistics.secondsPerStage[stage] ?? 0) + (Date.now() - started) / 1000;
  return answers;
}

/**
 * Takes several searches forward side by side. The parts share no program that one of them changes, so that their results
 * are the same as one after the other.
 */
export function* together<Result>(parts: readonly Search<Result>[]): Search<Result[]> {
  if (parts.length === 0) return [];
  return (yield { parts }) as Result[];
}
