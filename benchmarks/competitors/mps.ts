import type { Program } from "../../src/program/program.js";

/** A program as free MPS, minimising: columns are x0_, x1_, …; a row with two sides is written twice. */
export function mpsOf(program: Program): string {
  const rows: string[] = [];
  const sides: string[] = [];
  const entries: string[][] = Array.from({ length: program.columnCount }, () => []);
  const sign = program.sense === "maximize" ? -1 : 1;
  for (const [column, coefficient] of merged(program.objective.terms)) entries[column].push(`cost ${sign * coefficient}`);
  const addRow = (kind: "E" | "L" | "G", name: string, row: number, side: number) => {
    rows.push(` ${kind} ${name}`);
    if (side !== 0) sides.push(` rhs ${name} ${side}`);
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++)
      entries[program.entryColumn[k]].push(`${name} ${program.entryValue[k]}`);
  };
  for (let row = 0; row < program.rowCount; row++) {
    const [lower, upper] = [program.rowLower[row], program.rowUpper[row]];
    if (lower === upper) addRow("E", `e${row}`, row, lower);
    else {
      if (Number.isFinite(upper)) addRow("L", `l${row}`, row, upper);
      if (Number.isFinite(lower)) addRow("G", `g${row}`, row, lower);
    }
  }
  const columns = entries.flatMap((own, column) => {
    // A column must occur, even where it has no entry.
    const lines = (own.length > 0 ? own : ["cost 0"]).map((entry) => ` ${columnName(column)} ${entry}`);
    return program.integer[column] ? [" MARKER 'MARKER' 'INTORG'", ...lines, " MARKER 'MARKER' 'INTEND'"] : lines;
  });
  const bounds = entries.flatMap((_, column) => [
    ` LO bound ${columnName(column)} ${program.lower[column]}`,
    ` UP bound ${columnName(column)} ${program.upper[column]}`,
  ]);
  return ["NAME plage", "ROWS", " N cost", ...rows, "COLUMNS", ...columns, "RHS", ...sides, "BOUNDS", ...bounds, "ENDATA", ""].join("\n");
}

function merged(terms: readonly (readonly [number, number])[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  return sums;
}

/** CBC takes a column named c0 for none. */
function columnName(column: number): string {
  return `x${column}_`;
}
