import { readCalendar } from "../ics/calendar.js";
import { folded } from "../names.js";
import { HOLIDAYS } from "../notices/holidays.js";
import { opened } from "../opened.js";
import type { PartHoliday, PartWith } from "../parts.js";
import { refuse } from "../refuse.js";
import { csvRows, MAX_TABLE_SIZE, plainFile } from "../table.js";
import { Oddities, type ReadWarning, type Warn, type WarningOptions, warningsIn } from "../warnings.js";
import { daysOff, type SourceBreak, zoneBreaks } from "./breaks.js";
import { fromDayTable, isDayTable } from "./dayTable.js";
import { fromEvents } from "./events.js";
import { jsonRows } from "./json.js";
import { fromRecords, hasRecordFields } from "./records.js";
import { inZoneOrder } from "./zones.js";

/** Which holidays of the source are kept. */
export interface HolidayOptions extends WarningOptions {
  /** One zone alone: "A", "B", "C", or as the source names it ("Corse", "Guadeloupe"). Default: all. */
  readonly zone?: string;
  /** One académie alone, where the source has a row for each. Default: all, taken together by zone. */
  readonly location?: string;
}

/** School holidays, first and last day without class included, as `calendar.holidays` takes them. */
export interface OfficialHoliday {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly zones: readonly string[];
}

const PLACE = "holidays";
/** Rows of everyone, and of pupils; others are for teachers, for the first degré, or for an island. */
const EVERYONE = new Set(["", "eleves"]);

/**
 * Reads the official school holidays of pupils: the records of data.education.gouv.fr as JSON or CSV, its calendars
 * (.ics), or a table with a row a day. Dates are those of Paris. Throws `PlageInputError` on what is none of these.
 */
export function readHolidays(
  file: string | Uint8Array,
  options: HolidayOptions = {},
): { holidays: OfficialHoliday[]; part: PartWith<"holidays">; warnings: ReadWarning[] } {
  const { warnings, warn } = warningsIn(options);
  const oddities = new Oddities();
  const rows = sourceRows(file, options.location, warn, oddities);
  const kept = withoutKnownSummers(
    rows.filter((row) => isForPupils(row, oddities)),
    oddities,
  );
  const all = zoneBreaks(kept, PLACE, oddities);
  const zone = options.zone === undefined ? undefined : folded(options.zone.replace(/^zone\s+/i, ""));
  const spans = new Map<string, { name: string; start: string; end: string; zones: Set<string> }>();
  for (const each of all) {
    if (zone !== undefined && folded(each.zone) !== zone) continue;
    const days = daysOff(each);
    const key = `${days.start} ${days.end} ${folded(each.name)}`;
    const span = spans.get(key) ?? { name: each.name, ...days, zones: new Set() };
    spans.set(key, span);
    span.zones.add(each.zone);
  }
  oddities.tell(warn);
  if (zone !== undefined && spans.size === 0)
    warn(HOLIDAYS["zone-unknown"](options.zone, inZoneOrder(new Set(all.map((each) => each.zone)))), PLACE);
  const holidays = [...spans]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { zones, ...span }]) => ({ ...span, zones: inZoneOrder(zones) }));
  return { holidays, part: { source: "holidays", holidays: partHolidays(holidays, zone !== undefined) }, warnings };
}

function sourceRows(file: string | Uint8Array, location: string | undefined, warn: Warn, oddities: Oddities): SourceBreak[] {
  const opening = opened(file, PLACE, MAX_TABLE_SIZE);
  const head = typeof opening === "string" ? opening.slice(0, 200) : new TextDecoder("latin1").decode(opening.subarray(0, 200));
  if (/BEGIN:VCALENDAR/i.test(head.replaceAll("\0", ""))) return fromEvents(readCalendar(opening, PLACE, warn), PLACE, oddities);
  const text = plainFile(opening, PLACE, warn);
  if (/^\s*[[{]/.test(text)) return fromRecords(jsonRows(text, PLACE), location, PLACE, oddities);
  const rows = csvRows(text, PLACE, folded);
  const columns = rows[0]?.cells.keys() ?? [];
  if (isDayTable(columns)) return fromDayTable(rows, PLACE, oddities);
  if (hasRecordFields(rows[0]?.cells.keys() ?? [])) return fromRecords(rows, location, PLACE, oddities);
  return refuse(
    PLACE,
    "holidays-content",
    "neither records of holidays, nor a calendar, nor a table of days",
    "Give a file of data.education.gouv.fr as it comes.",
  );
}

function isForPupils({ name, population, where }: SourceBreak, oddities: Oddities): boolean {
  if (/^(?:pré)?rentrée/i.test(name)) oddities.add(HOLIDAYS["not-a-holiday"], PLACE, where);
  else if (!EVERYONE.has(folded(population))) oddities.add(HOLIDAYS["other-population"], PLACE, population);
  else return true;
  return false;
}

/** "Début des Vacances d'Été" has no end: it goes when the summer is known, and else lasts until the end of August. */
function withoutKnownSummers(rows: readonly SourceBreak[], oddities: Oddities): SourceBreak[] {
  const opening = /^début\s+des\s+/i;
  return rows.flatMap((row) => {
    if (!opening.test(row.name)) return [row];
    const name = row.name.replace(opening, "");
    const year = row.start.slice(0, 4);
    const known = (zone: string) =>
      rows.some((each) => folded(each.name) === folded(name) && each.zones.includes(zone) && each.start.startsWith(year));
    const zones = row.zones.filter((zone) => !known(zone));
    if (zones.length === 0) return [];
    oddities.add(HOLIDAYS["return-unknown"], PLACE, `${name} ${year}`);
    return [{ ...row, name, zones, resumes: `${year}-09-01` }];
  });
}

/** Holidays of A, B and C, or those of the zone asked for: a part has no words for the others. */
function partHolidays(holidays: readonly OfficialHoliday[], ofOne: boolean): PartHoliday[] {
  return holidays.flatMap(({ zones, ...days }) => {
    const letters = zones.filter((zone): zone is "A" | "B" | "C" => /^[ABC]$/.test(zone));
    if (letters.length > 0) return [{ ...days, zones: letters }];
    return ofOne ? [days] : [];
  });
}
