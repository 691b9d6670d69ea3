import type { CellObject, SheetData } from "write-excel-file/universal";
import { PlageInputError } from "../../domain/issue.js";
import type { Cell, Sheet } from "./sheet.js";
import { type SheetOptions, timetableSheets } from "./sheets.js";
import { stampZip } from "./stamp.js";

/** What Excel holds in a cell and in a sheet. */
const CELL_LENGTH = 32_767;
const SHEET_ROWS = 1_048_576;
const WIDEST = 48;

/**
 * The tables of `timetableSheets` as one XLSX workbook, a sheet each, the headings bold and in view. Text is text, never
 * a formula, and ids keep their zeros. The same input gives the same bytes. The library that writes it is loaded at the
 * first call.
 *
 * @throws {PlageInputError} when either cannot be read, the timetable is of another problem, or a sheet is too long
 * @throws {RangeError} when the language is unknown
 */
export async function writeXlsx(problem: unknown, timetable: unknown, options: SheetOptions = {}): Promise<Uint8Array> {
  const sheets = timetableSheets(problem, timetable, options);
  for (const { name, rows } of sheets) {
    if (rows.length < SHEET_ROWS) continue;
    const message = `the sheet ${name} has ${rows.length} lines`;
    throw new PlageInputError([{ code: "too-large", path: [], message, hint: `Excel reads ${SHEET_ROWS}; write it as CSV.` }]);
  }
  const { default: write } = await import("write-excel-file/universal");
  const blob = await write(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.header.map((_, column) => ({ width: widthOf(sheet, column) })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
  return stampZip(new Uint8Array(await blob.arrayBuffer()));
}

function dataOf({ header, rows }: Sheet): SheetData {
  const heading = (value: string): CellObject => ({ ...text(value), fontWeight: "bold" });
  return [header.map(heading), ...rows.map((row) => row.map(written))];
}

function written(cell: Cell): CellObject | null {
  if (cell === "") return null;
  if (typeof cell === "string") return text(cell);
  if (typeof cell === "number") return { type: Number, value: cell };
  return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: "yyyy-mm-dd" };
}

/** In a text of a workbook `_x0041_` stands for the letter of that number: an underscore is written so before what only looks like it. */
function text(value: string): CellObject {
  const plain = value.length > CELL_LENGTH ? `${value.slice(0, CELL_LENGTH - 1)}…` : value;
  return { type: String, value: escapeFirst(plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")) };
}

/** The library looks texts up in a plain object, where it finds `constructor` and its like before any text is there. */
function escapeFirst(value: string): string {
  if (!(value in Object.prototype)) return value;
  return `_x${value.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_${value.slice(1)}`;
}

function widthOf({ header, rows }: Sheet, column: number): number {
  const longest = rows.reduce((most, row) => {
    const cell = row[column];
    return Math.max(most, typeof cell === "object" ? cell.date.length : String(cell).length);
  }, header[column].length);
  return Math.min(WIDEST, longest + 2);
}
