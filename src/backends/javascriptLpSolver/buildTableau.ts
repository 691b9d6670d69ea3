import solver from "javascript-lp-solver";
import type { Program } from "../../program/program.js";

/** Bounds of the columns at one node. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

type Model = InstanceType<typeof solver.Model>;
export type Tableau = Model["tableau"];

/** One side of a row of the program as a row of the tableau, with a slack of its own. */
export interface Side {
  readonly row: number;
  readonly slack: number;
  /** Positive for the upper side. */
  readonly sign: 1 | -1;
}

/** A column as a distance, never negative, from one of its bounds. */
export interface Distance {
  readonly column: number;
  readonly variable: number;
  readonly from: "lower" | "upper";
  /** The slack of what is left to the other bound; none where rows keep the column from it. */
  readonly room: number | undefined;
}

export interface Built {
  readonly tableau: Tableau;
  /** Costs, to be maximised, by index of the library's variables. */
  readonly costs: ReadonlyMap<number, number>;
  readonly sides: readonly Side[];
  readonly distances: readonly Distance[];
}

/**
 * A program over a box as the library's tableau. Each column is measured from the bound where the objective wants it:
 * then no cost is positive, and the library's first phase is a dual simplex. Columns that are fixed are left out.
 */
export function buildTableau(program: Program, { lower, upper }: Box): Built {
  const model = new solver.Model();
  model.maximize();
  // The check sees none of the cycles that happen, and takes a pair of pivots in a row for one.
  model.checkForCycles = false;
  const gain = gains(program);
  const variables = Array.from(gain, (each, column) =>
    upper[column] > lower[column] ? model.addVariable(-Math.abs(each), `c${column}`) : undefined,
  );
  const origin = Float64Array.from(gain, (each, column) => (each > 0 ? upper : lower)[column]);
  const direction = Float64Array.from(gain, (each) => (each > 0 ? -1 : 1));
  const sides: Side[] = [];
  const kept = new Set<number>();

  for (let row = 0; row < program.rowCount; row++) {
    const terms: { column: number; coefficient: number }[] = [];
    let level = 0;
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      const column = program.entryColumn[k];
      level += program.entryValue[k] * origin[column];
      if (variables[column]) terms.push({ column, coefficient: program.entryValue[k] * direction[column] });
    }
    const addSide = (constraint: ReturnType<Model["smallerThan"]>, sign: 1 | -1) => {
      for (const { column, coefficient } of terms) constraint.addTerm(coefficient, variables[column] as NonNullable<(typeof variables)[0]>);
      sides.push({ row, slack: constraint.slack.index, sign });
    };
    if (Number.isFinite(program.rowLower[row])) addSide(model.greaterThan(program.rowLower[row] - level), -1);
    const most = program.rowUpper[row] - level;
    if (!Number.isFinite(most)) continue;
    addSide(model.smallerThan(most), 1);
    if (terms.some(({ coefficient }) => coefficient < 0)) continue;
    for (const { column, coefficient } of terms) if (most <= coefficient * (upper[column] - lower[column])) kept.add(column);
  }

  const distances = variables.flatMap((variable, column): Distance[] => {
    if (!variable) return [];
    const from = direction[column] > 0 ? "lower" : "upper";
    // Bounds of integers move, so that each has a row for the other bound.
    const free = kept.has(column) && !program.integer[column];
    const room = free ? undefined : model.smallerThan(upper[column] - lower[column]).addTerm(1, variable).slack.index;
    return [{ column, variable: variable.index, from, room }];
  });
  model.tableau.setModel(model);
  const costs = new Map(distances.map(({ column, variable }) => [variable, -Math.abs(gain[column])]));
  return { tableau: model.tableau, costs, sides, distances };
}

/** What a unit of each column adds to the objective, counted upwards. */
function gains(program: Program): Float64Array {
  const gain = new Float64Array(program.columnCount);
  const sign = program.sense === "maximize" ? 1 : -1;
  for (const [column, coefficient] of program.objective.terms) gain[column] += sign * coefficient;
  return gain;
}
