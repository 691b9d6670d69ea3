import { csvRecords, type Separator } from "../../csv/records.js";
import { LIMITS } from "../../domain/fields.js";
import { PlageInputError, shownValue } from "../../domain/issue.js";
import type { Issues, Path } from "../../domain/issues.js";
import { decodePlain } from "../bytes.js";
import { oneLine } from "../codes.js";
import { columnWithoutHeading, TABLES, THE_HEADINGS, THE_TABLE } from "../notices/tables.js";
import { Oddities, type Warn, type WarningOptions } from "../warnings.js";

/** How any table is read. */
export interface CsvReadOptions extends WarningOptions {
  /** Default: the one that cuts the first lines into as many cells as the header. */
  readonly separator?: Separator;
}

/** A line of the table below its header. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** The cell under a heading, ends trimmed and runs of spaces made one; "" where the line is shorter. */
  cell(column: string): string;
  path(column: string): Path;
}

/** Several times a whole school with a line for each need. */
export const TABLE_LIMITS = { characters: 8_000_000, line: 50_000, rows: 100_000 } as const;

export const folded = (name: string): string => oneLine(name).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The lines of a CSV table, and in them the columns whose headings are wanted: as they are written, else but for
 * accents and capitals. Bytes are UTF-8, UTF-16 with its mark, or else windows-1252. Issues are told, columns that
 * nobody wants are warned of.
 */
export function readTable(
  input: string | Uint8Array,
  wanted: readonly string[],
  { separator }: CsvReadOptions,
  issues: Issues,
  warn: Warn,
): TableRow[] {
  const records = csvRecords(textOf(input, warn), separator, TABLE_LIMITS, issues) ?? [];
  if (records.length >= TABLE_LIMITS.rows)
    issues.add("too-large", [], `${TABLE_LIMITS.rows} lines or more`, "Split the table by division.");
  const first = records.findIndex((record) => record.some((cell) => cell !== ""));
  issues.throwIfAny();
  if (first < 0) {
    issues.add("no-header", [], "no line of text", "Give a line of headings, then a line for each entry.");
    return [];
  }
  const header = records[first].map(oneLine);
  const columns = columnsOf(header, first + 1, wanted, issues);
  tellUnread(header, new Set(columns.values()), records.slice(first + 1), warn);
  return records.flatMap((record, index) => {
    if (index <= first || record.every((cell) => cell === "")) return [];
    const row = index + 1;
    return [{ row, cell: (column) => oneLine(record[columns.get(column) ?? -1] ?? ""), path: (column) => [row, column] }];
  });
}

function textOf(input: string | Uint8Array, warn: Warn): string {
  if (typeof input === "string") return input;
  if (!(input instanceof Uint8Array)) {
    const hint = "Pass a string or a Uint8Array.";
    throw new PlageInputError([{ code: "csv-type", path: [], message: "expected text or bytes", value: shownValue(input), hint }]);
  }
  // In any encoding a character takes at least a byte, and at most four.
  if (input.length > 4 * TABLE_LIMITS.characters) {
    const hint = "Split the table by division.";
    throw new PlageInputError([{ code: "too-large", path: [], message: `${input.length} bytes`, hint }]);
  }
  const { text, encoding } = decodePlain(input);
  if (encoding === "windows-1252") warn(TABLES["encoding-guessed"], THE_TABLE);
  return text;
}

function columnsOf(header: readonly string[], row: number, wanted: readonly string[], issues: Issues): Map<string, number> {
  const columns = new Map<string, number>();
  for (const name of new Set(wanted)) {
    const exact = positions(header, (heading) => heading === oneLine(name));
    const found = exact.length > 0 ? exact : positions(header, (heading) => folded(heading) === folded(name));
    const shown = header.filter((heading) => heading !== "").join(", ");
    if (found.length === 0) issues.add("missing-column", [row, name], "no column has this heading", "Check the mapping.", shown);
    else if (found.length > 1)
      issues.add("duplicate-column", [row, name], `${found.length} columns have this heading`, "Give each its own.");
    else columns.set(name, found[0]);
  }
  return columns;
}

const positions = (header: readonly string[], fits: (heading: string) => boolean): number[] =>
  header.flatMap((heading, index) => (fits(heading) ? [index] : []));

function tellUnread(header: readonly string[], read: ReadonlySet<number>, records: readonly (readonly string[])[], warn: Warn): void {
  const oddities = new Oddities();
  // In one pass: a hostile table may be wide and long at once.
  const filled = new Set<number>();
  for (const record of [header, ...records]) for (const [column, cell] of record.entries()) if (cell !== "") filled.add(column);
  for (const column of [...filled].sort((a, b) => a - b)) {
    if (read.has(column)) continue;
    const name = header[column] || columnWithoutHeading(column + 1);
    oddities.add(TABLES["column-unread"], THE_HEADINGS, name);
  }
  oddities.tell(warn);
}

/** An id from a cell, or undefined with its issue. */
export function idFrom(row: TableRow, column: string, issues: Issues): string | undefined {
  const value = row.cell(column);
  if (value === "") issues.add("missing-value", row.path(column), "nothing in this cell", "Fill it in, or remove the line.");
  else if (value.length > LIMITS.idLength)
    issues.add("too-long", row.path(column), `text of ${value.length} characters`, `Keep to ${LIMITS.idLength}.`, value);
  else return value;
  return undefined;
}
