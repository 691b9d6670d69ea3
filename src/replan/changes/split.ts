import { isWithin, isWithinAny, plusDays, weekday } from "../../calendar/days.js";
import { classWeeks } from "../../calendar/weeks.js";
import type { PeriodInput, Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Timetable } from "../../domain/timetable.js";
import { compile } from "../../read/compile.js";
import type { LockSettings } from "../../rules/locks/settings.js";
import { fitted } from "../rest/announced.js";
import { locksLeft } from "../rest/locks.js";
import { withSmallerGroups } from "../rest/minima.js";
import { needsByPeriod } from "../rest/needs.js";
import { withPayers } from "../rest/payers.js";
import type { Context, State } from "./state.js";
import { withLocks } from "./without.js";

/** A period and the parts it is cut into; its first part keeps its id. */
interface Split {
  readonly period: number;
  readonly parts: readonly [PeriodInput, PeriodInput];
}

/** The rest of the year with its periods cut so that a part begins on each of the dates, where groups meet before and after. */
export function splitPeriods(state: State, dates: readonly string[], { note }: Context): State {
  return dates.reduce<State>((before, date) => {
    const school = compile(before.problem);
    const days = meetingDays(school, before.announced);
    const split = splitAt(school, days, date);
    if (!split) return before;
    const { problem, announced } = withParts(before, school, days, split);
    const notes: Parameters<typeof note>[0][] = [];
    const paid = withPayers(problem, announced, notes);
    const sized = withSmallerGroups(paid.problem, compile(paid.problem), paid.announced.groups, notes);
    for (const each of notes) note(each);
    return { problem: sized, announced: paid.announced };
  }, state);
}

/** Days of class on which announced common slots fall. */
function meetingDays({ problem, slots }: School, { commonSlots }: Timetable): string[] {
  const common = new Set(commonSlots.flatMap((level) => level.slots));
  const met = new Set(slots.filter(({ id }) => common.has(id)).map(({ day }) => day));
  return problem.calendar ? classWeeks(problem.calendar).flatMap(({ days }) => days.filter((day) => met.has(weekday(day)))) : [];
}

function splitAt(school: School, days: readonly string[], date: string): Split | undefined {
  const period = school.periods.findIndex(({ start = "", end = "" }) => {
    const own = days.filter((day) => isWithin(day, { start, end }));
    return own.some((day) => day < date) && own.some((day) => day >= date);
  });
  const whole = school.problem.periods?.[period];
  if (!whole) return undefined;
  const id = freshId(school, whole.id);
  const name = whole.name === undefined ? {} : { name: whole.name };
  return {
    period,
    parts: [
      { ...whole, end: plusDays(date, -1) },
      { ...whole, id, ...name, start: date, continues: true },
    ],
  };
}

const LONGEST_STEM = 90;

function freshId({ periods }: School, of: string): string {
  const stem = of.replace(/ \(\d+\)$/, "").slice(0, LONGEST_STEM);
  const used = new Set(periods.map(({ id }) => id));
  let number = 2;
  while (used.has(`${stem} (${number})`)) number++;
  return `${stem} (${number})`;
}

function withParts({ problem, announced }: State, school: School, days: readonly string[], split: Split): State {
  const [first, second] = split.parts;
  const periods = (problem.periods ?? []).flatMap((each, index) => (index === split.period ? split.parts : [each]));
  const cut: Problem = { ...problem, periods, students: studentsWithParts(school, days, split) };
  const both = <Each extends { readonly period: string }>(list: readonly Each[], second: (each: Each) => Each) =>
    list.flatMap((each) => (each.period === first.id ? [each, second(each)] : [each]));
  const doubled: Timetable = {
    ...announced,
    groups: both(announced.groups, (group) => ({ ...group, id: `${group.id} ${second.id}`, period: second.id })),
    selfStudy: both(announced.selfStudy, (entry) => ({ ...entry, period: second.id })),
  };
  const after = compile(cut);
  const fit = fitted(after, doubled);
  const origins = after.periods.map(({ id, span }) => ({ id, of: id === second.id ? first.id : id, span }));
  const locks = locksLeft(problem.rules.locks as LockSettings, origins, fit, () => false);
  return { problem: withLocks(cut, () => locks), announced: fit };
}

/** Needs with the hours of the period shared between its parts, by the days on which the student's division is there. */
function studentsWithParts(school: School, days: readonly string[], { period, parts }: Split): Problem["students"] {
  const shares = school.problem.divisions.map(({ pfmp }) => {
    const there = (part: PeriodInput) =>
      days.filter((day) => isWithin(day, { start: part.start ?? "", end: part.end ?? "" }) && !isWithinAny(day, pfmp)).length;
    const [first, second] = parts.map(there);
    return first + second === 0 ? 1 : first / (first + second);
  });
  return school.problem.students.map((student, index) => {
    const { needs, division } = school.students[index];
    const share = shares[division];
    const first = needsByPeriod(school, index, (k, each) => needs[k].asked[each] * (each === period ? share : 1));
    return {
      ...student,
      needs: Object.fromEntries(
        Object.entries(first).map(([need, stated], k) => [
          need,
          needs[k].open[period] ? withSecond(stated, needs[k].asked[period] * (1 - share), parts[1].id) : stated,
        ]),
      ),
    };
  });
}

type Stated = Problem["students"][number]["needs"][string];

function withSecond(stated: Stated, minutes: number, period: string): Stated {
  if (typeof stated !== "object" || typeof stated.hours !== "object") return stated;
  return { ...stated, hours: { ...stated.hours, [period]: minutes / 60 } };
}
