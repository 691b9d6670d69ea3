import { plusDays } from "../../calendar/days.js";
import { type IcsComponent, property, textOf } from "../ics/calendar.js";
import { type IcsMoment, momentOf } from "../ics/moment.js";
import { textList } from "../ics/property.js";
import { folded, idsOf } from "../names.js";
import { CALENDARS } from "../notices/calendars.js";
import { lineOf } from "../notices/notice.js";
import { wallClock } from "../paris.js";
import { Oddities, type Warn } from "../warnings.js";
import { plainText, readDescription, readSummary } from "./description.js";
import type { PronoteDays, PronoteSession } from "./session.js";

export interface PronoteEvents {
  readonly sessions: PronoteSession[];
  readonly holidays: PronoteDays[];
  /** Work placements, where the school enters them as sessions of them ("Sessions de stage"). */
  readonly placements: PronoteDays[];
}

/** What a remark says of a lesson that is not held, accents folded: cancelled, class or teacher absent, away on an outing. */
const NOT_HELD = /annul|absen|^abs|sortie/;

const CANCELLED = /^Cours annulé\s*:\s*/i;

/** The events of a PRONOTE calendar, in order of time. */
export function readEvents(calendar: IcsComponent, place: string, warn: Warn): PronoteEvents {
  const oddities = new Oddities();
  const sessions = new Map<string, PronoteSession>();
  const holidays: PronoteDays[] = [];
  const placements: PronoteDays[] = [];
  for (const event of calendar.components) {
    if (event.name === "VTIMEZONE") continue;
    const at = lineOf(event.line);
    const categories = textList(property(event, "CATEGORIES")?.value ?? "").join(", ");
    const kind = folded(categories.split(" - ")[0] || textOf(event, "UID").split("-")[0]);
    const start = momentOf(property(event, "DTSTART"));
    const end = momentOf(property(event, "DTEND"));
    if (start?.unknownZone ?? end?.unknownZone) oddities.add(CALENDARS["zone-unknown"], place, `${start?.unknownZone ?? end?.unknownZone}`);
    if (property(event, "RRULE")) oddities.add(CALENDARS["recurrence-unread"], place, at);
    if (event.name !== "VEVENT" || !["cours", "joursferies", "ferie", "sessionsdestage", "stage"].includes(kind)) {
      oddities.add(CALENDARS["event-unread"], place, categories || event.name);
    } else if (kind === "cours") {
      const session = sessionOf(event, categories, start, end, oddities, place);
      if (session === undefined) oddities.add(CALENDARS["event-undated"], place, at);
      else if (sessions.has(keyOf(session))) oddities.add(CALENDARS["session-twice"], place, session.id);
      else sessions.set(keyOf(session), session);
    } else {
      const days = start && daysOf(event, start, end);
      if (days) (kind.includes("stage") ? placements : holidays).push(days);
      else oddities.add(CALENDARS["days-unreadable"], place, at);
    }
  }
  oddities.tell(warn);
  const inOrder = [...sessions.values()].sort((a, b) => compare(a.date + a.start + a.end + a.id, b.date + b.start + b.end + b.id));
  const byStart = (a: PronoteDays, b: PronoteDays) => compare(a.start + a.end, b.start + b.end);
  return { sessions: inOrder, holidays: holidays.sort(byStart), placements: placements.sort(byStart) };
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const keyOf = ({ id, date, start, end, held }: PronoteSession) => [id, date, start, end, held].join(" ");

function sessionOf(
  event: IcsComponent,
  categories: string,
  start: IcsMoment | undefined,
  end: IcsMoment | undefined,
  oddities: Oddities,
  place: string,
): PronoteSession | undefined {
  if (start?.minutes === undefined || end?.minutes === undefined || end.date !== start.date || end.minutes <= start.minutes)
    return undefined;
  const description = textOf(event, "DESCRIPTION");
  let summary = plainText(textOf(event, "SUMMARY")).trim();
  const isCancelled = CANCELLED.test(summary);
  if (isCancelled) summary = summary.replace(CANCELLED, "");
  const remark = categories.includes(" - ") ? categories.slice(categories.indexOf(" - ") + 3).trim() : isCancelled ? "Cours annulé" : "";
  if (remark !== "" && summary.startsWith(`${remark} : `)) summary = summary.slice(remark.length + 3);
  if (description.trim() === "") oddities.add(CALENDARS["description-missing"], place, lineOf(event.line));
  const read = description.trim() === "" ? readSummary(summary) : readDescription(description, oddities, place);
  const location = plainText(textOf(event, "LOCATION"));
  const subject = read.subject ?? summary.split(" - ")[0].trim();
  return {
    id: identityOf(textOf(event, "UID")),
    date: start.date,
    start: wallClock(start.minutes),
    end: wallClock(end.minutes),
    held: !isCancelled && !NOT_HELD.test(folded(remark)) && textOf(event, "STATUS").trim().toUpperCase() !== "CANCELLED",
    ...(remark === "" ? {} : { remark }),
    ...(subject === "" ? {} : { subject }),
    teachers: read.teachers,
    divisions: read.divisions,
    groups: read.groups,
    rooms: read.rooms.length > 0 ? read.rooms : idsOf(location.split(",")),
  };
}

/** `Cours-40048-1` from `Cours-40048-1-20260924T195501Z-Index-Education`: the time in it is that of the export. */
export function identityOf(uid: string): string {
  return uid.replace(/-\d{8}T\d{6}Z(?:-Index-Education)?$/, "");
}

/** The days of an event of whole days: iCalendar ends it on the day after the last. Undefined when they are reversed. */
function daysOf(event: IcsComponent, start: IcsMoment, end: IcsMoment | undefined): PronoteDays | undefined {
  if (end !== undefined && end.date < start.date) return undefined;
  const name = plainText(textOf(event, "SUMMARY")).trim();
  const ended = end !== undefined && end.date > start.date;
  return { name, start: start.date, end: !ended ? start.date : end.minutes ? end.date : plusDays(end.date, -1) };
}
