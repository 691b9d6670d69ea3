import { type CsvError, parse } from "csv-parse/sync";
import type { Sentence } from "../words/index.js";
import { decodePlain } from "./bytes.js";
import { lineOf } from "./notices/notice.js";
import { PLAIN } from "./notices/tables.js";
import { opened } from "./opened.js";
import { refuse } from "./refuse.js";
import type { Warn } from "./warnings.js";

/** The largest text of rows that is read, in bytes or characters. */
export const MAX_TABLE_SIZE = 32 * 1024 * 1024;
const MAX_LINE = 100_000;
const SEPARATORS = [";", "\t", ","] as const;

/** A row of a file, its cells by the column's name; `where` says which row. */
export interface Row {
  readonly where: string | Sentence;
  readonly cells: ReadonlyMap<string, string>;
}

/** Text of a file that declares no encoding. What is not UTF-8 is read as windows-1252, and told. */
export function plainFile(input: string | Uint8Array, place: string, warn: Warn): string {
  const file = opened(input, place, MAX_TABLE_SIZE);
  if (typeof file === "string") return file.replace(/^\uFEFF/, "");
  const { text, encoding } = decodePlain(file);
  if (encoding === "windows-1252") warn(PLAIN["encoding-guessed"], place);
  return text.replace(/^\uFEFF/, "");
}

/** The rows of CSV text, its separator that which the header has most of; `fold` makes one of the spellings of a column. */
export function csvRows(text: string, place: string, fold: (column: string) => string): Row[] {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const separator = SEPARATORS.reduce((best, each) => (header.split(each).length > header.split(best).length ? each : best));
  const records = parsed(text, separator, place);
  const columns = (records[0]?.record ?? []).map(fold);
  return records.slice(1).map(({ record, line }) => ({
    where: lineOf(line),
    cells: cellsOf(columns, record),
  }));
}

/** By column, the first of two that have one name. */
function cellsOf(columns: readonly string[], record: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  columns.forEach((column, index) => {
    if (column !== "" && !cells.has(column)) cells.set(column, record[index] ?? "");
  });
  return cells;
}

function parsed(text: string, delimiter: string, place: string): { record: string[]; line: number }[] {
  if (hasLongLine(text)) refuse(place, "file-malformed", `a line of more than ${MAX_LINE} characters`, "Check that this is CSV text.");
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    });
    return (records as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch (error) {
    const { message } = error as CsvError;
    return refuse(place, "file-malformed", message, "Check the quotation marks, or export the file again.");
  }
}

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n" || text[at] === "\r") start = at + 1;
    else if (at - start >= MAX_LINE) return true;
  }
  return false;
}
