import { type CsvError, parse } from "csv-parse/sync";
import { decodePlain } from "./bytes.js";
import { refuse } from "./refuse.js";
import type { Warn } from "./warnings.js";

/** The largest text of rows that is read, in bytes or characters. */
const MAX_TABLE_SIZE = 32 * 1024 * 1024;
const MAX_LINE = 100_000;
const SEPARATORS = [";", "\t", ","] as const;

/** A row of a file, its cells by the column's name; `place` says which row. */
export interface Row {
  readonly place: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** Text of a file that declares no encoding. What is not UTF-8 is read as windows-1252, and told. */
export function plainFile(input: string | Uint8Array, place: string, warn: Warn): string {
  if (typeof input !== "string" && !(input instanceof Uint8Array))
    refuse(place, "file-type", "expected text or bytes", "Pass a string or a Uint8Array.", input);
  if (input.length > MAX_TABLE_SIZE)
    refuse(place, "file-too-large", `more than ${MAX_TABLE_SIZE} bytes`, "Read a smaller file.", input.length);
  if (typeof input === "string") return input.replace(/^\uFEFF/, "");
  const { text, encoding } = decodePlain(input);
  if (encoding === "windows-1252") warn("encoding-guessed", place, "The file is not UTF-8 and was read as windows-1252.");
  return text.replace(/^\uFEFF/, "");
}

/** The rows of CSV text, its separator that which the header has most of; `fold` makes one of the spellings of a column. */
export function csvRows(text: string, place: string, fold: (column: string) => string): Row[] {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const separator = SEPARATORS.reduce((best, each) => (header.split(each).length > header.split(best).length ? each : best));
  const records = parsed(text, separator, place);
  const columns = (records[0]?.record ?? []).map(fold);
  return records.slice(1).map(({ record, line }) => ({
    place: `${place}/line ${line}`,
    cells: new Map(
      columns.flatMap((column, index): [string, string][] => (column === "" ? [] : [[column, record[index] ?? ""]])).reverse(),
    ),
  }));
}

function parsed(text: string, delimiter: string, place: string): { record: string[]; line: number }[] {
  const long = /[^\r\n]{100001}/.test(text);
  if (long) refuse(place, "file-malformed", `a line of more than ${MAX_LINE} characters`, "Check that this is CSV text.");
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
