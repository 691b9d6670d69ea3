import { plusDays } from "../../calendar/days.js";
import type { Problem, TeacherInput } from "../../domain/problem.js";
import { splitPeriods } from "./split.js";
import { issueAt, type Maker, replaced, taken, unknown } from "./state.js";
import { forgetTeacher, withLocks } from "./without.js";

export const teacherArrives: Maker<{ readonly teacher: TeacherInput }> = {
  issues: ({ problem }, { teacher }) => [
    ...taken("teacher", problem.teachers, ["teacher", "id"], teacher.id),
    ...teacher.busy.flatMap((slot, index) => unknown("slot", problem.slots, ["teacher", "busy", index], slot)),
    ...teacher.teaches.flatMap((division, index) => unknown("division", problem.divisions, ["teacher", "teaches", index], division)),
  ],
  apply: ({ problem, announced }, { teacher }) => ({ problem: { ...problem, teachers: [...problem.teachers, teacher] }, announced }),
};

export const teacherLeaves: Maker<{ readonly teacher: string }> = {
  issues: ({ problem }, { teacher }) => unknown("teacher", problem.teachers, ["teacher"], teacher),
  apply: ({ problem, announced }, { teacher }) => ({
    problem: forgetTeacher({ ...problem, teachers: problem.teachers.filter(({ id }) => id !== teacher) }, teacher),
    announced,
  }),
};

export interface TeacherAbsent {
  readonly teacher: string;
  readonly start: string;
  readonly end: string;
}

export const teacherAbsent: Maker<TeacherAbsent> = {
  issues: ({ problem }, { teacher, start, end }) => {
    const { calendar, periods } = problem;
    const known = unknown("teacher", problem.teachers, ["teacher"], teacher);
    if (!calendar) return [...known, issueAt("dates-without-calendar", ["start"], "absences need a calendar", start, "Add a calendar.")];
    const first = periods?.[0].start ?? calendar.start;
    const outside = (date: string) => date < calendar.start || date > calendar.end;
    return [
      ...known,
      ...(end < start
        ? [issueAt("reversed-dates", ["end"], `ends before it starts, on ${start}`, end, "Swap the two dates or correct one.")]
        : []),
      ...(end >= start && end < first
        ? [issueAt("outside-year", ["end"], `is over before ${first}`, end, "Only the rest of the year can change.")]
        : []),
      ...(
        [
          ["start", start],
          ["end", end],
        ] as const
      )
        .filter(([, date]) => outside(date))
        .map(([key, date]) =>
          issueAt(
            "outside-year",
            [key],
            `outside the school year, ${calendar.start} to ${calendar.end}`,
            date,
            "Correct the date or the calendar.",
          ),
        ),
    ];
  },
  // Periods are cut at both ends of an absence from groups, so that these are the teacher's again afterwards.
  apply: (state, { teacher, start, end }, context) => {
    const missed = state.announced.groups.some(
      ({ teachers, dates }) => teachers.includes(teacher) && dates.some((date) => start <= date && date <= end),
    );
    const cut = missed ? splitPeriods(state, [start, plusDays(end, 1)], context) : state;
    const away = new Set(
      (cut.problem.periods ?? []).filter((period) => (period.start ?? "") <= end && start <= (period.end ?? "")).map(({ id }) => id),
    );
    const teachers = replaced(cut.problem.teachers, teacher, (each) => ({ ...each, absences: [...each.absences, { start, end }] }));
    return { problem: excused({ ...cut.problem, teachers }, teacher, away), announced: cut.announced };
  },
};

/** Nobody must lead while away. */
function excused(problem: Problem, teacher: string, away: ReadonlySet<string>): Problem {
  const others = (problem.periods ?? []).filter(({ id }) => !away.has(id));
  return withLocks(problem, (locks) => ({
    ...locks,
    teachers: locks.teachers.flatMap((lock) => {
      if (lock.teacher !== teacher || !lock.leads) return [lock];
      if (lock.period !== undefined) return away.has(lock.period) ? [] : [lock];
      return others.map(({ id }) => ({ ...lock, period: id }));
    }),
  }));
}
