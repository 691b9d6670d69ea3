import { describe, expect, it } from "vitest";
import { isWithinAny } from "../../src/calendar/days.js";
import { classWeeks } from "../../src/calendar/weeks.js";
import { ledgerOf } from "../../src/domain/ledger.js";
import type { School } from "../../src/domain/school.js";
import type { Timetable } from "../../src/domain/timetable.js";
import { solve, verify } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { restOfYear } from "../../src/replan/index.js";
import { readTimetable } from "../../src/stages/timetable.js";
import { mixedSchool } from "../support/randomSchool.js";

/** Minutes by student and by teacher, counted by the library's own ledger. */
function minutesOf(problem: unknown, timetable: Timetable) {
  const school = readSchool(problem);
  const ledger = ledgerOf(school, readTimetable(school, timetable).plan);
  return { students: [...ledger.studentMinutes], teachers: [...ledger.teacherMinutes] };
}

/** The same of groups as far as they have met, counted from their dates, or from their number where there are none. */
function pastMinutes(school: School, past: Timetable) {
  const { slots, students, divisions, teachers } = school.problem;
  const pfmp = new Map(divisions.map((division) => [division.id, division.pfmp]));
  const minutes = new Map(school.slots.map((slot) => [slot.id, slot.minutes]));
  expect(slots).toHaveLength(minutes.size);
  const sum = (held: (group: Timetable["groups"][number]) => number) => past.groups.reduce((total, group) => total + held(group), 0);
  return {
    students: students.map(({ id, division }) =>
      sum((group) => {
        if (!group.students.includes(id)) return 0;
        const there = school.dated ? group.dates.filter((date) => !isWithinAny(date, pfmp.get(division) ?? [])).length : group.sessions;
        return there * (minutes.get(group.slot) ?? 0);
      }),
    ),
    teachers: teachers.map(({ id }) => sum((group) => (group.teachers.includes(id) ? group.minutes : 0))),
  };
}

const added = (a: readonly number[], b: readonly number[]) => a.map((each, index) => each + b[index]);

/** Days, or periods, from which a rest can begin: every fourth day of class. */
function beginnings(school: School, shift: number): string[] {
  const { calendar } = school.problem;
  if (!calendar) return school.periods.map(({ id }) => id);
  const last = school.periods.at(-1)?.end ?? "";
  const days = classWeeks(calendar).flatMap((week) => week.days);
  const meet = new Set(school.sessions.flat().flatMap(({ dates }) => dates.flat()));
  return days.filter((day, index) => index % 4 === shift && day <= last && [...meet].some((date) => date >= day));
}

describe("the rest of random years", () => {
  // Schools of all kinds that are soon planned; the deep test takes any.
  const quick = [6, 7, 8, 12, 14, 15, 18, 19, 23, 24, 25, 41, 42, 75];
  const seeds = process.env.PLAGE_DEEP === "1" ? Array.from({ length: 100 }, (_, seed) => seed) : quick;

  it.each(seeds)("holds what was announced, and past and rest are the whole (seed %i)", async (seed) => {
    const problem = mixedSchool(seed);
    const { timetable } = await solve(problem, { workers: 0, nodeLimit: 20, gap: 1 });
    if (!timetable) return;
    const school = readSchool(problem);
    const whole = minutesOf(problem, timetable);
    let earlier: ReturnType<typeof restOfYear> | undefined;
    for (const from of beginnings(school, seed % 4)) {
      const rest = restOfYear(problem, timetable, from);
      expect(verify(rest.problem, rest.announced)).toEqual([]);
      const [left, past] = [minutesOf(rest.problem, rest.announced), pastMinutes(school, rest.past)];
      expect(added(left.students, past.students)).toEqual(whole.students);
      expect(added(left.teachers, past.teachers)).toEqual(whole.teachers);
      // A year cut twice is the year cut once.
      const twice = earlier && restOfYear(earlier.problem, earlier.announced, from);
      if (twice) {
        expect(twice.announced).toEqual(rest.announced);
        expect(twice.problem.periods).toEqual(rest.problem.periods);
        const carried = ({ problem }: typeof rest) =>
          problem.students.map(({ carryOver, needs }) => [Math.round(carryOver * 60), Object.keys(needs)]);
        expect(carried(twice)).toEqual(carried(rest));
      }
      earlier = rest;
    }
  });
});
