import { PlageInputError, shownValue } from "../../domain/issue.js";
import { type Meeting, meetingsBy, meetingsOf, type OwnerKind } from "./meetings.js";
import { namesIn } from "./names.js";
import { type IcsOptions, readIcsOptions } from "./options.js";
import { type CalendarPlan, readPlan } from "./plan.js";
import { calendarText, nameOf, type Style } from "./text.js";

/** The calendar of one teacher, group, student or room. */
export interface OwnedCalendar {
  readonly id: string;
  readonly name: string;
  /** An iCalendar file. */
  readonly ics: string;
}

/** Calendars of everyone who has a meeting, or had one in the previous plan, in the order of the problem. */
export interface IcsCalendars {
  readonly teachers: readonly OwnedCalendar[];
  readonly groups: readonly OwnedCalendar[];
  readonly students: readonly OwnedCalendar[];
  readonly rooms: readonly OwnedCalendar[];
}

interface Desk extends Style {
  readonly plan: CalendarPlan;
  readonly meetings: readonly Meeting[];
  readonly before: readonly Meeting[];
}

/**
 * Writes a plan as iCalendar files, one for each teacher, group, student and room: times of Paris with its VTIMEZONE,
 * students without the days of their division's placements. The same input gives the same text, on any day.
 *
 * Events keep their UID from plan to plan. After a change give the earlier plan as `previous`, and count `revision` up:
 * a calendar that has the events then changes them, and shows as cancelled what the new plan has no more.
 *
 * @throws {PlageInputError} when problem and timetable cannot be read, do not belong together, or have no dates
 * @throws {RangeError} when an option is out of range
 */
export function icsCalendars(problem: unknown, timetable: unknown, options: IcsOptions = {}): IcsCalendars {
  const desk = deskOf(problem, timetable, options);
  return {
    teachers: calendarsOf(desk, "teacher"),
    groups: calendarsOf(desk, "group"),
    students: calendarsOf(desk, "student"),
    rooms: calendarsOf(desk, "room"),
  };
}

/** The calendar of one of them alone, empty where there is nothing to meet for. Throws as `icsCalendars` does, and on an id that is not known. */
export function icsCalendar(
  problem: unknown,
  timetable: unknown,
  owner: { readonly kind: OwnerKind; readonly id: string },
  options: IcsOptions = {},
): string {
  const desk = deskOf(problem, timetable, options);
  const known = knownIds(desk, owner.kind);
  if (!known.includes(owner.id)) {
    const message = `no ${owner.kind} has this id`;
    throw new PlageInputError([
      {
        code: "unknown-id",
        path: ["owner", "id"],
        message,
        value: shownValue(owner.id),
        hint: "Use an id of the problem, or of a group of the timetable.",
      },
    ]);
  }
  const of = (meetings: readonly Meeting[]) => meetingsBy(meetings, owner.kind).get(owner.id) ?? [];
  return calendarText(desk, owner, of(desk.meetings), of(desk.before));
}

function deskOf(problem: unknown, timetable: unknown, options: IcsOptions): Desk {
  const plan = readPlan(problem, timetable, []);
  const read = readIcsOptions(options, plan.school.problem.calendar);
  const { previous } = options;
  const before = previous === undefined ? undefined : readPlan(previous.problem ?? problem, previous.timetable, ["options", "previous"]);
  const names = namesIn(plan.school);
  return {
    plan,
    meetings: meetingsOf(plan),
    before: before === undefined ? [] : meetingsOf(before),
    names,
    namesBefore: before === undefined ? names : namesIn(before.school),
    options: read,
  };
}

/** Ids of a kind in the order of the problem, groups in that of the timetable; then those of the previous plan alone. */
function knownIds({ plan: { school, timetable }, before }: Desk, kind: OwnerKind): string[] {
  const { teachers, students, rooms = [] } = school.problem;
  const lists = { teacher: teachers, group: timetable.groups, student: students, room: rooms };
  return [...new Set([...lists[kind].map(({ id }) => id), ...meetingsBy(before, kind).keys()])];
}

function calendarsOf(desk: Desk, kind: OwnerKind): OwnedCalendar[] {
  const [now, before] = [meetingsBy(desk.meetings, kind), meetingsBy(desk.before, kind)];
  return knownIds(desk, kind).flatMap((id) => {
    const [meetings, earlier] = [now.get(id) ?? [], before.get(id) ?? []];
    if (meetings.length + earlier.length === 0) return [];
    return [{ id, name: nameOf(desk, { kind, id }), ics: calendarText(desk, { kind, id }, meetings, earlier) }];
  });
}
