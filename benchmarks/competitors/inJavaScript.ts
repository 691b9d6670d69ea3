import lpSolver from "javascript-lp-solver";
import { solve as yalps } from "yalps";
import type { Program, Sense } from "../../src/program/program.js";
import type { Attempt, Competitor } from "./competitor.js";
import { explicitBounds } from "./explicitBounds.js";
import { attemptFrom, oneProgram } from "./oneProgram.js";

/** Both keep a dense tableau: past this size it alone takes gigabytes. */
const MOST_CELLS = 150e6;

interface Named {
  readonly variables: Record<string, Record<string, number>>;
  readonly constraints: Record<string, { min?: number; max?: number; equal?: number }>;
  readonly integers: readonly string[];
}
/** Values of columns by name, those that are 0 left out; nothing when none were found. */
type Solver = (model: Named, sense: Sense, milliseconds: number) => Record<string, unknown> | undefined;

const SOLVERS: Record<string, Solver> = {
  "javascript-lp-solver": ({ variables, constraints, integers }, sense, timeout) =>
    lpSolver.Solve({
      optimize: "value",
      opType: sense === "maximize" ? "max" : "min",
      variables,
      constraints,
      ints: Object.fromEntries(integers.map((name) => [name, 1 as const])),
      // Of its ways to search, these close the largest programs.
      options: { timeout, tolerance: 1e-4, nodeSelection: "best-first", branching: "pseudocost" },
    }) as Record<string, unknown>,
  yalps: ({ variables, constraints, integers }, direction, timeout) => {
    const limits = { timeout, tolerance: 1e-4, maxIterations: Number.MAX_SAFE_INTEGER, maxPivots: Number.MAX_SAFE_INTEGER };
    const { result, variables: found } = yalps({ direction, objective: "value", variables, constraints, integers }, limits);
    return Number.isNaN(result) ? undefined : Object.fromEntries(found);
  },
};

/** The whole year as one program in a solver written in JavaScript; it tells nothing before its end. */
export function inJavaScript(name: keyof typeof SOLVERS): Competitor {
  return {
    id: `${name}, cohorts`,
    async plan(problem, seconds): Promise<Attempt> {
      const deadline = performance.now() + seconds * 1000;
      const one = oneProgram(problem, "cohorts");
      const { program } = one.model;
      const named = namedModel(program);
      const rows = Object.keys(named.constraints).length;
      if (rows * program.columnCount > MOST_CELLS)
        return { note: `not tried: a dense tableau of ${rows} rows and ${program.columnCount} columns` };
      const found = SOLVERS[name](named, program.sense, Math.max(1, deadline - performance.now()));
      if (!found) return {};
      const values = Float64Array.from(program.columnNames, (_, column) => Number(found[`x${column}`] ?? 0));
      return attemptFrom(one, values);
    },
  };
}

function namedModel(program: Program): Named {
  const variables: Named["variables"] = Object.fromEntries(program.upper.map((_, column) => [`x${column}`, {}]));
  const constraints: Named["constraints"] = {};
  for (const [column, cost] of program.objective.terms) variables[`x${column}`].value = (variables[`x${column}`].value ?? 0) + cost;
  for (let row = 0; row < program.rowCount; row++) {
    const [min, max] = [program.rowLower[row], program.rowUpper[row]];
    constraints[`r${row}`] =
      min === max ? { equal: min } : { ...(Number.isFinite(min) ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) };
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++)
      variables[`x${program.entryColumn[k]}`][`r${row}`] = program.entryValue[k];
  }
  for (const [column, written] of explicitBounds(program).entries()) {
    if (!written) continue;
    constraints[`u${column}`] = { max: program.upper[column] };
    variables[`x${column}`][`u${column}`] = 1;
  }
  return { variables, constraints, integers: Object.keys(variables).filter((_, column) => program.integer[column]) };
}
