import type { Program } from "./program.js";
import { type NameStyle, type WrittenRow, written } from "./written.js";

/** Solvers cut or refuse lines of more than about 500 characters. */
const LINE = 200;

/**
 * A program in the LP format of CPLEX. A row with two sides is written twice; what the objective has beside its terms
 * is the cost of a column fixed at 1.
 */
export function lpText(program: Program, names: NameStyle, comments: readonly string[] = []): string {
  const { columns, rows, costs, one } = written(program, names);
  const some = columns[0] ?? one;
  const objective: Entry[] = columns.flatMap((name, column) => (costs[column] === 0 ? [] : [[costs[column], name] as const]));
  if (one !== undefined) objective.push([program.objective.constant, one]);
  return [
    ...comments.map((comment) => `\\ ${comment}`),
    program.sense === "maximize" ? "Maximize" : "Minimize",
    ...wrapped(" cost:", expression(objective, some)),
    "Subject To",
    ...rows.flatMap((each) => wrapped(` ${each.name}:`, [...expression(entriesOf(program, each, columns), some), ...sideOf(each)])),
    "Bounds",
    ...columns.map((name, column) => ` ${program.lower[column]} <= ${name} <= ${program.upper[column]}`),
    ...(one === undefined ? [] : [` ${one} = 1`]),
    ...(program.integer.some(Boolean)
      ? [
          "General",
          ...wrapped(
            "",
            columns.filter((_, column) => program.integer[column]),
          ),
        ]
      : []),
    "End",
    "",
  ].join("\n");
}

type Entry = readonly [coefficient: number, column: string];

const RELATION = { E: "=", L: "<=", G: ">=" };
const sideOf = ({ kind, side }: WrittenRow): string[] => [`${RELATION[kind]} ${side}`];

function entriesOf(program: Program, { row }: WrittenRow, columns: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++)
    entries.push([program.entryValue[k], columns[program.entryColumn[k]]]);
  return entries;
}

/** Terms; the format has no word for none, so that a column then stands there 0 times. */
function expression(entries: readonly Entry[], some: string | undefined): string[] {
  if (entries.length === 0) return [`0 ${some}`];
  return entries.map(([coefficient, name], index) => {
    const size = `${Math.abs(coefficient)} ${name}`;
    return coefficient < 0 ? `- ${size}` : index === 0 ? size : `+ ${size}`;
  });
}

/** Words on lines that are not too long. */
function wrapped(start: string, words: readonly string[]): string[] {
  const lines: string[] = [];
  let line = start;
  for (const word of words) {
    if (line !== "" && line.length + word.length >= LINE) {
      lines.push(line);
      line = "";
    }
    line += ` ${word}`;
  }
  lines.push(line);
  return lines;
}
