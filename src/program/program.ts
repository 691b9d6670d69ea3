import { raise } from "../domain/maps.js";
/** A coefficient on a column. */
export type Term = readonly [column: number, coefficient: number];

/** A linear expression over the columns of a program. */
export interface Linear {
  readonly terms: readonly Term[];
  readonly constant: number;
}

/** Which way the objective is sought. */
export type Sense = "maximize" | "minimize";

/** Bounds of a column, and whether it is an integer. */
export interface ColumnOptions {
  readonly lower?: number;
  /** Finite: backends and certificates of bounds rely on it. */
  readonly upper: number;
  readonly integer?: boolean;
  /** Decisions of a higher rank shape those of a lower one: heuristics settle them first. Default: 0, settled last. */
  readonly rank?: number;
}

/**
 * A (mixed-integer) linear program being built: columns with finite bounds, sparse rows with a lower and an
 * upper side, one objective. It knows nothing of schools.
 */
export class Program {
  /** Empty where names are not kept, as those of the rows. */
  readonly columnNames: string[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly integer: boolean[] = [];
  readonly rank: number[] = [];

  readonly rowNames: string[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  /** Row `r` holds entries `rowStart[r]` to `rowStart[r + 1]`. */
  readonly rowStart: number[] = [0];
  readonly entryColumn: number[] = [];
  readonly entryValue: number[] = [];

  objective: Linear = { terms: [], constant: 0 };
  sense: Sense = "maximize";

  /** @param named - False keeps no names, which take as much memory as all the numbers and are read by people alone. */
  constructor(readonly named = true) {}

  get columnCount(): number {
    return this.lower.length;
  }

  get rowCount(): number {
    return this.rowLower.length;
  }

  /** The name of a column, or one that stands in for it. */
  nameOf(column: number): string {
    return this.named ? this.columnNames[column] : `c[${column}]`;
  }

  /** Adds a column and returns its index. */
  addColumn(name: string, options: ColumnOptions): number {
    const lower = options.lower ?? 0;
    if (!Number.isFinite(options.upper) || !Number.isFinite(lower)) throw new RangeError(`column ${name} has no finite bounds`);
    if (this.named) this.columnNames.push(name);
    this.lower.push(lower);
    this.upper.push(options.upper);
    this.integer.push(options.integer ?? false);
    this.rank.push(options.rank ?? 0);
    return this.lower.length - 1;
  }

  /** Adds `lower ≤ Σ terms ≤ upper`; several terms on one column are summed, zeros left out. */
  addRow(name: string, terms: readonly Term[], lower: number, upper: number): number {
    const sum = new Map<number, number>();
    for (const [column, coefficient] of terms) raise(sum, column, coefficient);
    for (const [column, coefficient] of sum) {
      if (coefficient === 0) continue;
      this.entryColumn.push(column);
      this.entryValue.push(coefficient);
    }
    this.rowStart.push(this.entryColumn.length);
    if (this.named) this.rowNames.push(name);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    return this.rowLower.length - 1;
  }

  /** Adds a row that asks for at most `upper`, and returns its index. */
  addAtMost(name: string, terms: readonly Term[], upper: number): number {
    return this.addRow(name, terms, Number.NEGATIVE_INFINITY, upper);
  }

  /** Adds a row that asks for at least `lower`, and returns its index. */
  addAtLeast(name: string, terms: readonly Term[], lower: number): number {
    return this.addRow(name, terms, lower, Number.POSITIVE_INFINITY);
  }

  /** Adds a row that asks for exactly `value`, and returns its index. */
  addEqual(name: string, terms: readonly Term[], value: number): number {
    return this.addRow(name, terms, value, value);
  }

  /** States what is sought, in place of what was. */
  setObjective(objective: Linear, sense: Sense): void {
    this.objective = objective;
    this.sense = sense;
  }

  /** The same rows with bounds and integrality of its own; rows and columns are added to neither afterwards. */
  variant(): Program {
    return Object.assign(Object.create(Program.prototype) as Program, this, {
      lower: [...this.lower],
      upper: [...this.upper],
      integer: [...this.integer],
    });
  }

  /** Narrows a column's bounds for good. */
  fix(column: number, value: number): void {
    this.lower[column] = value;
    this.upper[column] = value;
  }
}

/** Value of an expression at a point. */
export function evaluate(expression: Linear, values: ArrayLike<number>): number {
  let total = expression.constant;
  for (const [column, coefficient] of expression.terms) total += coefficient * values[column];
  return total;
}

/** Coefficients of the objective by column. */
export function costsOf({ columnCount, objective }: Program): Float64Array {
  const costs = new Float64Array(columnCount);
  for (const [column, coefficient] of objective.terms) costs[column] += coefficient;
  return costs;
}

/** `factor · expression`. */
export function scaled(expression: Linear, factor: number): Linear {
  return {
    terms: expression.terms.map(([column, coefficient]) => [column, coefficient * factor] as const),
    constant: expression.constant * factor,
  };
}

/** Sum of expressions. */
export function sumOf(expressions: readonly Linear[]): Linear {
  return { terms: expressions.flatMap((each) => each.terms), constant: expressions.reduce((total, each) => total + each.constant, 0) };
}

/**
 * Largest amount by which a point leaves a row, a bound or an integer: 0 when the point is a solution. Every
 * answer of a backend is measured by this before it is believed.
 */
export function violation(program: Program, values: ArrayLike<number>): number {
  let worst = 0;
  for (let column = 0; column < program.columnCount; column++) {
    const value = values[column];
    if (!Number.isFinite(value)) return Number.POSITIVE_INFINITY;
    worst = Math.max(worst, program.lower[column] - value, value - program.upper[column]);
    if (program.integer[column]) worst = Math.max(worst, Math.abs(value - Math.round(value)));
  }
  for (let row = 0; row < program.rowCount; row++) {
    let activity = 0;
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++)
      activity += program.entryValue[k] * values[program.entryColumn[k]];
    const scale = Math.max(1, Math.abs(activity));
    worst = Math.max(worst, (program.rowLower[row] - activity) / scale, (activity - program.rowUpper[row]) / scale);
  }
  return worst;
}
