import { contentLine, escaped } from "./contentLine.js";
import { eventText, identityOf, type Owner } from "./event.js";
import type { Meeting } from "./meetings.js";
import type { NamesOf } from "./names.js";
import type { ReadIcsOptions } from "./options.js";
import { PARIS_ZONE } from "./timezone.js";
import { CALENDAR_WORDS } from "./words.js";

/** How calendars are written, whoever's. */
export interface Style {
  readonly names: NamesOf;
  /** Those of the previous plan's problem. */
  readonly namesBefore: NamesOf;
  readonly options: ReadIcsOptions;
}

/** What to call an owner. */
export function nameOf({ names }: Style, { kind, id }: Owner): string {
  return kind === "group" ? id : names[kind](id);
}

/** A calendar of the meetings of one owner, and of those of the previous plan that are no more. */
export function calendarText(style: Style, owner: Owner, meetings: readonly Meeting[], before: readonly Meeting[]): string {
  const { options, names, namesBefore } = style;
  const identified = new Map<string, Meeting>();
  for (const meeting of meetings) identified.set(freeIdentity(identityOf(meeting, owner), identified), meeting);
  const gone = new Map<string, Meeting>();
  for (const meeting of before) {
    const identity = freeIdentity(identityOf(meeting, owner), gone);
    if (!identified.has(identity)) gone.set(identity, meeting);
  }
  const title = escaped(CALENDAR_WORDS[options.lang].calendar(nameOf(style, owner)));
  const head: (readonly [string, string])[] = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//plage//plage//EN"],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    ["NAME", title],
    ["X-WR-CALNAME", title],
    ["X-WR-TIMEZONE", "Europe/Paris"],
    ...PARIS_ZONE,
  ];
  return [
    ...head.map(([name, value]) => contentLine(name, value)),
    ...[...identified].map(([identity, meeting]) => eventText(meeting, owner, identity, "CONFIRMED", names, options)),
    ...[...gone].map(([identity, meeting]) => eventText(meeting, owner, identity, "CANCELLED", namesBefore, options)),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

/** An identity that no other event of the calendar has: a plan that has someone in two places still gives each event its own. */
function freeIdentity(identity: string, taken: ReadonlyMap<string, Meeting>): string {
  let free = identity;
  for (let number = 2; taken.has(free); number++) free = `${identity}/${number}`;
  return free;
}
