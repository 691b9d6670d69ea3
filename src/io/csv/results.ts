import { Issues } from "../../domain/issues.js";
import type { PartResult, PartWith } from "../parts.js";
import { type ReadWarning, warningsIn } from "../warnings.js";
import { headingsOf, type NamedColumns, namedColumns, refuseBoth } from "./mapping.js";
import { type CsvReadOptions, idFrom, readTable } from "./table.js";

/** The headings of the columns. */
export interface ResultColumns {
  readonly student: string;
  /** Best a date `YYYY-MM-DD`. */
  readonly bilan?: string;
  /** One line a student: a column for each competence, called as it or by the heading given, holds the level. */
  readonly competences?: NamedColumns;
  /** One line a competence: this column holds it, `level` the level. */
  readonly competence?: string;
  readonly level?: string;
}

/** How a table of results is read. */
export interface ResultCsvOptions extends CsvReadOptions {
  /** The bilan of all lines, where no column states it. */
  readonly bilan?: string;
}

/**
 * Reads the results of a bilan from a table with headings of any name. `part.results` is what `assess` takes: it reads
 * levels, labels and words for "not assessed" against its scale, and says what it cannot read.
 *
 * @throws {PlageInputError} with every cell that is empty and must not be, by line and heading
 */
export function readResultsCsv(
  input: string | Uint8Array,
  columns: ResultColumns,
  options: ResultCsvOptions = {},
): { part: PartWith<"results">; warnings: ReadWarning[] } {
  const { student, bilan, competences, competence, level } = columns;
  const headings = headingsOf(columns, ["student", ...(competence === undefined ? ["competences"] : ["level"])]);
  refuseBoth(columns, "competences", "competence");
  const issues = new Issues();
  const { warnings, warn } = warningsIn(options);
  const rows = readTable(input, headings, options, issues, warn);
  issues.throwIfAny();
  const results = rows.flatMap((row): PartResult[] => {
    const id = idFrom(row, student, issues);
    const stated = bilan === undefined ? options.bilan : idFrom(row, bilan, issues);
    const one = competence === undefined ? undefined : idFrom(row, competence, issues);
    const cells: readonly (readonly [string, string])[] =
      competence === undefined ? namedColumns(competences) : one === undefined || level === undefined ? [] : [[one, level]];
    if (id === undefined) return [];
    return cells.map(([name, column]) => ({
      student: id,
      competence: name,
      level: row.cell(column) === "" ? null : row.cell(column),
      ...(stated === undefined ? {} : { bilan: stated }),
    }));
  });
  issues.throwIfAny();
  return { part: { source: "csv-results", results }, warnings };
}
