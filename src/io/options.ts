import { PlageInputError, shownValue } from "../domain/issue.js";

/** Throws one issue on an option of a reader. */
export function refuseOption(option: string, message: string, hint: string, value: unknown): never {
  throw new PlageInputError([{ code: "wrong-option", path: ["options", option], message, value: shownValue(value), hint }]);
}

/** A yes or no, false unless stated. */
export function flag(option: string, value: unknown = false): boolean {
  if (typeof value === "boolean") return value;
  return refuseOption(option, "expected true or false", "Leave it out for false.", value);
}
