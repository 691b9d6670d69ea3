import { costsOf, type Program } from "../program/program.js";

/**
 * A bound on the objective over the relaxation, from any row multipliers, by weak duality:
 * `c·x = y·Ax + (c - yA)·x`, each part at its best over the row's sides and the column's bounds. Valid whatever the
 * multipliers are, so it does not lean on the solver that gave them; the better they are the closer it is.
 */
export function boundFromMultipliers(
  program: Program,
  multipliers: ArrayLike<number>,
  lower: ArrayLike<number> = program.lower,
  upper: ArrayLike<number> = program.upper,
): number {
  const maximise = program.sense === "maximize";
  const reduced = costsOf(program);
  let bound = program.objective.constant;
  for (let row = 0; row < program.rowCount; row++) {
    const multiplier = multipliers[row];
    if (!multiplier || !Number.isFinite(multiplier)) continue;
    const side = multiplier > 0 === maximise ? program.rowUpper[row] : program.rowLower[row];
    if (!Number.isFinite(side)) continue;
    bound += multiplier * side;
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++)
      reduced[program.entryColumn[k]] -= multiplier * program.entryValue[k];
  }
  for (let column = 0; column < program.columnCount; column++) {
    const value = reduced[column];
    if (value !== 0) bound += value * (value > 0 === maximise ? upper[column] : lower[column]);
  }
  return bound;
}

/** Row multipliers and the bound that they prove. */
export interface Certificate {
  readonly multipliers: Float64Array;
  readonly bound: number;
}

/** Duals, or their negatives, whichever bound is tighter: solvers differ in sign conventions. */
export function certificateFrom(
  program: Program,
  duals: ArrayLike<number>,
  lower?: ArrayLike<number>,
  upper?: ArrayLike<number>,
): Certificate {
  const [one, other] = [1, -1].map((sign): Certificate => {
    const multipliers = Float64Array.from(duals, (each) => sign * each);
    return { multipliers, bound: boundFromMultipliers(program, multipliers, lower, upper) };
  });
  return (program.sense === "maximize") === one.bound <= other.bound ? one : other;
}

/** The tighter of the bounds from the duals and from their negatives. */
export function boundFromDuals(program: Program, duals: ArrayLike<number>, lower?: ArrayLike<number>, upper?: ArrayLike<number>): number {
  return certificateFrom(program, duals, lower, upper).bound;
}

/** What is known of the objective from the columns' bounds alone. */
export function openBound(program: Program): number {
  return boundFromMultipliers(program, []);
}
