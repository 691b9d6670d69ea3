import type { Backend, Solver } from "../backends/backend.js";
import { highs } from "../backends/highs/index.js";
import { javascriptLpSolver } from "../backends/javascriptLpSolver/index.js";
import type { School } from "../domain/school.js";
import { RULES } from "../rules/index.js";
import { drive, driveSync, type Lane, laneHere } from "./drive.js";
import { type Outcome, search } from "./engine.js";
import type { Limits, SolveOptions } from "./options.js";
import { noStatistics, type SearchContext, type Statistics } from "./search.js";

/** What a search came to, and what it took. */
export interface SearchRun {
  readonly outcome: Outcome;
  readonly backend: string;
  readonly statistics: Statistics;
}

/** Who hears of a search while it runs. */
export type Listener = Pick<SearchContext, "report" | "found">;

/** Searches on this thread; `helpers` share the programs that can be solved at the same time. */
export async function searchHere(
  school: School,
  wanted: NonNullable<SolveOptions["backend"]>,
  limits: Limits,
  listener: Listener,
  helpers: readonly Lane[] = [],
): Promise<SearchRun> {
  const { backend, solver } = await openBackend(wanted);
  listener.report({ stage: "start", backend: backend.id });
  const context = contextOf(school, backend, limits, listener);
  const here = laneHere(solver, () => backend.open());
  return { outcome: await drive(search(context), here, helpers), backend: backend.id, statistics: context.statistics };
}

/** Searches at once on javascript-lp-solver. */
export function searchAtOnce(school: School, limits: Limits, listener: Listener): SearchRun {
  const context = contextOf(school, javascriptLpSolver, limits, listener);
  return {
    outcome: driveSync(search(context), javascriptLpSolver.openSync()),
    backend: javascriptLpSolver.id,
    statistics: context.statistics,
  };
}

/** Opens a backend by its id or itself; `auto` is HiGHS where WebAssembly is to be had. */
export async function openBackend(wanted: NonNullable<SolveOptions["backend"]>): Promise<{ backend: Backend; solver: Solver }> {
  if (typeof wanted === "object") return { backend: wanted, solver: await wanted.open() };
  if (wanted === "javascript-lp-solver") return { backend: javascriptLpSolver, solver: await javascriptLpSolver.open() };
  try {
    return { backend: highs, solver: await highs.open() };
  } catch (error) {
    if (wanted === "highs") throw error;
    return { backend: javascriptLpSolver, solver: await javascriptLpSolver.open() };
  }
}

function contextOf(school: School, backend: Backend, limits: Limits, listener: Listener): SearchContext {
  return {
    school,
    rules: RULES,
    limits,
    mostColumns: backend.capabilities.mostColumns,
    statistics: noStatistics(),
    ...listener,
  };
}
