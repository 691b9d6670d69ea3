import type { ClassWeek } from "../../calendar/weeks.js";
import { addTo } from "../../domain/maps.js";
import { readCalendar, textOf } from "../ics/calendar.js";
import { CALENDARS } from "../notices/calendars.js";
import { type ReadWarning, type Warn, type WarningOptions, warningsIn } from "../warnings.js";
import { readEvents } from "./events.js";
import { type PronotePart, pronotePart } from "./part.js";
import type { PronoteDays, PronoteSession } from "./session.js";
import { LEAST_WEEKS, type PronoteLesson, type WeeklyPattern, weeklyPattern } from "./weekly.js";
import { byClassWeek, weeksOf } from "./weeks.js";

/** A calendar that PRONOTE exports for a teacher, a division, a student or a room. */
export interface PronoteCalendar {
  /** Whose it is, as its name says: `Calendrier - PROF X - du …`. */
  readonly owner?: string;
  /** Monday of the first week with a session, and number of weeks of class from there to the last. */
  readonly firstWeek?: string;
  readonly weeks: number;
  /** Every date, those that were cancelled included. */
  readonly sessions: readonly PronoteSession[];
  /** The ordinary week, and how regular each lesson is. */
  readonly lessons: readonly PronoteLesson[];
  /** What is planned too seldom to be of the ordinary week. */
  readonly others: readonly PronoteLesson[];
  /** What weeks A and B follow, where there are some. `firstWeek` is a week A. */
  readonly alternation?: WeeklyPattern["alternation"];
  readonly holidays: readonly PronoteDays[];
  readonly placements: readonly PronoteDays[];
  /** The same for joining with other files: the ordinary week, and whom it names. */
  readonly part: PronotePart;
}

/**
 * Reads a calendar exported by PRONOTE (.ics, bytes or text), its times turned into those of Paris, and finds the
 * ordinary week over its dates.
 *
 * A lesson is of the ordinary week when it is planned, cancelled or not, on 60 % of its dates of class at least, and on
 * three or more; it is of weeks A alone when it is next to never in weeks B. The letters alternate over the weeks of
 * class, or with the week's number where that explains more. PRONOTE does not say which week it calls A: here the first
 * one is. Throws `PlageInputError` on what is no calendar.
 */
export function readPronote(
  ics: string | Uint8Array,
  options: WarningOptions = {},
): { calendar: PronoteCalendar; warnings: ReadWarning[] } {
  const { warnings, warn } = warningsIn(options);
  const place = "pronote";
  const file = readCalendar(ics, place, warn);
  const { sessions, holidays, placements } = readEvents(file, place, warn);
  const weeks = weeksOf(sessions, holidays);
  const pattern = weeklyPattern(sessions, weeks);
  if (sessions.length === 0) warn(CALENDARS["no-lesson"], place);
  else if (holidays.length === 0) warn(CALENDARS["no-holiday"], place);
  if (sessions.length > 0 && weeks.length < LEAST_WEEKS) warn(CALENDARS["few-weeks"](weeks.length), place);
  tellAlternation(pattern, weeks, warn);
  const owner = /^Calendrier\s*-\s*(.+?)(?:\s*-\s*du\s.*)?$/i.exec(textOf(file, "X-WR-CALNAME").slice(0, 300).trim())?.[1];
  const calendar = {
    ...(owner === undefined ? {} : { owner }),
    ...(weeks.length === 0 ? {} : { firstWeek: weeks[0].monday }),
    weeks: weeks.length,
    sessions: withReplacements(sessions),
    lessons: pattern.lessons,
    others: pattern.others,
    ...(pattern.alternation === undefined ? {} : { alternation: pattern.alternation }),
    holidays,
    placements,
  };
  return { calendar: { ...calendar, part: pronotePart(calendar) }, warnings };
}

function tellAlternation({ alternation, parities }: WeeklyPattern, weeks: readonly ClassWeek[], warn: Warn): void {
  if (alternation !== "weekNumbers") return;
  const other = byClassWeek(weeks);
  const apart = weeks.find((_, index) => parities[index] !== other[index]);
  warn(CALENDARS["week-numbers"](apart?.monday), "pronote");
}

/** Says of each session that is not held what takes its place. */
function withReplacements(sessions: readonly PronoteSession[]): PronoteSession[] {
  const byDate = new Map<string, PronoteSession[]>();
  for (const session of sessions) {
    addTo(byDate, session.date, session);
  }
  const shares = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));
  return sessions.map((session) => {
    if (session.held) return session;
    const instead = byDate
      .get(session.date)
      ?.find(
        (each) =>
          each.held &&
          each.start < session.end &&
          session.start < each.end &&
          (shares(each.teachers, session.teachers) || shares(each.divisions, session.divisions) || shares(each.groups, session.groups)),
      );
    return instead === undefined ? session : { ...session, replacedBy: instead.id };
  });
}
