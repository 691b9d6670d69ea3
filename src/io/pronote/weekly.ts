import { mondayOf, plusDays, weekday } from "../../calendar/days.js";
import type { ClassWeek } from "../../calendar/weeks.js";
import { addTo } from "../../domain/maps.js";
import type { PartLesson } from "../parts.js";
import type { PronoteSession } from "./session.js";
import { byClassWeek, byWeekNumber, type Parities } from "./weeks.js";

/** A lesson of the ordinary week, found over the dates of the year. */
export interface PronoteLesson extends PartLesson {
  /** First and last date. */
  readonly from: string;
  readonly to: string;
  /** Dates on which it was planned, cancelled ones included. */
  readonly planned: number;
  readonly held: number;
  /** Dates of class from the first to the last on which a lesson of these weeks would be. */
  readonly expected: number;
  /** Planned over expected: 1 is every week, or every week A or B. */
  readonly regularity: number;
}

export interface WeeklyPattern {
  readonly lessons: readonly PronoteLesson[];
  /** Planned too seldom, or in too irregular weeks, to be of the ordinary week. */
  readonly others: readonly PronoteLesson[];
  /** What weeks A and B follow, where some lesson is of one of them alone. */
  readonly alternation?: "classWeeks" | "weekNumbers";
  readonly parities: Parities;
}

/** Planned on this share of its dates at least, a lesson is an ordinary one: a division is away for up to 8 weeks of 34. */
const ORDINARY = 0.6;
/** A lesson is of weeks A alone when its share of weeks B is at most this part of its share of weeks A. */
const OTHER_WEEKS = 0.25;
/** In fewer weeks nothing tells A from B. */
export const LEAST_WEEKS = 4;

/** Fewer dates make no rhythm: three, or what so few weeks can hold. */
const leastDates = (weeks: number) => (weeks < LEAST_WEEKS ? 1 : weeks < 6 ? 2 : 3);

/** Finds the ordinary week: PRONOTE writes every date out, weeks A and B alike. */
export function weeklyPattern(sessions: readonly PronoteSession[], weeks: readonly ClassWeek[]): WeeklyPattern {
  const alike = new Map<string, PronoteSession[]>();
  for (const session of sessions) {
    const key = JSON.stringify([weekday(session.date), session.start, session.end, session.subject, session.divisions, session.groups]);
    addTo(alike, key, session);
  }
  const series = [...alike.values()];
  const dates = new Map([1, 2, 3, 4, 5, 6, 7].map((day) => [day, datesOn(weeks, day)]));
  const candidates = [byClassWeek(weeks), byWeekNumber(weeks)].map((parities) => ({
    parities,
    found: series.map((each) => lessonOf(each, dates, parities)),
  }));
  const explained = candidates.map(({ found }) => found.filter(isOrdinary).reduce((sum, { planned }) => sum + planned, 0));
  const best = explained[1] > explained[0] ? 1 : 0;
  const found = inWeekOrder(candidates[best].found);
  const enough = leastDates(weeks.length);
  const isLesson = (each: PronoteLesson) => isOrdinary(each) && each.planned >= enough;
  const lessons = found.filter(isLesson);
  return {
    lessons,
    others: found.filter((each) => !isLesson(each)),
    ...(lessons.some(({ week }) => week !== undefined) ? { alternation: best === 1 ? "weekNumbers" : "classWeeks" } : {}),
    parities: candidates[best].parities,
  };
}

const isOrdinary = ({ regularity }: PronoteLesson) => regularity >= ORDINARY;

function inWeekOrder(lessons: readonly PronoteLesson[]): PronoteLesson[] {
  const keyed = lessons.map((each): [string, PronoteLesson] => [
    JSON.stringify([each.day, each.start, each.end, each.week ?? "", each.subject ?? "", each.divisions]),
    each,
  ]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, each]) => each);
}

interface WeekDate {
  readonly monday: string;
  readonly date: string;
  readonly week: number;
}

/** The dates of class on a day of the week. */
function datesOn(weeks: readonly ClassWeek[], day: number): WeekDate[] {
  return weeks.flatMap(({ monday, days }, week) => {
    const date = plusDays(monday, day - 1);
    return days.includes(date) ? [{ monday, date, week }] : [];
  });
}

function lessonOf(sessions: readonly PronoteSession[], dated: ReadonlyMap<number, readonly WeekDate[]>, parities: Parities): PronoteLesson {
  const [first] = sessions;
  const day = weekday(first.date);
  const dates = new Set(sessions.map(({ date }) => date));
  const [from, to] = [sessions[0].date, sessions[sessions.length - 1].date];
  const firstMonday = mondayOf(from);
  const possible = (dated.get(day) ?? []).filter(({ monday }) => monday >= firstMonday && monday <= to);
  const count = (letter?: "A" | "B") => {
    const those = possible.filter((each) => letter === undefined || parities[each.week] === letter);
    const planned = those.filter(({ date }) => dates.has(date)).length;
    return { expected: those.length, share: those.length === 0 ? 0 : planned / those.length };
  };
  const [all, inA, inB] = [count(), count("A"), count("B")];
  const alone = (one: typeof inA, other: typeof inB) =>
    parities.length >= LEAST_WEEKS && one.share > 0 && other.share <= OTHER_WEEKS * one.share && other.expected > 0;
  const week = alone(inA, inB) ? "A" : alone(inB, inA) ? "B" : undefined;
  const { expected } = week === "A" ? inA : week === "B" ? inB : all;
  return {
    day,
    start: first.start,
    end: first.end,
    ...(week === undefined ? {} : { week }),
    divisions: first.divisions,
    ...(first.groups.length === 0 ? {} : { groups: first.groups }),
    teachers: mostOften(sessions.map(({ teachers }) => teachers)),
    ...roomOf(sessions),
    ...(first.subject === undefined ? {} : { subject: first.subject }),
    from,
    to,
    planned: dates.size,
    held: new Set(sessions.filter(({ held }) => held).map(({ date }) => date)).size,
    expected,
    regularity: expected === 0 ? 0 : Math.min(1, dates.size / expected),
  };
}

function roomOf(sessions: readonly PronoteSession[]): { room?: string } {
  const [room] = mostOften(sessions.map(({ rooms }) => rooms));
  return room === undefined ? {} : { room };
}

/** The list that stands most often, the first of equals. */
function mostOften(lists: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, { list: readonly string[]; times: number }>();
  for (const list of lists) {
    const key = JSON.stringify(list);
    counts.set(key, { list, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].reduce((best, each) => (each.times > best.times ? each : best)).list;
}
