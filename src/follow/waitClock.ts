import { isWithinAny } from "../calendar/days.js";
import { weeksOfUndatedPeriods } from "../calendar/lastWeek.js";
import { datedPeriods, daysInPeriod } from "../calendar/periods.js";
import { classWeeks } from "../calendar/weeks.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";

/** Weeks of class from the start of the period in which a need opens to the first group for it, in a later period. */
export type WaitClock = (student: number, need: number, opens: number, served: number) => number;

/**
 * In a dated problem weeks run to the week of the first meeting that the student can attend; in an undated one to the
 * start of the period of the first group. Weeks without class are not counted.
 */
export function waitClock(school: School, plan: Plan): WaitClock {
  const { calendar, periods } = school.problem;
  if (calendar === undefined) {
    const weeks = weeksOfUndatedPeriods(school.problem);
    return (_student, _need, opens, served) => weeks.slice(opens, served).reduce((total, each) => total + each, 0);
  }
  const weeks = classWeeks(calendar);
  const weekOf = new Map(weeks.flatMap(({ days }, week) => days.map((date) => [date, week] as const)));
  const starts = datedPeriods(calendar, periods, weeks).map((period) => weeks.findIndex((week) => daysInPeriod(week, period).length > 0));
  const firstWeeks = firstWeeksServed(school, plan, weekOf);
  return (student, need, opens, served) => (firstWeeks.get(`${student}/${need}/${served}`) ?? starts[served]) - starts[opens];
}

/** Index of the first week in which a student works on a need in a period, by student, need and period. */
function firstWeeksServed(school: School, plan: Plan, weekOf: ReadonlyMap<string, number>): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const group of plan.groups) {
    const { need } = school.actions[group.action];
    if (need < 0) continue;
    const dates = school.sessions[group.period][group.slot].dates[group.level];
    const firstOf = new Map<number, number | undefined>();
    for (const student of group.students) {
      const { division } = school.students[student];
      if (!firstOf.has(division)) {
        const date = dates.find((each) => !isWithinAny(each, school.problem.divisions[division].pfmp));
        firstOf.set(division, date === undefined ? undefined : weekOf.get(date));
      }
      const first = firstOf.get(division);
      if (first === undefined) continue;
      const key = `${student}/${need}/${group.period}`;
      firsts.set(key, Math.min(first, firsts.get(key) ?? first));
    }
  }
  return firsts;
}
