import { Issues } from "../../domain/issues.js";
import type { PartTeacher, PartWith } from "../parts.js";
import { type ReadWarning, warningsIn } from "../warnings.js";
import { hoursFrom, listFrom, markFrom } from "./cells.js";
import { headingsOf, type NamedColumns, namedColumns } from "./mapping.js";
import { type CsvReadOptions, idFrom, readTable, type TableRow } from "./table.js";

/** The headings of the columns. Lists in a cell have commas, semicolons or bars between their names. */
export interface TeacherColumns {
  readonly id: string;
  /** Default: names are not read. */
  readonly name?: string;
  /** Needs or actions the teacher may lead: a column with a list, or a column for each, marked with x, oui or 1. */
  readonly skills?: string | NamedColumns;
  /** A list. */
  readonly subjects?: string;
  /** A list of divisions. */
  readonly teaches?: string;
  readonly weeklyHours?: string;
  readonly yearlyHours?: string;
}

/**
 * Reads teachers and what they may lead from a table with headings. A teacher may have several lines: their lists
 * are joined, and what is stated once a teacher must not differ.
 *
 * @throws {PlageInputError} with every cell that cannot be read, by line and heading
 */
export function readTeachersCsv(
  input: string | Uint8Array,
  columns: TeacherColumns,
  options: CsvReadOptions = {},
): { part: PartWith<"teachers">; warnings: ReadWarning[] } {
  const headings = headingsOf(columns, ["id"]);
  const issues = new Issues();
  const { warnings, warn } = warningsIn(options);
  const rows = readTable(input, headings, options, issues, warn);
  issues.throwIfAny();
  const teachers = new Map<string, PartTeacher>();
  for (const row of rows) {
    const id = idFrom(row, columns.id, issues);
    if (id === undefined) continue;
    const teacher = teacherOf(id, row, columns, issues);
    const known = teachers.get(id);
    teachers.set(id, known === undefined ? teacher : joined(known, teacher, row, columns, issues));
  }
  issues.throwIfAny();
  return { part: { source: "csv-teachers", teachers: [...teachers.values()] }, warnings };
}

function teacherOf(id: string, row: TableRow, columns: TeacherColumns, issues: Issues): PartTeacher {
  const { name, skills, subjects, teaches, weeklyHours, yearlyHours } = columns;
  const [called, weekly, yearly] = [
    name === undefined ? "" : row.cell(name),
    hoursFrom(row, weeklyHours, issues),
    hoursFrom(row, yearlyHours, issues),
  ];
  const led =
    typeof skills === "string"
      ? listFrom(row, skills, issues)
      : namedColumns(skills).flatMap(([skill, column]) => (markFrom(row, column, issues) ? [skill] : []));
  return {
    id,
    ...(called === "" ? {} : { name: called }),
    subjects: listFrom(row, subjects, issues),
    ...(weekly === undefined ? {} : { weeklyHours: weekly }),
    ...(yearly === undefined ? {} : { yearlyHours: yearly }),
    ...(skills === undefined ? {} : { skills: led }),
    teaches: listFrom(row, teaches, issues),
  };
}

function joined(known: PartTeacher, more: PartTeacher, row: TableRow, columns: TeacherColumns, issues: Issues): PartTeacher {
  for (const field of ["name", "weeklyHours", "yearlyHours"] as const) {
    const [first, second] = [known[field], more[field]];
    if (first !== undefined && second !== undefined && first !== second)
      issues.add("other-value", row.path(columns[field] ?? ""), `above this teacher has ${first}`, "Mend one of them.", second);
  }
  const both = (first: readonly string[] = [], second: readonly string[] = []) => [...new Set([...first, ...second])];
  return {
    ...more,
    ...known,
    subjects: both(known.subjects, more.subjects),
    ...(columns.skills === undefined ? {} : { skills: both(known.skills, more.skills) }),
    teaches: both(known.teaches, more.teaches),
  };
}
