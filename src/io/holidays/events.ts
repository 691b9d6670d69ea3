import { plusDays } from "../../calendar/days.js";
import { type IcsComponent, property, textOf } from "../ics/calendar.js";
import { momentOf } from "../ics/moment.js";
import { HOLIDAYS } from "../notices/holidays.js";
import { lineOf } from "../notices/notice.js";
import type { Oddities } from "../warnings.js";
import type { SourceBreak } from "./breaks.js";
import { zonesOf } from "./zones.js";

/** Names are cut there. */
const LONGEST = 200;

/**
 * The events of the official calendar, by zone or of all of them: cut into pieces where zones join or leave, named
 * `Vacances d'Été (prérentrée Enseignants ) - Zones A/B/C`, with the zones as LOCATION.
 */
export function fromEvents(calendar: IcsComponent, place: string, oddities: Oddities): SourceBreak[] {
  const ofAll = zonesOf(/zones?\s[\s\S]*$/i.exec(textOf(calendar, "X-WR-CALNAME").slice(0, LONGEST))?.[0] ?? "");
  return calendar.components.flatMap((event): SourceBreak[] => {
    if (event.name !== "VEVENT") return [];
    const at = lineOf(event.line);
    const start = momentOf(property(event, "DTSTART"))?.date;
    const summary = (textOf(event, "SUMMARY") || textOf(event, "DESCRIPTION")).slice(0, LONGEST).trim();
    const [, title, , tail] = /^(.*?)(\s+-\s+((?:Zones?\s|Corse).*))?$/i.exec(summary) ?? [];
    const resumes = momentOf(property(event, "DTEND"))?.date ?? (start && plusDays(start, 1));
    if (start === undefined || resumes === undefined || resumes < start || title === undefined || title === "") {
      oddities.add(HOLIDAYS["row-unreadable"]("event"), place, at);
      return [];
    }
    const named = zonesOf(textOf(event, "LOCATION").slice(0, LONGEST) || (tail ?? ""));
    const zones = named.length > 0 ? named : ofAll;
    if (zones.length === 0) oddities.add(HOLIDAYS["zone-missing"], place, at);
    const population = /\(\s*(?:prérentrée\s+)?([^()]*?)\s*\)/i.exec(title)?.[1] ?? "";
    const name = title.replace(/\s*\([^()]*\)/g, "").trim();
    return [{ name, population, zones, start, resumes, where: at }];
  });
}
