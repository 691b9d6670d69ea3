import ICAL from "ical.js";

/** An event of a calendar, read by a parser that did not write it. */
export interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  /** In UTC, by the VTIMEZONE of the calendar itself. */
  readonly utc: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly status: string;
  readonly sequence: number;
  readonly stamp: string;
}

export function eventsOf(ics: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") as ICAL.Component);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate.clone();
    start.zone = zone;
    const text = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      utc: start.convertToZone(ICAL.Timezone.utcTimezone).toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: text("description"),
      location: text("location"),
      status: text("status"),
      sequence: event.sequence,
      stamp: text("dtstamp"),
    };
  });
}

/** The calendar's name. The parser leaves the escapes of properties that it does not know. */
export const nameOf = (ics: string): string =>
  String(new ICAL.Component(ICAL.parse(ics)).getFirstPropertyValue("x-wr-calname")).replace(/\\([\\;,])/g, "$1");
