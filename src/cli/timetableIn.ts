import { PlageInputError } from "../domain/issue.js";

/** The timetable of a result, or the value itself. @throws {PlageInputError} when the result holds none */
export function timetableIn(value: unknown, path: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "timetable")) return value;
  const { timetable } = value as { timetable: unknown };
  if (timetable !== null) return timetable;
  throw new PlageInputError([
    {
      code: "no-timetable",
      path: [path, "timetable"],
      message: "this result holds no plan",
      value: null,
      hint: "Solve again, or name another file.",
    },
  ]);
}
