import { PlageInputError } from "../../domain/issue.js";
import type { Timetable } from "../../domain/timetable.js";

/** What SIECLE and STSWEB take. */
export const CODE_LENGTH = 8;
export const CODE = /^[A-Z0-9](?:[A-Z0-9 ._-]{0,6}[A-Z0-9])?$/;

/** A group of students between two dates, both included, as SIECLE is told of it. */
export interface SiecleGroup {
  /** At most 8 characters. */
  readonly code: string;
  /** Id in the timetable. */
  readonly group: string;
  readonly students: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
}

/** How groups get codes for SIECLE. */
export interface SiecleGroupsOptions {
  /** How every code begins, 1 to 4 capital letters or digits. Default "AP". */
  readonly prefix?: string;
  /** Codes of divisions and groups that the school has already. */
  readonly taken?: readonly string[];
  /** First and last day of each period, by its id. Default: the first and the last meeting of the group. */
  readonly periods?: Readonly<Record<string, { readonly start: string; readonly end: string }>>;
}

/**
 * The groups of a timetable with codes of at most 8 characters, such as `AP001`, in the order of the timetable and
 * different from those taken, whatever the case of letters. Groups that never meet are left out.
 *
 * @throws {PlageInputError} when the prefix has another form, no code is left, or a group has no dates and its period none either
 */
export function siecleGroups(timetable: Timetable, options: SiecleGroupsOptions = {}): SiecleGroup[] {
  const { prefix = "AP", taken = [], periods = {} } = options;
  const refuse = (path: (string | number)[], code: string, message: string, hint: string): never => {
    throw new PlageInputError([{ code, path, message, hint }]);
  };
  if (!/^[A-Z0-9]{1,4}$/.test(prefix))
    refuse(["options", "prefix"], "wrong-option", "expected 1 to 4 capital letters or digits", 'Write it like "AP".');
  const met = timetable.groups.filter(({ sessions }) => sessions > 0);
  const digits = Math.max(3, String(met.length + taken.length).length);
  if (prefix.length + digits > CODE_LENGTH)
    refuse(["options", "prefix"], "too-long", `codes of more than ${CODE_LENGTH} characters`, "Shorten the prefix.");
  const used = new Set(taken.map((code) => code.trim().toUpperCase()));
  let number = 0;
  return met.map(({ id, period, students, dates }, index) => {
    const stated = Object.hasOwn(periods, period) ? periods[period] : undefined;
    const [start, end] = stated ? [stated.start, stated.end] : [dates[0], dates.at(-1)];
    if (start === undefined || end === undefined)
      return refuse(
        ["timetable", "groups", index],
        "no-dates",
        "this group has no dates",
        "Plan a year with a calendar, or give options.periods.",
      );
    let code: string;
    do code = prefix + String(++number).padStart(digits, "0");
    while (used.has(code));
    return { code, group: id, students, start, end };
  });
}
