import type { Program } from "./program.js";

/** The rows of a program as lines a person can read, in the order they were added. */
export function rowsAsText(program: Program, from = 0): string {
  const lines: string[] = [];
  for (let row = from; row < program.rowCount; row++) lines.push(`${program.rowNames[row]}: ${rowBody(program, row)}`);
  return lines.join("\n");
}

function rowBody(program: Program, row: number): string {
  const parts: string[] = [];
  for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
    parts.push(term(program.entryValue[k], program.columnNames[program.entryColumn[k]], parts.length === 0));
  }
  const body = parts.length === 0 ? "0" : parts.join(" ");
  const lower = program.rowLower[row];
  const upper = program.rowUpper[row];
  if (lower === upper) return `${body} = ${lower}`;
  if (lower === Number.NEGATIVE_INFINITY) return `${body} <= ${upper}`;
  if (upper === Number.POSITIVE_INFINITY) return `${body} >= ${lower}`;
  return `${lower} <= ${body} <= ${upper}`;
}

function term(coefficient: number, name: string, first: boolean): string {
  const size = Math.abs(coefficient);
  const factor = size === 1 ? name : `${Number(size.toPrecision(12))} ${name}`;
  if (first) return coefficient < 0 ? `-${factor}` : factor;
  return coefficient < 0 ? `- ${factor}` : `+ ${factor}`;
}
