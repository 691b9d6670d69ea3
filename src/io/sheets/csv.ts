import { stringify } from "csv-stringify/sync";
import type { Separator } from "../../csv/records.js";
import type { Cell, SheetId } from "./sheet.js";
import { type SheetOptions, timetableSheets } from "./sheets.js";

/** How tables are written. */
export interface CsvOptions extends SheetOptions {
  /** Default: ";", which a French spreadsheet expects. */
  readonly separator?: Separator;
  /** Mark before decimals. Default: "," in French, "." in English. */
  readonly decimal?: "," | ".";
}

/** By it a spreadsheet knows that the text is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The tables of `timetableSheets` as CSV text, by the id of the sheet. They begin with a byte order mark, end lines with
 * CR LF and quote what needs it, so that Excel and LibreOffice open them as they are. A cell that a spreadsheet would
 * run as a formula gets an apostrophe before it. Excel takes the zeros off an id such as `007`: `writeXlsx` keeps them.
 *
 * @throws {PlageInputError} when either cannot be read, or the timetable is of another problem
 * @throws {RangeError} when an option is out of range
 */
export function writeCsv(problem: unknown, timetable: unknown, options: CsvOptions = {}): Record<SheetId, string> {
  const { separator = ";", decimal = options.lang === "en" ? "." : "," } = options;
  if (!([",", ";", "\t"] as unknown[]).includes(separator))
    throw new RangeError(`separator must be ",", ";" or a tabulator, not ${separator}`);
  if (!([",", "."] as unknown[]).includes(decimal)) throw new RangeError(`decimal must be "," or ".", not ${decimal}`);
  const written = (cell: Cell) => {
    if (typeof cell === "number") return String(Math.round(cell * 100) / 100).replace(".", decimal);
    return typeof cell === "string" ? cell : cell.date;
  };
  const texts = timetableSheets(problem, timetable, options).map(({ id, header, rows }) => {
    const records = [header, ...rows].map((row) => row.map(written));
    return [id, stringify(records, { delimiter: separator, bom: false, record_delimiter: "windows", escape_formulas: true })] as const;
  });
  return Object.fromEntries(texts.map(([id, text]) => [id, BYTE_ORDER_MARK + text])) as Record<SheetId, string>;
}
