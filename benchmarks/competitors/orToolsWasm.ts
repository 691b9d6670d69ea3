import { createRequire } from "node:module";
import type { Program } from "../../src/program/program.js";
import type { Attempt, Competitor } from "./competitor.js";
import { attemptFrom, oneProgram } from "./oneProgram.js";

/** What is used of or-tools-wasm, which is no dependency: it takes 317 MB. */
interface MpSolver {
  infinity(): number;
  Var(lower: number, upper: number, integer: boolean, name: string): Variable;
  Constraint(lower: number, upper: number): { SetCoefficient(variable: Variable, coefficient: number): void };
  Objective(): {
    SetCoefficient(variable: Variable, coefficient: number): void;
    SetOptimizationDirection(up: boolean): void;
    BestBound(): number;
  };
  SetTimeLimit(milliseconds: number): void;
  SetNumThreads(threads: number): boolean;
  Solve(): Promise<number>;
}
interface Variable {
  solution_value(): number;
}
interface MpSolverModule {
  initMPSolver(): Promise<void>;
  readonly MPSolver: { CreateSolver(id: string): MpSolver | null; readonly OPTIMAL: number; readonly FEASIBLE: number };
}

const MODULE = "or-tools-wasm/mp-solver";
const IDS = { SCIP: "SCIP", "CP-SAT": "SAT" } as const;

/** The whole year as one program in OR-Tools in WebAssembly; it tells nothing before its end. */
export function orToolsWasm(name: keyof typeof IDS): Competitor {
  return {
    id: `${name} (WebAssembly), cohorts`,
    missing: () => (isInstalled() ? undefined : "not installed: npm install --no-save or-tools-wasm"),
    async plan(problem, seconds): Promise<Attempt> {
      const deadline = performance.now() + seconds * 1000;
      const { initMPSolver, MPSolver } = (await import(MODULE)) as MpSolverModule;
      await initMPSolver();
      const solver = MPSolver.CreateSolver(IDS[name]);
      if (!solver) return { note: "this solver is not part of the package" };
      const one = oneProgram(problem, "cohorts");
      const variables = load(solver, one.model.program);
      solver.SetNumThreads(2);
      solver.SetTimeLimit(Math.max(1000, Math.round(deadline - performance.now())));
      const status = await solver.Solve();
      if (status !== MPSolver.OPTIMAL && status !== MPSolver.FEASIBLE) return { note: `no plan: status ${status}` };
      const { integer, objective } = one.model.program;
      const values = Float64Array.from(variables, (variable, column) =>
        integer[column] ? Math.round(variable.solution_value()) : variable.solution_value(),
      );
      return { ...attemptFrom(one, values), bound: solver.Objective().BestBound() + objective.constant };
    },
  };
}

function load(solver: MpSolver, program: Program): Variable[] {
  const variables = program.columnNames.map((_, column) =>
    solver.Var(program.lower[column], program.upper[column], program.integer[column], `x${column}`),
  );
  const within = (side: number) => Math.max(-solver.infinity(), Math.min(solver.infinity(), side));
  for (let row = 0; row < program.rowCount; row++) {
    const constraint = solver.Constraint(within(program.rowLower[row]), within(program.rowUpper[row]));
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++)
      constraint.SetCoefficient(variables[program.entryColumn[k]], program.entryValue[k]);
  }
  const costs = new Map<number, number>();
  for (const [column, cost] of program.objective.terms) costs.set(column, (costs.get(column) ?? 0) + cost);
  for (const [column, cost] of costs) solver.Objective().SetCoefficient(variables[column], cost);
  solver.Objective().SetOptimizationDirection(program.sense === "maximize");
  return variables;
}

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(MODULE);
    return true;
  } catch {
    return false;
  }
}
