import type { Backend, Solver } from "../backends/backend.js";
import { highs } from "../backends/highs.js";
import { javascriptLpSolver } from "../backends/javascriptLpSolver/index.js";
import type { SolveResult } from "../domain/result.js";
import type { School } from "../domain/school.js";
import { readSchool } from "../read/read.js";
import { warningsOf } from "../read/warnings.js";
import { RULES } from "../rules/index.js";
import { type Outcome, search } from "./engine.js";
import { type Limits, limitsOf, type SolveOptions } from "./options.js";
import { accountOf, isOptimal, tierResults } from "./result.js";
import type { SearchContext } from "./search.js";

/** The whole call: reads, searches program by program while the event loop turns, and writes the result. */
export async function planSchool(problem: unknown, options: SolveOptions): Promise<SolveResult> {
  const limits = limitsOf(options);
  const school = readSchool(problem);
  const run = startRun(school, options, limits);
  let { backend, solver } = await openBackend(options.backend ?? "auto");
  const steps = search(run.context(backend));
  let step = steps.next();
  while (!step.done) {
    // Between programs the event loop turns, so that an abort or a redraw can happen.
    await new Promise((resolve) => setTimeout(resolve, 0));
    let answer = solver.solve(step.value);
    if (answer.status === "failed") {
      // What has thrown may be broken for good: a fresh instance gets the program once more.
      solver = await backend.open();
      answer = solver.solve(step.value);
    }
    step = steps.next(answer);
  }
  return run.result(backend, step.value);
}

/**
 * The same on javascript-lp-solver alone, at once and without WebAssembly: for small schools. Past its reach the
 * status is `timeLimit` and a reason says so.
 *
 * @throws {PlageInputError} with every issue of the input
 * @throws {RangeError} when an option is out of range
 */
export function solveSync(problem: unknown, options: Omit<SolveOptions, "backend"> = {}): SolveResult {
  const limits = limitsOf(options);
  const school = readSchool(problem);
  const run = startRun(school, options, limits);
  const solver = javascriptLpSolver.openSync();
  const steps = search(run.context(javascriptLpSolver));
  let step = steps.next();
  while (!step.done) step = steps.next(solver.solve(step.value));
  return run.result(javascriptLpSolver, step.value);
}

async function openBackend(wanted: NonNullable<SolveOptions["backend"]>): Promise<{ backend: Backend; solver: Solver }> {
  if (typeof wanted === "object") return { backend: wanted, solver: await wanted.open() };
  if (wanted === "highs") return { backend: highs, solver: await highs.open() };
  if (wanted === "javascript-lp-solver") return { backend: javascriptLpSolver, solver: await javascriptLpSolver.open() };
  if (wanted !== "auto") throw new RangeError(`unknown backend ${JSON.stringify(wanted)}: use auto, highs or javascript-lp-solver`);
  try {
    return { backend: highs, solver: await highs.open() };
  } catch {
    return { backend: javascriptLpSolver, solver: await javascriptLpSolver.open() };
  }
}

function startRun(school: School, options: SolveOptions, limits: Limits) {
  const started = Date.now();
  const elapsed = () => (Date.now() - started) / 1000;
  const statistics: SearchContext["statistics"] = {
    rows: 0,
    columns: 0,
    programs: 0,
    nodes: 0,
    iterations: 0,
    refused: 0,
    secondsPerStage: {},
  };
  return {
    context: (backend: Backend): SearchContext => ({
      school,
      rules: RULES,
      limits,
      mostColumns: backend.capabilities.mostColumns,
      statistics,
      report: (progress) => options.onProgress?.({ ...progress, elapsed: elapsed() }),
    }),
    result(backend: Backend, outcome: Outcome): SolveResult {
      const tiers = tierResults(school, outcome, RULES);
      return {
        version: 1,
        status: statusOf(outcome, isOptimal(tiers), limits),
        backend: backend.id,
        reasons: [...outcome.reasons],
        warnings: warningsOf(school.problem),
        tiers,
        ...accountOf(school, outcome.plan),
        statistics: { ...statistics, seconds: elapsed() },
      };
    },
  };
}

function statusOf(outcome: Outcome, optimal: boolean, limits: Limits): SolveResult["status"] {
  if (outcome.status === "infeasible") return "infeasible";
  if (limits.signal?.aborted) return "cancelled";
  if (outcome.status === "unknown") return "timeLimit";
  return optimal ? "optimal" : "feasible";
}
