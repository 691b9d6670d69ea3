import { addTo } from "../domain/maps.js";
import type { School } from "../domain/school.js";
import { type Rule, settingsOf } from "../rules/rule.js";
import type { Cohort } from "../variables/cohort.js";
import type { Horizon } from "../variables/horizon.js";

/**
 * Gathers the students of each division whom no rule tells apart; `single` keeps every student apart. Who sits in
 * self-study is chosen by name, so that students whose own self-study counts are not gathered where it is offered.
 */
export function formCohorts(school: School, horizon: Horizon, rules: readonly Rule[], single = false): Cohort[] {
  const cohorts = new Map<string, number[]>();
  const selfStudy = rules.some((rule) => rule.offersSelfStudy?.(settingsOf(school, rule)));
  const alone = (student: number) =>
    single || (selfStudy && rules.some((rule) => rule.countsSelfStudy?.(student, school, settingsOf(school, rule))));
  for (const student of school.students) {
    const traits = alone(student.index)
      ? [String(student.index)]
      : rules.map((rule) => rule.distinguishes?.(student.index, school, horizon, settingsOf(school, rule)) ?? "");
    const key = JSON.stringify([student.division, ...traits]);
    addTo(cohorts, key, student.index);
  }
  return [...cohorts.values()].map((students, index) => {
    const { division, level } = school.students[students[0]];
    return { index, level, division, students, size: students.length };
  });
}
