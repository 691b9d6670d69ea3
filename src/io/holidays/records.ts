import { folded } from "../names.js";
import { HOLIDAYS } from "../notices/holidays.js";
import { civilDate, inParis } from "../paris.js";
import type { Row } from "../table.js";
import type { Oddities } from "../warnings.js";
import type { SourceBreak } from "./breaks.js";
import { zonesOf } from "./zones.js";

/** Folded names of the fields, those of the interface and those that its CSV shows. */
const FIELDS = {
  name: ["description"],
  population: ["population"],
  start: ["startdate", "datededebut", "debut"],
  end: ["enddate", "datedefin", "fin"],
  location: ["location", "academies", "academie"],
  zones: ["zones", "zone"],
} as const;

export const hasRecordFields = (columns: Iterable<string>): boolean => {
  const known = new Set(columns);
  return FIELDS.start.some((name) => known.has(name)) && FIELDS.end.some((name) => known.has(name)) && known.has("description");
};

/**
 * Rows of the data set "fr-en-calendrier-scolaire" of data.education.gouv.fr, one an académie. Its times are midnights
 * of Paris, mostly written in UTC as the evening before.
 */
export function fromRecords(rows: readonly Row[], location: string | undefined, place: string, oddities: Oddities): SourceBreak[] {
  return rows.flatMap(({ cells, where }): SourceBreak[] => {
    const cell = (field: keyof typeof FIELDS) =>
      FIELDS[field]
        .map((name) => cells.get(name))
        .find((each) => each !== undefined)
        ?.trim() ?? "";
    if (location !== undefined && folded(cell("location")) !== folded(location)) return [];
    const [start, end] = [dateIn(cell("start")), dateIn(cell("end"))];
    const zones = zonesOf(cell("zones"));
    if (start === undefined || end === undefined || end.date < start.date || cell("name") === "") {
      oddities.add(HOLIDAYS["row-unreadable"]("record"), place, where);
      return [];
    }
    if (zones.length === 0) oddities.add(HOLIDAYS["zone-missing"], place, where);
    if (!start.midnight || !end.midnight) oddities.add(HOLIDAYS["not-midnight"], place, where);
    return [{ name: cell("name"), population: cell("population"), zones, start: start.date, resumes: end.date, where }];
  });
}

const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** The date in Paris of a date, a time with its offset, or a time of Paris. */
function dateIn(text: string): { date: string; midnight: boolean } | undefined {
  const [, year, month, day, hour, minute, offset] = FORM.exec(text) ?? [];
  const date = civilDate(year, month, day);
  if (date === undefined) return undefined;
  if (hour === undefined) return { date, midnight: true };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  if (offset === undefined) return { date, midnight: hour === "00" && minute === "00" };
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? ["", "+", "0", "0"];
  const ahead = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const moment = inParis(Date.parse(`${date}T00:00:00Z`) + (Number(hour) * 60 + Number(minute) - ahead) * 60_000);
  return { date: moment.date, midnight: moment.minutes === 0 };
}
