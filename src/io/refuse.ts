import { PlageInputError, shownValue } from "../domain/issue.js";

/** Throws one issue on a file as a whole; `place` names the file. */
export function refuse(place: string, code: string, message: string, hint: string, value?: unknown): never {
  const found = value === undefined ? {} : { value: shownValue(value) };
  throw new PlageInputError([{ code, path: [place], message, hint, ...found }]);
}
