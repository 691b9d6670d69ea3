import { z } from "zod";
import { csvRecords } from "../csv/records.js";
import { LIMITS } from "../domain/fields.js";
import type { Issues, Path } from "../domain/issues.js";
import { missingWords, readCell } from "./cell.js";
import { type Columns, columnsOf } from "./columns.js";
import type { Grid } from "./scale.js";
import { ASSESS_LIMITS, type AssessSettings, rowSchema, shaped } from "./schema.js";

/** A level read, or a student who was not assessed. */
export interface Reading {
  readonly student: string;
  readonly competence: string;
  readonly bilan: string | null;
  readonly level: number | null;
  /** The label or the word for not assessed that stood there. */
  readonly found?: string;
  readonly path: Path;
}

interface RawCell {
  readonly student: string;
  readonly competence: string;
  readonly bilan: string | undefined;
  readonly value: number | string | null;
  readonly path: Path;
  readonly bilanPath: Path;
}

/** Every reading of the results, in their order; what cannot be read is told, by row and column. */
export function readingsOf(results: unknown, grids: (competence: string) => Grid, settings: AssessSettings, issues: Issues): Reading[] {
  const cells = typeof results === "string" ? csvCells(results, settings, issues) : rowCells(results, issues);
  const isMissing = missingWords(settings.missing);
  const dated = settings.bilans !== undefined || cells.some((cell) => cell.bilan !== undefined);
  const seen = new Set<string>();
  const competences = new Set<string>();
  const readings: Reading[] = [];
  for (const { student, competence, bilan = null, value, path, bilanPath } of cells) {
    if (bilan === null && dated)
      issues.add("missing-bilan", bilanPath, "no bilan stated here", "State the bilan in every row, or in none, without options.bilans.");
    const key = JSON.stringify([student, competence, bilan]);
    if (seen.has(key))
      issues.add(
        "duplicate-reading",
        path,
        "this student and competence stand in this bilan already",
        "Keep one, or state the bilan.",
        value,
      );
    seen.add(key);
    competences.add(competence);
    const cell = readCell(value, grids(competence), isMissing);
    if (cell.kind === "wrong") issues.add(cell.code, path, cell.message, cell.hint, value);
    else if (cell.kind === "missing") readings.push({ student, competence, bilan, level: null, found: cell.found, path });
    else readings.push({ student, competence, bilan, level: cell.level, path, ...(cell.label === undefined ? {} : { found: cell.label }) });
  }
  if (competences.size > ASSESS_LIMITS.competences)
    issues.add("too-large", [], `${competences.size} competences`, `Keep to ${ASSESS_LIMITS.competences}.`);
  return readings;
}

function rowCells(results: unknown, issues: Issues): RawCell[] {
  const rows = shaped(z.array(rowSchema).max(ASSESS_LIMITS.readings), results, issues, []) ?? [];
  return rows.map(({ student, competence, bilan, level }, row) => ({
    student,
    competence,
    bilan,
    value: level,
    path: [row, "level"],
    bilanPath: [row, "bilan"],
  }));
}

function csvCells(text: string, settings: AssessSettings, issues: Issues): RawCell[] {
  const records = csvRecords(text, settings.separator, { ...ASSESS_LIMITS, rows: ASSESS_LIMITS.readings + 2 }, issues);
  if (!records) return [];
  const first = records.findIndex((record) => record.some((cell) => cell !== ""));
  if (first < 0) {
    issues.add("no-header", [], "no line of text", "Give a header, then a line for each student or each reading.");
    return [];
  }
  const header = records[first];
  const columns = columnsOf(header, first + 1, settings.ignore, issues);
  if (!columns) return [];
  const perRow = columns.cells.form === "long" ? 1 : columns.cells.competences.size;
  if ((records.length - first - 1) * perRow > ASSESS_LIMITS.readings) {
    issues.add("too-large", [], `more than ${ASSESS_LIMITS.readings} readings`, "Split the file by division.");
    return [];
  }
  return records.flatMap((record, index) => (index <= first ? [] : cellsOfRow(record, index + 1, header, columns, issues)));
}

function cellsOfRow(record: readonly string[], row: number, header: readonly string[], columns: Columns, issues: Issues): RawCell[] {
  if (record.every((cell) => cell === "")) return [];
  const at = (column: number): Path => [row, header[column] || column + 1];
  record.forEach((cell, column) => {
    if (cell !== "" && !header[column]) issues.add("unnamed-column", at(column), "no name heads this cell", "Name the column.", cell);
  });
  const named = (column: number, what: string): string | undefined => {
    const value = record[column] ?? "";
    if (value === "") issues.add(`missing-${what}`, at(column), `no ${what} in this row`, "Fill the cell in, or remove the row.");
    else if (value.length > LIMITS.idLength)
      issues.add("too-long", at(column), `text of ${value.length} characters`, `Keep to ${LIMITS.idLength}.`, value);
    else return value;
    return undefined;
  };
  const student = named(columns.student, "student");
  const bilan = columns.bilan === undefined ? undefined : named(columns.bilan, "bilan");
  const { cells } = columns;
  const competences: readonly (readonly [number, string | undefined])[] =
    cells.form === "long" ? [[cells.level, named(cells.competence, "competence")]] : [...cells.competences];
  if (student === undefined || (columns.bilan !== undefined && bilan === undefined)) return [];
  return competences.flatMap(([column, competence]) =>
    competence === undefined
      ? []
      : [{ student, competence, bilan, value: record[column] ?? "", path: at(column), bilanPath: at(columns.bilan ?? columns.student) }],
  );
}
