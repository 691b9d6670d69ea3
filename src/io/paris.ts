/** A civil date of Paris, `YYYY-MM-DD`, and the minutes after its midnight. */
export interface ParisMoment {
  readonly date: string;
  readonly minutes: number;
}

let format: Intl.DateTimeFormat | undefined;

/** When it is in Paris what it is in UTC: truncating UTC loses a day, for midnight in Paris is the evening before. */
export function inParis(utc: number): ParisMoment {
  format ??= new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Paris",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    minutes: Number(part("hour")) * 60 + Number(part("minute")),
  };
}

/** A date that the calendar has, of a year from 1900 to 2199; undefined otherwise. */
export function civilDate(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month}-${day}`;
  const known = /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`);
  return known && !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text) ? text : undefined;
}

/** Minutes after midnight as `HH:MM`. */
export function wallClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
