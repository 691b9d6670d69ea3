import type { Highs, Model } from "highs";
import type { SolveRequest } from "../backend.js";
import type { MovingRelaxation, Relaxed } from "../heuristic/moving.js";
import { pricedCosts } from "../heuristic/search.js";
import { modelData, timeLimitOf } from "./model.js";

const FINISHING_NODES = 50;

/** The program's relaxation kept in one model, where the simplex method goes on from its last basis. */
export function movingRelaxation(instance: Highs, model: Model, request: SolveRequest): MovingRelaxation & { iterations(): number } {
  const { program } = request;
  const { modelStatus, solutionStatus, variableType } = instance.constants;
  const end = Date.now() + request.timeLimit * 1000;
  let iterations = 0;
  let paid = 0;
  model.options.set({
    output_flag: false,
    time_limit: timeLimitOf(request),
    random_seed: request.seed,
    solver: "simplex",
    mip_max_nodes: FINISHING_NODES,
    mip_rel_gap: request.gap,
  });
  model.passModel(modelData(instance, program, true));
  const run = (): boolean => {
    model.run();
    iterations += Math.max(0, Number(model.info.get("simplex_iteration_count")));
    return Number(model.info.get("primal_solution_status")) === solutionStatus.feasible;
  };
  const point = (): Relaxed => ({
    values: Float64Array.from(model.getSolution().colValue),
    objective: Number(model.info.get("objective_function_value")),
  });
  const setWhole = (whole: boolean) => {
    const type = whole ? variableType.integer : variableType.continuous;
    program.integer.forEach((integer, column) => {
      if (integer) model.changeColIntegrality(column, type);
    });
    model.options.set({ solver: whole ? "choose" : "simplex" });
  };
  return {
    setPrice(price) {
      if (price === paid) return;
      paid = price;
      pricedCosts(program, price).forEach((cost, column) => {
        if (program.rank[column] === 1) model.changeColCost(column, cost);
      });
    },
    setBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    isOver: () => Date.now() >= end,
    iterations: () => iterations,
    solve: () => (run() && model.getModelStatus() === modelStatus.optimal ? point() : undefined),
    finish() {
      setWhole(true);
      const found = run() ? point() : undefined;
      setWhole(false);
      return found;
    },
  };
}
