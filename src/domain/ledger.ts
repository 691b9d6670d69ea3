import type { Plan } from "./plan.js";
import { divisionMinutes, levelMinutes, type School } from "./school.js";

/** What each student and teacher gets out of a plan, counted from the named groups alone. */
export interface Ledger {
  /** Minutes in groups, by student. */
  readonly studentMinutes: readonly number[];
  /** Minutes in self-study, by student. */
  readonly selfStudyMinutes: readonly number[];
  /** Minutes of each need a student has, uncapped: `needMinutes[student][k][period]` for the student's k-th need. */
  readonly needMinutes: readonly (readonly (readonly number[])[])[];
  /** Minutes of groups led, by teacher. */
  readonly teacherMinutes: readonly number[];
  /** `actions[student][period]`: indices of the actions attended. */
  readonly actions: readonly (readonly ReadonlySet<number>[])[];
}

const cache = new WeakMap<Plan, { school: School; ledger: Ledger }>();

/** Counts a plan once; later calls with the same plan reuse the count. */
export function ledgerOf(school: School, plan: Plan): Ledger {
  const known = cache.get(plan);
  if (known?.school === school) return known.ledger;
  const ledger = countLedger(school, plan);
  cache.set(plan, { school, ledger });
  return ledger;
}

function countLedger(school: School, plan: Plan): Ledger {
  const studentMinutes = school.students.map(() => 0);
  const selfStudyMinutes = school.students.map(() => 0);
  const needMinutes = school.students.map((student) => student.needs.map(() => school.periods.map(() => 0)));
  const teacherMinutes = school.teachers.map(() => 0);
  const actions = school.students.map(() => school.periods.map(() => new Set<number>()));
  for (const group of plan.groups) {
    const need = school.actions[group.action].need;
    for (const index of group.students) {
      const student = school.students[index];
      const minutes = divisionMinutes(school, group.period, group.slot, student.division);
      studentMinutes[index] += minutes;
      actions[index][group.period].add(group.action);
      const k = student.needs.findIndex((each) => each.need === need);
      if (k >= 0) needMinutes[index][k][group.period] += minutes;
    }
    for (const teacher of group.teachers) teacherMinutes[teacher] += levelMinutes(school, group.period, group.slot, group.level);
  }
  for (const { period, slot, students } of plan.selfStudy) {
    for (const index of students) selfStudyMinutes[index] += divisionMinutes(school, period, slot, school.students[index].division);
  }
  return { studentMinutes, selfStudyMinutes, needMinutes, teacherMinutes, actions };
}

/** Severity-weighted minutes a student received in a period, up to what was asked, and what was asked. */
export function weightedService(school: School, ledger: Ledger, student: number, period: number): { served: number; asked: number } {
  let served = 0;
  let asked = 0;
  school.students[student].needs.forEach((need, k) => {
    served += need.severity * Math.min(ledger.needMinutes[student][k][period], need.asked[period]);
    asked += need.severity * need.asked[period];
  });
  return { served, asked };
}
