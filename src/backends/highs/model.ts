import type { Highs, ModelData } from "highs";
import { costsOf, type Program } from "../../program/program.js";

/** A program as HiGHS takes it. */
export function modelData({ constants }: Highs, program: Program, relaxed = false): ModelData {
  const { integer, continuous } = constants.variableType;
  return {
    numCols: program.columnCount,
    numRows: program.rowCount,
    sense: constants.objectiveSense[program.sense],
    offset: program.objective.constant,
    colCost: costsOf(program),
    colLower: Float64Array.from(program.lower),
    colUpper: Float64Array.from(program.upper),
    rowLower: Float64Array.from(program.rowLower),
    rowUpper: Float64Array.from(program.rowUpper),
    matrix: {
      format: "csr",
      numRows: program.rowCount,
      numCols: program.columnCount,
      starts: Int32Array.from(program.rowStart),
      indices: Int32Array.from(program.entryColumn),
      values: Float64Array.from(program.entryValue),
    },
    integrality: Int32Array.from(program.integer, (whole) => (whole && !relaxed ? integer : continuous)),
  };
}

/** Seconds within what HiGHS takes. */
export function timeLimitOf({ timeLimit }: { readonly timeLimit: number }): number {
  return Math.max(0.01, Math.min(timeLimit, 1e9));
}
