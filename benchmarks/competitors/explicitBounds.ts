import type { Program } from "../../src/program/program.js";

/**
 * Columns whose upper bound must be written as a row for solvers that know none. The rest is implied by a row: all its
 * coefficients are above 0 but for columns whose bounds are written. Lower bounds must be 0.
 */
export function explicitBounds(program: Program): boolean[] {
  const written = program.upper.map(() => false);
  const eachRow = (look: (columns: number[], coefficients: number[], upper: number) => void) => {
    for (let row = 0; row < program.rowCount; row++) {
      const [from, to] = [program.rowStart[row], program.rowStart[row + 1]];
      look(program.entryColumn.slice(from, to), program.entryValue.slice(from, to), program.rowUpper[row]);
    }
  };
  eachRow((columns, coefficients, upper) => {
    if (upper < Number.POSITIVE_INFINITY) for (const [k, column] of columns.entries()) if (coefficients[k] < 0) written[column] = true;
  });
  const implied = program.upper.map(() => false);
  eachRow((columns, coefficients, upper) => {
    const most = columns.reduce((sum, column, k) => sum + Math.max(0, -coefficients[k]) * program.upper[column], upper);
    for (const [k, column] of columns.entries())
      if (coefficients[k] > 0 && most / coefficients[k] <= program.upper[column] + 1e-9) implied[column] = true;
  });
  return written.map((needed, column) => needed || !implied[column]);
}
