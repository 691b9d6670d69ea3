import type { Highs, Model } from "highs";
import type { Backend, SolveAnswer, SolveRequest, Solver } from "../backend.js";
import { certificateFrom, openBound } from "../certificate.js";
import type { Heuristic } from "../heuristic/heuristic.js";
import { searchByDives } from "../heuristic/search.js";
import { wholePoint } from "../rounding.js";
import { modelData, timeLimitOf } from "./model.js";
import { movingRelaxation } from "./moving.js";

/** HiGHS in WebAssembly, through its persistent model interface and sparse arrays. */
export const highs: Backend = {
  id: "highs",
  capabilities: { synchronous: false, mostColumns: 2_000_000, warmStart: true },
  async open(): Promise<Solver> {
    if (shared && (await shared).memoryBytes > LARGEST_MEMORY) shared = undefined;
    shared ??= load();
    const instance = await shared;
    return {
      solve(request) {
        if (request.program.columnCount === 0) return withoutColumns(request.program);
        const answer = request.heuristic ? searchOnce(instance, request, request.heuristic) : solveTwice(instance, request);
        // A module that has crashed, in whatever it did, is not used again.
        if (answer.status === "failed") shared = undefined;
        return answer;
      },
    };
  },
};

/** Loading costs more than solving a small school, so that one instance serves until it fails or has grown large. */
let shared: Promise<Highs> | undefined;
const INTERIOR_COLUMNS = 8_000;
/** Bytes: WebAssembly memory never shrinks, and ends at 2 GB. */
const LARGEST_MEMORY = 1_000_000_000;

/**
 * Presolve has called feasible programs infeasible, or with a start optimal without a bound; the claim counts once it
 * holds without presolve too.
 */
function solveTwice(instance: Highs, request: SolveRequest): SolveAnswer {
  const first = solveOnce(instance, request, "choose");
  return first.status === "infeasible" || isHollow(first, request) ? solveOnce(instance, request, "off") : first;
}

/** Called optimal, with a bound that says otherwise. */
function isHollow({ status, objective, bound }: SolveAnswer, { relaxed, gap }: SolveRequest): boolean {
  return (
    status === "optimal" &&
    !relaxed &&
    objective !== undefined &&
    Math.abs(bound - objective) > Math.max(1e-4, 2 * gap * Math.abs(objective))
  );
}

/** HiGHS does not run a program without columns. */
function withoutColumns(program: SolveRequest["program"]): SolveAnswer {
  const holds = program.rowLower.every((lower, row) => lower <= 0 && program.rowUpper[row] >= 0);
  const common = { bound: program.objective.constant, nodes: 0, iterations: 0 };
  return holds
    ? { ...common, status: "optimal", values: new Float64Array(0), objective: program.objective.constant }
    : { ...common, status: "infeasible" };
}

async function load(): Promise<Highs> {
  const { default: loader } = await import("highs");
  return loader({ print: () => {}, printErr: () => {} });
}

function solveOnce(instance: Highs, request: SolveRequest, presolve: "choose" | "off"): SolveAnswer {
  return within(instance, request, (model) => {
    model.options.set({
      output_flag: false,
      presolve,
      time_limit: timeLimitOf(request),
      mip_rel_gap: request.gap,
      mip_abs_gap: 1e-6,
      mip_feasibility_tolerance: 1e-7,
      mip_max_nodes: Math.max(0, Math.min(request.nodeLimit, 2_147_483_647)),
      random_seed: request.seed,
      // Large relaxations are several times faster by interior point; the bound is certified from the multipliers.
      ...(request.relaxed && request.program.columnCount > INTERIOR_COLUMNS ? { solver: "ipm", run_crossover: "off" } : {}),
    });
    model.passModel(modelData(instance, request.program, request.relaxed));
    if (request.start && !request.relaxed) model.setSolution({ colValue: Float64Array.from(request.start) });
    model.run();
    return readAnswer(instance, model, request);
  });
}

/** A point by dives: the simplex method goes on from the basis that each step left, so that it costs little. */
function searchOnce(instance: Highs, request: SolveRequest, heuristic: Heuristic): SolveAnswer {
  return within(instance, request, (model) => {
    const relaxation = movingRelaxation(instance, model, request);
    const found = searchByDives(request.program, heuristic, relaxation, request.start);
    const point = found && wholePoint(request.program, found.values);
    const common = { bound: openBound(request.program), nodes: 0, iterations: relaxation.iterations() };
    return point ? { ...common, status: "feasible", ...point } : { ...common, status: "limit" };
  });
}

/** Runs a model that is disposed on the way out: undisposed ones stay in WebAssembly memory for good. */
function within(instance: Highs, request: SolveRequest, run: (model: Model) => SolveAnswer): SolveAnswer {
  try {
    return instance.withModel(run);
  } catch (error) {
    return {
      status: "failed",
      bound: openBound(request.program),
      nodes: 0,
      iterations: 0,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function readAnswer(instance: Highs, model: Model, request: SolveRequest): SolveAnswer {
  const { modelStatus, solutionStatus } = instance.constants;
  const { program, relaxed } = request;
  const status = model.getModelStatus();
  const integer = !relaxed && program.integer.some(Boolean);
  const nodes = integer ? Number(model.info.get("mip_node_count")) : 0;
  const iterations = Number(model.info.get("simplex_iteration_count"));
  const none = { bound: openBound(program), nodes: Math.max(0, nodes), iterations };
  // The status comes first: an infeasible run still carries an objective value.
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return { ...none, status: "infeasible" };
  const solution = model.getSolution();
  const stated = integer ? Number(model.info.get("mip_dual_bound")) : openBound(program);
  const proof = integer ? undefined : certificateFrom(program, solution.rowDual);
  const bound = proof ? proof.bound : Math.abs(stated) < 1e20 && !Number.isNaN(stated) ? stated : openBound(program);
  const multipliers = relaxed && proof ? { multipliers: proof.multipliers } : {};
  const found = Number(model.info.get("primal_solution_status")) === solutionStatus.feasible;
  const point = found ? wholePoint(program, solution.colValue, relaxed) : undefined;
  if (!point)
    return {
      ...none,
      bound,
      status: found ? "failed" : "limit",
      ...(found ? { message: "the point found breaks a row once made whole" } : {}),
    };
  return {
    ...none,
    bound,
    ...multipliers,
    status: status === modelStatus.optimal ? "optimal" : "feasible",
    values: point.values,
    objective: point.objective,
  };
}
