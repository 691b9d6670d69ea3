import { type CsvError, parse } from "csv-parse/sync";
import type { Issues } from "../domain/issues.js";

/** What stands between the cells of a table. */
export type Separator = "," | ";" | "\t";

export interface CsvLimits {
  readonly characters: number;
  /** Characters of a line. */
  readonly line: number;
  /** Lines that are read. */
  readonly rows: number;
}

/** Where two fit as well, the first: a semicolon file may hold decimal commas in every line. */
const SEPARATORS: readonly Separator[] = ["\t", ";", ","];
const SAMPLE = 20;

const parsed = (text: string, separator: Separator, most: number): string[][] =>
  parse(text, { bom: true, delimiter: separator, relax_column_count: true, trim: true, to: most });

/** The cells of a CSV text, blank lines included, so that an index + 1 is the row that a spreadsheet shows; undefined with its issue. */
export function csvRecords(text: string, separator: Separator | undefined, limits: CsvLimits, issues: Issues): string[][] | undefined {
  if (text.length > limits.characters) {
    issues.add("too-large", [], `text of ${text.length} characters`, `Keep to ${limits.characters}; split it by division.`);
    return undefined;
  }
  const long = overlongLine(text, limits.line);
  if (long !== undefined) {
    issues.add("too-long", [long], `line of more than ${limits.line} characters`, "Check that this is CSV text.");
    return undefined;
  }
  try {
    return parsed(text, separator ?? separatorOf(text), limits.rows);
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    issues.add("wrong-csv", lines === undefined ? [] : [lines], message, "Check the quotation marks, or save the sheet as CSV again.");
    return undefined;
  }
}

/** The separator that cuts most of the first lines into as many cells as the header. */
function separatorOf(text: string): Separator {
  let best: { separator: Separator; alike: number } = { separator: ";", alike: 0 };
  for (const separator of SEPARATORS) {
    const records = sample(text, separator).filter((record) => record.some((cell) => cell !== ""));
    const cells = records[0]?.length ?? 0;
    const alike = cells > 1 ? records.filter((record) => record.length === cells).length : 0;
    if (alike > best.alike) best = { separator, alike };
  }
  return best.separator;
}

function sample(text: string, separator: Separator): string[][] {
  try {
    return parsed(text, separator, SAMPLE);
  } catch {
    return [];
  }
}

/** The first line that is too long, from 1. */
function overlongLine(text: string, most: number): number | undefined {
  let line = 1;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "\n" || text[index] === "\r") {
      if (text[index] === "\n" || text[index + 1] !== "\n") line++;
      start = index + 1;
    } else if (index - start >= most) return line;
  }
  return undefined;
}
