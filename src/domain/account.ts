import type { Ledger } from "./ledger.js";
import type { Plan } from "./plan.js";
import type { SolveResult } from "./result.js";
import type { School } from "./school.js";

export const inHours = (minutes: number) => minutes / 60;
/** A part of a whole; null where the whole is nothing. */
export const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Minutes that a student asks of its k-th need over the year, and those received, in each period up to what it asks. */
export function needTotals(school: School, ledger: Ledger, student: number, k: number): { asked: number; received: number } {
  const need = school.students[student].needs[k];
  const asked = need.asked.reduce((a, b) => a + b, 0);
  const received = need.asked.reduce((total, each, period) => total + Math.min(each, ledger.needMinutes[student][k][period]), 0);
  return { asked, received };
}

/** Hours and groups of each teacher, and the hours of the fullest week. */
export function teacherLoads(school: School, ledger: Ledger, plan: Plan): SolveResult["teachers"] {
  return school.teachers.map((teacher) => {
    const own = plan.groups.filter((group) => group.teachers.includes(teacher.index));
    const weekly = school.periods.map((period) => {
      const inPeriod = own.filter((group) => group.period === period.index).map((group) => school.slots[group.slot]);
      return Math.max(
        ...(["A", "B"] as const).map((week) =>
          inPeriod.reduce((total, slot) => total + (!slot.week || slot.week === week ? slot.minutes : 0), 0),
        ),
      );
    });
    return {
      teacher: teacher.id,
      hours: inHours(ledger.teacherMinutes[teacher.index]),
      groups: own.length,
      mostWeeklyHours: inHours(Math.max(0, ...weekly)),
    };
  });
}
