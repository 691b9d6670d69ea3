import type { Pool } from "workerpool";
import type { SolveResult } from "../domain/result.js";
import type { School } from "../domain/school.js";
import { readSchool } from "../read/read.js";
import { warningsOf } from "../read/warnings.js";
import { RULES } from "../rules/index.js";
import type { Language } from "../words/index.js";
import type { Outcome } from "./engine.js";
import { type Listener, type SearchRun, searchAtOnce, searchHere } from "./here.js";
import { type Limits, limitsOf, type Progress, type SolveOptions } from "./options.js";
import { accountOf, isOptimal, tierResults } from "./result.js";
import { workersFor } from "./workers/count.js";
import { searchInWorker } from "./workers/remote.js";

/** The whole call: reads, searches here, on threads of its own or on one of a pool, and writes the result. */
export async function planSchool(problem: unknown, options: SolveOptions, pool?: Pool): Promise<SolveResult> {
  const limits = limitsOf(options);
  const school = readSchool(problem);
  const { elapsed, listener } = listenTo(options);
  const workers = pool ? 1 : workersFor(school, options);
  const run =
    workers === 0
      ? await searchHere(school, options.backend ?? "auto", limits, listener)
      : await searchInWorker(school, options, limits, listener, workers, { pool });
  return writeResult(school, run, limits, elapsed(), options.lang);
}

/**
 * The same on javascript-lp-solver alone, at once and without WebAssembly: for small schools. Past its reach the
 * status is `timeLimit` and a reason says so.
 *
 * @throws {PlageInputError} with every issue of the input
 * @throws {RangeError} when an option is out of range
 */
export function solveSync(problem: unknown, options: Omit<SolveOptions, "backend" | "workers"> = {}): SolveResult {
  const limits = limitsOf(options);
  const school = readSchool(problem);
  const { elapsed, listener } = listenTo(options);
  return writeResult(school, searchAtOnce(school, limits, listener), limits, elapsed(), options.lang);
}

function listenTo({ onProgress }: SolveOptions): { elapsed: () => number; listener: Listener } {
  const started = Date.now();
  const elapsed = () => (Date.now() - started) / 1000;
  return {
    elapsed,
    listener: { report: (progress) => onProgress?.({ ...progress, ...gapOf(progress), elapsed: elapsed() }), found: () => {} },
  };
}

function gapOf({ value, bound }: Omit<Progress, "elapsed">): { gap?: number } {
  return value === undefined || bound === undefined ? {} : { gap: Math.abs(bound - value) / Math.max(1, Math.abs(value)) };
}

function writeResult(
  school: School,
  { outcome, backend, statistics }: SearchRun,
  limits: Limits,
  seconds: number,
  lang: Language = "en",
): SolveResult {
  const tiers = tierResults(school, outcome, RULES);
  return {
    version: 1,
    status: statusOf(outcome, isOptimal(tiers), limits),
    backend,
    lang,
    reasons: outcome.reasons.map((reason) => reason[lang]),
    warnings: warningsOf(school.problem, lang),
    tiers,
    ...accountOf(school, outcome.plan),
    statistics: { ...statistics, seconds },
  };
}

function statusOf(outcome: Outcome, optimal: boolean, limits: Limits): SolveResult["status"] {
  if (outcome.status === "infeasible") return "infeasible";
  if (limits.signal?.aborted) return "cancelled";
  if (outcome.status === "unknown") return "timeLimit";
  return optimal ? "optimal" : "feasible";
}
