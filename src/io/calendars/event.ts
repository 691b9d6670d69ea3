import { list, printable } from "../../words/index.js";
import { contentLine, escaped } from "./contentLine.js";
import type { Meeting, OwnerKind } from "./meetings.js";
import type { NamesOf } from "./names.js";
import type { ReadIcsOptions } from "./options.js";
import { CALENDAR_WORDS } from "./words.js";

/** Whose calendar an event stands in. */
export interface Owner {
  readonly kind: OwnerKind;
  readonly id: string;
}

/**
 * What makes an event the same one after a change of plan. A teacher, a student or a room is in one place at a time, so
 * that what they do at that time of that date is one event, whatever it becomes; a group's event is its own.
 */
export function identityOf({ date, slot, group }: Meeting, { kind, id }: Owner): string {
  const place = kind === "group" ? `${group?.id}` : slot;
  return [date, place, kind, ...(kind === "group" ? [] : [id])].map((each) => encodeURIComponent(printable(each))).join("/");
}

export function eventText(
  meeting: Meeting,
  owner: Owner,
  identity: string,
  status: "CONFIRMED" | "CANCELLED",
  names: NamesOf,
  options: ReadIcsOptions,
): string {
  const words = CALENDAR_WORDS[options.lang];
  const { date, start, end, group } = meeting;
  const title = group === undefined ? words.selfStudy : words.title(names.action(group.action));
  const time = (clock: string) => `${date.replaceAll("-", "")}T${clock.replace(":", "")}00`;
  const description = group === undefined ? "" : linesOf(meeting, owner, names, options).join("\n");
  const lines: [name: string, value: string][] = [
    ["BEGIN", "VEVENT"],
    ["UID", `${identity}@${options.domain}`],
    ["DTSTAMP", options.stamp],
    ["SEQUENCE", String(options.sequence)],
    ["STATUS", status],
    ["DTSTART;TZID=Europe/Paris", time(start)],
    ["DTEND;TZID=Europe/Paris", time(end)],
    ["SUMMARY", escaped(status === "CANCELLED" ? words.cancelled(title) : title)],
    ...(description === "" ? [] : ([["DESCRIPTION", escaped(description)]] as [string, string][])),
    ...(group?.room === undefined ? [] : ([["LOCATION", escaped(names.room(group.room))]] as [string, string][])),
    ["CATEGORIES", "AP"],
    ["TRANSP", status === "CANCELLED" ? "TRANSPARENT" : "OPAQUE"],
    ["END", "VEVENT"],
  ];
  return lines.map(([name, value]) => contentLine(name, value)).join("");
}

function linesOf(meeting: Meeting, { kind, id }: Owner, names: NamesOf, { lang, students }: ReadIcsOptions): string[] {
  const { line, labels } = CALENDAR_WORDS[lang];
  const { group, level } = meeting;
  if (group === undefined) return [];
  const others = group.teachers.filter((teacher) => kind !== "teacher" || teacher !== id);
  const forTeam = kind === "teacher" || kind === "group";
  const divisions = [...new Set(meeting.students.map(names.divisionOf))];
  const shown = students ? list(meeting.students.map(names.student), lang) : String(meeting.students.length);
  return [
    ...(group.objective === "" ? [] : [line(labels.objective, group.objective)]),
    ...(others.length === 0 ? [] : [line(labels.teachers, list(others.map(names.teacher), lang))]),
    ...(kind === "student" ? [] : [line(labels.level, level)]),
    ...(kind === "student" || divisions.length === 0 ? [] : [line(labels.divisions, list(divisions, lang))]),
    ...(forTeam ? [line(labels.students, shown)] : []),
    ...(kind === "teacher" ? [line(labels.group, group.id)] : []),
  ];
}
