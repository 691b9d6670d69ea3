import type { School } from "../domain/school.js";
import { type Rule, settingsOf } from "../rules/rule.js";
import type { Cohort } from "../variables/cohort.js";
import type { Horizon } from "../variables/horizon.js";

/** Gathers the students of each division whom no rule tells apart; `single` keeps every student apart. */
export function formCohorts(school: School, horizon: Horizon, rules: readonly Rule[], single = false): Cohort[] {
  const cohorts = new Map<string, number[]>();
  for (const student of school.students) {
    const traits = single
      ? [String(student.index)]
      : rules.map((rule) => rule.distinguishes?.(student.index, school, horizon, settingsOf(school, rule)) ?? "");
    const key = JSON.stringify([student.division, ...traits]);
    const members = cohorts.get(key);
    if (members) members.push(student.index);
    else cohorts.set(key, [student.index]);
  }
  return [...cohorts.values()].map((students, index) => {
    const { division, level } = school.students[students[0]];
    return { index, level, division, students, size: students.length };
  });
}
