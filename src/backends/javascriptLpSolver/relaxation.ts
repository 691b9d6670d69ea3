import solver from "javascript-lp-solver";
import { evaluate, type Program, violation } from "../../program/program.js";
import { TOLERANCE } from "../backend.js";
import { boundFromDuals } from "../certificate.js";

/** Bounds of the columns at one node. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface Relaxation {
  /**
   * `solved`: a point that holds. `infeasible`: proven by a certificate. `unclear`: the library's claim did not hold
   * up; only the bound is to be used.
   */
  readonly status: "solved" | "infeasible" | "unclear";
  readonly values?: Float64Array;
  readonly objective?: number;
  /** Proven by weak duality from the multipliers, whatever the library claims. */
  readonly bound: number;
  readonly iterations: number;
}

interface Row {
  /** Its place in the program. */
  readonly index: number;
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * Solves the relaxation over a box with the library's simplex and checks the answer. The library can take a cycle
 * for infeasibility and a stall for an optimum, so neither claim is believed without a certificate.
 */
export function solveRelaxation(program: Program, box: Box, deadline = Number.POSITIVE_INFINITY): Relaxation {
  const rows = rowsOf(program);
  const size = rows.length + program.columnCount;
  const first = settle(program, rows, box, { pivots: LEAST_PIVOTS + QUICK_PIVOTS * size, deadline });
  if (first.status !== "unclear" || Date.now() >= deadline) return first;
  const second = settle(program, rows.map(loosened), box, { pivots: LEAST_PIVOTS + PIVOTS * size, deadline });
  const bound = program.sense === "maximize" ? Math.min(first.bound, second.bound) : Math.max(first.bound, second.bound);
  return { ...second, bound, iterations: first.iterations + second.iterations };
}

const LOOSENING = 5e-8;

/**
 * Moves the sides of a row apart by a hair, each row by another one: a degenerate corner falls into many, and the
 * simplex no longer goes round in it. The certificate is computed on the rows as they are, so that bounds stay valid.
 */
function loosened(row: Row): Row {
  const hair = LOOSENING * (1 + ((row.index * 0.618_033_988_7) % 1));
  return { ...row, lower: row.lower - hair, upper: row.upper + hair };
}

function settle(program: Program, rows: readonly Row[], box: Box, limits: RunLimits): Relaxation {
  const objective = new Map<number, number>();
  for (const [column, coefficient] of program.objective.terms) objective.set(column, (objective.get(column) ?? 0) + coefficient);
  const run = runSimplex(rows, objective, program.sense === "maximize", box, limits);
  const duals = new Float64Array(program.rowCount);
  rows.forEach((row, position) => {
    duals[row.index] = run.duals[position];
  });
  const bound = boundFromDuals(program, duals, box.lower, box.upper);
  if (run.feasible) {
    const inBox = Object.assign(Object.create(Object.getPrototypeOf(program)), program, {
      lower: box.lower,
      upper: box.upper,
      integer: [],
    }) as Program;
    if (violation(inBox, run.values) > TOLERANCE) return { status: "unclear", bound, iterations: run.iterations };
    return { status: "solved", values: run.values, objective: evaluate(program.objective, run.values), bound, iterations: run.iterations };
  }
  return { status: isInfeasible(rows, program.columnCount, box, limits) ? "infeasible" : "unclear", bound, iterations: run.iterations };
}

function rowsOf(program: Program): Row[] {
  return program.rowNames.map((_, row) => {
    const terms: [number, number][] = [];
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) terms.push([program.entryColumn[k], program.entryValue[k]]);
    return { index: row, terms, lower: program.rowLower[row], upper: program.rowUpper[row] };
  });
}

interface RunLimits {
  readonly pivots: number;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

interface Run {
  readonly feasible: boolean;
  readonly values: Float64Array;
  readonly duals: Float64Array;
  readonly iterations: number;
}

/** Pivots a relaxation may take for each of its rows and columns; at most 5 were seen among 1,000 small schools. */
const PIVOTS = 8;
const QUICK_PIVOTS = 1;
const LEAST_PIVOTS = 200;
/** Pivots between looks at the clock. */
const PIVOTS_PER_LOOK = 16;
const STUCK = new Error("the simplex does not come to an end");

/**
 * Columns are shifted to start at zero; fixed ones are left out; upper bounds that rows already imply make no row, nor
 * do those of columns from `bounded` on.
 */
function runSimplex(
  rows: readonly Row[],
  objective: ReadonlyMap<number, number>,
  maximise: boolean,
  { lower, upper }: Box,
  limits: RunLimits,
  bounded = lower.length,
): Run {
  const model = new solver.Model();
  model.usePresolve = false;
  if (maximise) model.maximize();
  else model.minimize();
  const variables = Array.from(lower, (low, column) =>
    upper[column] > low ? model.addVariable(objective.get(column) ?? 0, `c${column}`) : undefined,
  );
  const sides: { row: number; slack: number; sign: 1 | -1 }[] = [];
  const implied = new Uint8Array(lower.length);
  rows.forEach((row, index) => {
    const free = row.terms.filter(([column]) => variables[column]);
    const shift = row.terms.reduce((total, [column, coefficient]) => total + coefficient * lower[column], 0);
    const add = (constraint: { addTerm(coefficient: number, variable: unknown): unknown; slack: { index: number } }, sign: 1 | -1) => {
      for (const [column, coefficient] of free) constraint.addTerm(coefficient, variables[column]);
      sides.push({ row: index, slack: constraint.slack.index, sign });
    };
    if (Number.isFinite(row.upper)) {
      add(model.smallerThan(row.upper - shift) as never, 1);
      if (free.every(([, coefficient]) => coefficient > 0)) {
        for (const [column, coefficient] of free)
          if ((row.upper - shift) / coefficient <= upper[column] - lower[column]) implied[column] = 1;
      }
    }
    if (Number.isFinite(row.lower)) add(model.greaterThan(row.lower - shift) as never, -1);
  });
  variables.forEach((variable, column) => {
    if (variable && !implied[column] && column < bounded) model.smallerThan(upper[column] - lower[column]).addTerm(1, variable);
  });
  const { tableau } = model;
  if (!endsWithin(limits, tableau, () => model.solve()))
    return { feasible: false, values: Float64Array.from(lower), duals: new Float64Array(rows.length), iterations: limits.pivots };
  const values = Float64Array.from(lower, (low, column) => {
    const row = variables[column] ? tableau.rowByVarIndex[variables[column].index] : -1;
    return row > 0 ? low + tableau.matrix[row * tableau.width + tableau.rhsColumn] : low;
  });
  const duals = new Float64Array(rows.length);
  for (const { row, slack, sign } of sides) {
    const column = tableau.colByVarIndex[slack];
    if (column > 0) duals[row] += sign * tableau.matrix[column];
  }
  return { feasible: tableau.feasible && tableau.bounded, values, duals, iterations: tableau.simplexIters };
}

/** The library's own check for cycles misses long ones, so that pivots are counted from outside. */
function endsWithin({ pivots, deadline }: RunLimits, tableau: { pivot(row: number, column: number): void }, run: () => unknown): boolean {
  const { pivot } = tableau;
  let left = pivots;
  tableau.pivot = (row, column) => {
    if (left-- === 0 || (left % PIVOTS_PER_LOOK === 0 && Date.now() > deadline)) throw STUCK;
    pivot.call(tableau, row, column);
  };
  try {
    run();
    return true;
  } catch (error) {
    if (error !== STUCK) throw error;
    return false;
  }
}

/** The least total breach of the rows over the box, bounded from below by a certificate: above zero, no point exists. */
function isInfeasible(rows: readonly Row[], columns: number, { lower, upper }: Box, limits: RunLimits): boolean {
  const width = columns + 2 * rows.length;
  const box = { lower: new Float64Array(width), upper: new Float64Array(width) };
  box.lower.set(lower);
  box.upper.set(upper);
  const objective = new Map<number, number>();
  const elastic = rows.map((row, index): Row => {
    const reach = row.terms.reduce(
      (total, [column, coefficient]) => total + Math.abs(coefficient) * Math.max(Math.abs(lower[column]), Math.abs(upper[column])),
      1,
    );
    const [under, over] = [columns + 2 * index, columns + 2 * index + 1];
    if (Number.isFinite(row.lower)) box.upper[under] = reach + Math.abs(row.lower);
    if (Number.isFinite(row.upper)) box.upper[over] = reach + Math.abs(row.upper);
    objective.set(under, 1).set(over, 1);
    return { ...row, terms: [...row.terms, [under, 1], [over, -1]] };
  });
  const run = runSimplex(elastic, objective, false, box, limits, columns);
  const dual = {
    sense: "minimize",
    columnCount: width,
    rowCount: rows.length,
    objective: { terms: [...objective], constant: 0 },
    rowLower: elastic.map((row) => row.lower),
    rowUpper: elastic.map((row) => row.upper),
    rowStart: startsOf(elastic),
    entryColumn: elastic.flatMap((row) => row.terms.map(([column]) => column)),
    entryValue: elastic.flatMap((row) => row.terms.map(([, coefficient]) => coefficient)),
    ...box,
  } as unknown as Program;
  return boundFromDuals(dual, run.duals, box.lower, box.upper) > TOLERANCE / 10;
}

function startsOf(rows: readonly Row[]): number[] {
  const starts = [0];
  for (const row of rows) starts.push(starts[starts.length - 1] + row.terms.length);
  return starts;
}
