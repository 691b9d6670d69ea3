import { LIMITS } from "../../domain/fields.js";
import { PlageInputError, shownValue } from "../../domain/issue.js";
import { Issues } from "../../domain/issues.js";
import type { PartNeed, PartStudent, PartWith } from "../parts.js";
import { type ReadWarning, warningsIn } from "../warnings.js";
import { hoursFrom, type SeverityLabels, severityFrom } from "./cells.js";
import { headingsOf, type NamedColumns, namedColumns, refuseBoth } from "./mapping.js";
import { type CsvReadOptions, idFrom, readTable, type TableRow } from "./table.js";

/** The headings of the columns. */
export interface StudentColumns {
  readonly id: string;
  readonly division: string;
  /** Default: names are not read. */
  readonly name?: string;
  readonly project?: string;
  /** One line a student: a column for each need, called as the need or by the heading given, holds the severity. */
  readonly needs?: NamedColumns;
  /** One line a need: this column holds the need, `severity` how severe it is. Empty: the student has none. */
  readonly need?: string;
  readonly severity?: string;
  /** Hours asked a week, beside `need`. */
  readonly weeklyHours?: string;
}

/** How a table of students is read. */
export interface StudentCsvOptions extends CsvReadOptions {
  /** Severities, 1 to 4, by words of the table, such as `{ "fragile": 2, "en difficulté": 3 }`. Figures are always read. */
  readonly severities?: SeverityLabels;
}

/**
 * Reads students, their divisions and needs from a table with headings.
 *
 * @throws {PlageInputError} with every cell that cannot be read, by line and heading
 */
export function readStudentsCsv(
  input: string | Uint8Array,
  columns: StudentColumns,
  options: StudentCsvOptions = {},
): { part: PartWith<"students">; warnings: ReadWarning[] } {
  const headings = headingsOf(columns, columns.need === undefined ? ["id", "division"] : ["id", "division", "severity"]);
  refuseBoth(columns, "needs", "need");
  const severities = checkedLabels(options.severities ?? {});
  const issues = new Issues();
  const { warnings, warn } = warningsIn(options);
  const rows = readTable(input, headings, options, issues, warn);
  issues.throwIfAny();
  const students = new Map<string, PartStudent>();
  for (const row of rows) {
    const [id, division] = [idFrom(row, columns.id, issues), idFrom(row, columns.division, issues)];
    if (id === undefined || division === undefined) continue;
    const needs = needsOf(row, columns, severities, issues);
    const known = students.get(id);
    if (known === undefined) students.set(id, { id, division, ...textsOf(row, columns, issues), ...(hasNeeds(columns) ? { needs } : {}) });
    else if (columns.need === undefined)
      issues.add(
        "duplicate-student",
        row.path(columns.id),
        "this student stands above already",
        "Keep one line, or map a column need.",
        id,
      );
    else students.set(id, joined(known, division, needs, row, columns, issues));
  }
  issues.throwIfAny();
  return { part: { source: "csv-students", students: [...students.values()] }, warnings };
}

type Needs = Readonly<Record<string, PartNeed>>;

const hasNeeds = ({ needs, need }: StudentColumns): boolean => needs !== undefined || need !== undefined;

function needsOf(row: TableRow, columns: StudentColumns, severities: SeverityLabels, issues: Issues): Needs {
  if (columns.need === undefined) {
    const entries = namedColumns(columns.needs).flatMap(([need, column]) => {
      const severity = severityFrom(row, column, severities, issues);
      return severity === undefined ? [] : [[need, severity] as const];
    });
    return Object.fromEntries(entries);
  }
  const [severityColumn = ""] = [columns.severity];
  if (row.cell(columns.need) === "") {
    if (row.cell(severityColumn) !== "")
      issues.add("missing-need", row.path(columns.need), "a severity without its need", "Name the need, or empty the severity.");
    return {};
  }
  const need = idFrom(row, columns.need, issues);
  const severity = severityFrom(row, severityColumn, severities, issues);
  const weeklyHours = hoursFrom(row, columns.weeklyHours, issues);
  if (need === undefined || severity === undefined) return {};
  return Object.fromEntries([[need, weeklyHours === undefined ? severity : { severity, weeklyHours }]]);
}

function joined(known: PartStudent, division: string, needs: Needs, row: TableRow, columns: StudentColumns, issues: Issues): PartStudent {
  if (known.division !== division)
    issues.add("other-division", row.path(columns.division), `above this student is in ${known.division}`, "Mend one of them.", division);
  const twice = Object.keys(needs).find((need) => Object.hasOwn(known.needs ?? {}, need));
  if (twice !== undefined)
    issues.add("duplicate-need", row.path(columns.need ?? ""), "this need of this student stands above already", "Keep one line.", twice);
  return { ...known, needs: Object.fromEntries([...Object.entries(known.needs ?? {}), ...Object.entries(needs)]) };
}

function textsOf(row: TableRow, { name, project }: StudentColumns, issues: Issues): Pick<PartStudent, "name" | "project"> {
  const text = (column: string | undefined) => {
    const value = column === undefined ? "" : row.cell(column);
    if (column !== undefined && value.length > LIMITS.textLength)
      issues.add("too-long", row.path(column), `text of ${value.length} characters`, `Keep to ${LIMITS.textLength}.`, value);
    return value;
  };
  const [called, plan] = [text(name), text(project)];
  return { ...(called === "" ? {} : { name: called }), ...(plan === "" ? {} : { project: plan }) };
}

function checkedLabels(labels: SeverityLabels): SeverityLabels {
  const wrong = Object.entries(labels).filter(([, severity]) => ![1, 2, 3, 4].includes(severity));
  if (wrong.length === 0) return labels;
  const hint = "A severity is 1 (slight), 2, 3 or 4 (severe).";
  throw new PlageInputError(
    wrong.map(([label, severity]) => ({
      code: "wrong-option",
      path: ["options", "severities", label],
      message: "not a severity",
      value: shownValue(severity),
      hint,
    })),
  );
}
