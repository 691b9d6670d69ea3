import { civilDate, inParis } from "../paris.js";
import type { IcsProperty } from "./property.js";

/** A whole day, or a time of a day, in Paris. */
export interface IcsMoment {
  readonly date: string;
  /** After midnight; absent for a whole day. */
  readonly minutes?: number;
  /** A time zone that is not known, whose times were read as those of Paris. */
  readonly unknownZone?: string;
}

const FORM = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;
const PARIS = /paris|romance standard time/i;

/** The moment of DTSTART or DTEND; undefined where it cannot be read. Times without a zone are those of Paris. */
export function momentOf(property: IcsProperty | undefined): IcsMoment | undefined {
  const parts = property && FORM.exec(property.value.trim());
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, utc] = parts;
  const date = civilDate(year, month, day);
  if (date === undefined) return undefined;
  if (hour === undefined) return { date };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  if (utc === "Z") return inParis(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000);
  const zone = property?.parameters.get("TZID");
  return { date, minutes, ...(zone === undefined || PARIS.test(zone) ? {} : { unknownZone: zone }) };
}
