import type { Program } from "../../program/program.js";
import { type Box, type Built, buildTableau, type Tableau } from "./buildTableau.js";

/**
 * The tableau of a program whose columns can be moved to other bounds in place. That changes right-hand sides alone:
 * the reduced costs, and with them the work of earlier solves, stay good.
 */
export class MovingTableau {
  readonly tableau: Tableau;
  readonly costs: Built["costs"];
  private readonly built: Built;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;

  /** `box` holds every box that will be moved to. */
  constructor(
    private readonly program: Program,
    box: Box,
  ) {
    this.built = buildTableau(program, box);
    this.tableau = this.built.tableau;
    this.costs = this.built.costs;
    this.lower = Float64Array.from(box.lower);
    this.upper = Float64Array.from(box.upper);
  }

  moveTo({ lower, upper }: Box): void {
    for (const { column, variable, from, room } of this.built.distances) {
      const [low, high] = from === "lower" ? [variable, room] : [room, variable];
      const raised = lower[column] - this.lower[column];
      const lowered = this.upper[column] - upper[column];
      if (raised !== 0 && low !== undefined) this.shift(low, raised);
      if (lowered !== 0 && high !== undefined) this.shift(high, lowered);
      this.lower[column] = lower[column];
      this.upper[column] = upper[column];
    }
  }

  /** Column values at the basis. */
  values(): Float64Array {
    const { matrix, width, rhsColumn, rowByVarIndex } = this.tableau;
    const values = Float64Array.from(this.lower);
    for (const { column, variable, from } of this.built.distances) {
      const row = rowByVarIndex[variable];
      const distance = row > 0 ? matrix[row * width + rhsColumn] : 0;
      values[column] = from === "lower" ? this.lower[column] + distance : this.upper[column] - distance;
    }
    return values;
  }

  /** Multipliers of the program's rows that add up to a row of the tableau; those of row 0, to the reduced costs. */
  multipliers(tableauRow: number): Float64Array {
    const { matrix, width, colByVarIndex, varIndexByRow } = this.tableau;
    const multipliers = new Float64Array(this.program.rowCount);
    for (const { row, slack, sign } of this.built.sides) {
      const column = colByVarIndex[slack];
      if (column > 0) multipliers[row] += sign * matrix[tableauRow * width + column];
      else if (varIndexByRow[tableauRow] === slack) multipliers[row] += sign;
    }
    return multipliers;
  }

  /** The row furthest below zero: where the first phase stops, it shows why there is no point. */
  lowestRow(): number {
    const { matrix, width, height, rhsColumn } = this.tableau;
    let lowest = 1;
    for (let row = 2; row < height; row++) if (matrix[row * width + rhsColumn] < matrix[lowest * width + rhsColumn]) lowest = row;
    return lowest;
  }

  /** Measures a variable from a point further on by `step`. */
  private shift(variable: number, step: number): void {
    const { matrix, width, height, rhsColumn, rowByVarIndex, colByVarIndex } = this.tableau;
    const row = rowByVarIndex[variable];
    if (row > 0) {
      matrix[row * width + rhsColumn] -= step;
      return;
    }
    const column = colByVarIndex[variable];
    for (let each = 0; each < height; each++) matrix[each * width + rhsColumn] -= step * matrix[each * width + column];
  }
}
