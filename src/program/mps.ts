import type { Program } from "./program.js";
import { type NameStyle, type Written, written } from "./written.js";

/**
 * A program as free MPS. MPS knows no word for maximising that every solver reads: what is maximised is written as a
 * minimisation of its opposite. A row with two sides is written twice; what the objective has beside its terms is the
 * cost of a column fixed at 1.
 */
export function mpsText(program: Program, names: NameStyle, comments: readonly string[] = []): string {
  const form = written(program, names);
  const sides = form.rows.filter(({ side }) => side !== 0).map(({ name, side }) => ` rhs ${name} ${side}`);
  return [
    ...comments.map((comment) => `* ${comment}`),
    "NAME plage",
    "ROWS",
    " N cost",
    ...form.rows.map(({ kind, name }) => ` ${kind} ${name}`),
    "COLUMNS",
    ...columnLines(program, form),
    "RHS",
    ...sides,
    "BOUNDS",
    ...form.columns.flatMap((name, column) => [` LO bound ${name} ${program.lower[column]}`, ` UP bound ${name} ${program.upper[column]}`]),
    ...(form.one === undefined ? [] : [` FX bound ${form.one} 1`]),
    "ENDATA",
    "",
  ].join("\n");
}

function columnLines(program: Program, { columns, rows, costs, one }: Written): string[] {
  const sign = program.sense === "maximize" ? -1 : 1;
  const entries: string[][] = columns.map((_, column) => (costs[column] === 0 ? [] : [`cost ${sign * costs[column]}`]));
  for (const { name, row } of rows) {
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++)
      entries[program.entryColumn[k]].push(`${name} ${program.entryValue[k]}`);
  }
  const lines = entries.flatMap((own, column) => {
    // A column must occur, even where it has no entry.
    const each = (own.length > 0 ? own : ["cost 0"]).map((entry) => ` ${columns[column]} ${entry}`);
    return program.integer[column] ? [" MARKER 'MARKER' 'INTORG'", ...each, " MARKER 'MARKER' 'INTEND'"] : each;
  });
  return one === undefined ? lines : [...lines, ` ${one} cost ${sign * program.objective.constant}`];
}
