import highs, { type Highs, type Model } from "highs";
import { modelData } from "../../src/backends/highs/model.js";
import { wholePoint } from "../../src/backends/rounding.js";
import type { Attempt, Competitor, Tell } from "./competitor.js";
import { attemptFrom, type Form, type OneProgram, oneProgram } from "./oneProgram.js";

/** The whole year as one program in HiGHS, in WebAssembly; each plan it finds is told at once. */
export function highsProgram(form: Form): Competitor {
  return {
    id: `HiGHS, ${form}`,
    async plan(problem, seconds, tell) {
      const deadline = performance.now() + seconds * 1000;
      const instance = await highs({ print: () => {}, printErr: () => {} });
      const one = oneProgram(problem, form);
      return instance.withModel((model) => run(instance, model, one, Math.max(1, (deadline - performance.now()) / 1000), tell));
    },
  };
}

function run(instance: Highs, model: Model, one: OneProgram, seconds: number, tell: Tell): Attempt {
  const { program } = one.model;
  const { callbackType, solutionStatus } = instance.constants;
  // Without output HiGHS tells no bound on its way; what it would print is dropped above.
  model.options.set({ output_flag: true, time_limit: seconds, mip_rel_gap: 1e-4, mip_abs_gap: 1e-6 });
  model.passModel(modelData(instance, program));
  model.run({
    [callbackType.mipImprovingSolution]: ({ data }) => {
      tell({ value: finite(data.objective_function_value), bound: finite(data.mip_dual_bound) });
      return undefined;
    },
    [callbackType.mipLogging]: ({ data }) => {
      tell({ bound: finite(data.mip_dual_bound) });
      return undefined;
    },
  });
  const found = Number(model.info.get("primal_solution_status")) === solutionStatus.feasible;
  const bound = finite(Number(model.info.get("mip_dual_bound")));
  return { ...attemptFrom(one, found ? wholePoint(program, model.getSolution().colValue)?.values : undefined), bound };
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) < 1e20 ? value : undefined;
}
