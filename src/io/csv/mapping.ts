import { PlageInputError, shownValue } from "../../domain/issue.js";

/** Columns called by what they are about, or what each is about with the heading of its column. */
export type NamedColumns = readonly string[] | Readonly<Record<string, string>>;

/** Each name with its heading. */
export function namedColumns(columns: NamedColumns | undefined): (readonly [name: string, column: string])[] {
  if (columns === undefined) return [];
  return Array.isArray(columns) ? columns.map((name: string) => [name, name] as const) : Object.entries(columns as Record<string, string>);
}

/**
 * The headings of a mapping, all of them.
 *
 * @throws {PlageInputError} where a field is no heading, or one that is needed is absent
 */
export function headingsOf(columns: object, required: readonly string[]): string[] {
  const fields = Object.entries(columns);
  const absent = required.filter((field) => !fields.some(([name, value]) => name === field && value !== undefined));
  const headings = fields.flatMap(([field, value]) => {
    if (value === undefined) return [];
    if (typeof value !== "object" || value === null) return [{ field, heading: value as unknown }];
    return namedColumns(value as NamedColumns).map(([, heading]) => ({ field, heading: heading as unknown }));
  });
  const hint = 'Give the headings of the columns, such as { id: "Élève" }.';
  const issues = [
    ...absent.map((field) => ({ code: "csv-mapping", path: ["columns", field], message: "no column is named", hint })),
    ...headings
      .filter(({ heading }) => typeof heading !== "string" || heading.trim() === "")
      .map(({ field, heading }) => ({
        code: "csv-mapping",
        path: ["columns", field],
        message: "not a heading",
        value: shownValue(heading),
        hint,
      })),
  ];
  if (issues.length > 0) throw new PlageInputError(issues);
  return headings.map(({ heading }) => heading as string);
}

/** @throws {PlageInputError} where two ways to say the same are used */
export function refuseBoth(columns: object, first: string, second: string): void {
  const has = (field: string) => (columns as Record<string, unknown>)[field] !== undefined;
  if (!has(first) || !has(second)) return;
  const message = `both ${first} and ${second} are named`;
  throw new PlageInputError([{ code: "csv-mapping", path: ["columns", second], message, hint: "Name one of them." }]);
}
