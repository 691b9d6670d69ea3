import { isWithinAny } from "../../calendar/days.js";
import type { Plan } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";
import type { Cut } from "./cut.js";

/** What has been held before the rest of the year begins, in minutes. */
export interface Happened {
  /** Minutes in groups, by student. */
  readonly students: readonly number[];
  /** `needs[student][k]`: minutes of the k-th need in the period that is cut; none where no period is. */
  readonly needs: readonly (readonly number[])[];
  /** Minutes led, by teacher. */
  readonly teachers: readonly number[];
  /** Teacher-minutes, by level. */
  readonly levels: readonly number[];
  /** Teacher-minutes that a division paid. */
  readonly paid: readonly number[];
}

/** Dates before the rest on which a group of the level met in the slot; of an undated period none, or all of its meetings. */
export function meetingsBefore(
  school: School,
  cut: Cut,
  place: { readonly period: number; readonly slot: number; readonly level: number },
): { readonly count: number; readonly dates: readonly string[]; of(division: number): number } {
  const { level, division, dates } = school.sessions[place.period][place.slot];
  const { from } = cut;
  if (from === undefined) {
    const over = place.period < cut.origins[0];
    return { count: over ? level[place.level] : 0, dates: [], of: (each) => (over ? division[each] : 0) };
  }
  const before = dates[place.level].filter((date) => date < from);
  return {
    count: before.length,
    dates: before,
    of: (each) => before.filter((date) => !isWithinAny(date, school.problem.divisions[each].pfmp)).length,
  };
}

export function countHappened(school: School, plan: Plan, cut: Cut): Happened {
  const zeros = (list: readonly unknown[]) => list.map(() => 0);
  const students = zeros(school.students);
  const needs = school.students.map((student) => zeros(student.needs));
  const teachers = zeros(school.teachers);
  const levels = zeros(school.levels);
  const paid = zeros(school.divisions);
  for (const group of plan.groups) {
    const { minutes } = school.slots[group.slot];
    const before = meetingsBefore(school, cut, group);
    for (const index of group.students) {
      const student = school.students[index];
      const received = before.of(student.division) * minutes;
      students[index] += received;
      const k = student.needs.findIndex(({ need }) => need === school.actions[group.action].need);
      if (k >= 0 && group.period === cut.origins[0]) needs[index][k] += received;
    }
    const led = before.count * minutes;
    for (const teacher of group.teachers) teachers[teacher] += led;
    levels[group.level] += led * group.teachers.length;
    if (group.paidBy >= 0) paid[group.paidBy] += led * group.teachers.length;
  }
  return { students, needs, teachers, levels, paid };
}
