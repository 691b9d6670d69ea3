import type { CalendarInput } from "../../domain/problem.js";
import type { Language } from "../../words/index.js";

/** How calendars are written. */
export interface IcsOptions {
  /** Default "en". */
  readonly lang?: Language;
  /** The plan that calendars were last written from, and its problem where that was another: events it had and the new plan has not are written as cancelled. */
  readonly previous?: { readonly timetable: unknown; readonly problem?: unknown };
  /** How often the plan was changed since the first calendars: the SEQUENCE of every event. Default: 0, and 1 with `previous`. */
  readonly revision?: number;
  /** When the calendars are written, in UTC, `YYYY-MM-DDTHH:MM:SSZ`. Default: midnight of the calendar's first day, and a second later for each revision. */
  readonly stamp?: string;
  /** What follows the @ in the events' UIDs; keep it from one plan to the next. Default "plage". */
  readonly domain?: string;
  /** Name the students in the calendars of teachers and groups. Default false: their number. */
  readonly students?: boolean;
}

export interface ReadIcsOptions {
  readonly lang: Language;
  readonly sequence: number;
  /** As iCalendar writes it. */
  readonly stamp: string;
  readonly domain: string;
  readonly students: boolean;
}

const MOST_REVISIONS = 86_399;

/** @throws {RangeError} when one is out of range */
export function readIcsOptions(options: IcsOptions, calendar: CalendarInput | undefined): ReadIcsOptions {
  const { lang = "en", previous, revision = previous === undefined ? 0 : 1, domain = "plage", students = false } = options;
  if (lang !== "en" && lang !== "fr") throw new RangeError('lang: expected "en" or "fr"');
  if (!Number.isInteger(revision) || revision < 0 || revision > MOST_REVISIONS)
    throw new RangeError(`revision: expected a whole number from 0 to ${MOST_REVISIONS}`);
  if (previous !== undefined && revision === 0) throw new RangeError("revision: expected 1 or more after a previous plan");
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,98}[A-Za-z0-9])?$/.test(domain))
    throw new RangeError("domain: expected letters, figures, dots and hyphens");
  const first = Date.parse(`${calendar?.start}T00:00:00Z`) + revision * 1_000;
  const stamp = options.stamp ?? new Date(first).toISOString().replace(".000Z", "Z");
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(stamp) || Number.isNaN(Date.parse(stamp)))
    throw new RangeError("stamp: expected a time in UTC, YYYY-MM-DDTHH:MM:SSZ");
  return { lang, sequence: revision, stamp: stamp.replace(/[-:]/g, ""), domain, students };
}
