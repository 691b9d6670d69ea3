import { costsOf, type Program } from "./program.js";

/** How columns and rows are called: by their number and what they stand for, or by their number alone. */
export type NameStyle = "readable" | "short";

/** A program as both MPS and LP text state it: names that every solver takes, rows with one side each. */
export interface Written {
  readonly columns: readonly string[];
  readonly rows: readonly WrittenRow[];
  /** Cost by column, terms on one column summed. */
  readonly costs: Float64Array;
  /** The name of a column fixed at 1 that carries what the objective has beside its terms; absent without any. */
  readonly one: string | undefined;
}

export interface WrittenRow {
  readonly name: string;
  /** The row of the program; a row with two sides is written twice. */
  readonly row: number;
  readonly kind: "E" | "L" | "G";
  readonly side: number;
}

export function written(program: Program, names: NameStyle): Written {
  const called = (letter: string, index: number, own: string) =>
    names === "short" ? `${letter}${index}_` : `${letter}${index}_${safePart(own)}`;
  // A program without columns is none to many readers.
  const hasOne = program.objective.constant !== 0 || program.columnCount === 0;
  return {
    columns: program.columnNames.map((name, column) => called("x", column, name)),
    rows: program.rowNames.flatMap((name, row) => sidesOf(program, row, (letter) => called(letter, row, name))),
    costs: costsOf(program),
    one: hasOne ? "one_" : undefined,
  };
}

function sidesOf(program: Program, row: number, called: (letter: string) => string): WrittenRow[] {
  const [lower, upper] = [program.rowLower[row], program.rowUpper[row]];
  if (lower === upper) return [{ name: called("e"), row, kind: "E", side: lower }];
  return [
    ...(Number.isFinite(upper) ? [{ name: called("l"), row, kind: "L" as const, side: upper }] : []),
    ...(Number.isFinite(lower) ? [{ name: called("g"), row, kind: "G" as const, side: lower }] : []),
  ];
}

/** Long enough to tell columns apart by eye; well within what solvers take. */
const LONGEST = 60;

/** Letters of English, digits and underscores: what MPS, LP and every solver take in a name. */
function safePart(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "")
    .slice(0, LONGEST);
}
