import { PlageInputError, shownValue } from "../domain/issue.js";

/** Minutes after midnight of an option written HH:MM. @throws {PlageInputError} */
export function clockOption(value: string, option: string, code: string): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (parts) return Number(parts[1]) * 60 + Number(parts[2]);
  const hint = 'Write it like "08:00".';
  throw new PlageInputError([{ code, path: ["options", option], message: "expected HH:MM", hint, value: shownValue(value) }]);
}

/** HH:MM from minutes after midnight. */
export function wallClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
