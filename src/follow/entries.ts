import { needTotals } from "../domain/account.js";
import { ledgerOf } from "../domain/ledger.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";
import { waitClock } from "./waitClock.js";

/** One need of one student over the year. */
export interface Entry {
  readonly student: number;
  readonly division: number;
  readonly need: number;
  readonly severity: number;
  /** Minutes over the year. */
  readonly asked: number;
  /** Minutes over the year, in each period at most those asked. */
  readonly received: number;
  /** The student receives nothing of it in the first period in which it asks for something. */
  readonly waits: boolean;
  /** From the opening to the first group for it: null when it does not wait, or is never served. */
  readonly waited: { readonly periods: number; readonly weeks: number } | null;
}

/** Every need of every student, in the order of the problem. */
export function entriesOf(school: School, plan: Plan): Entry[] {
  const ledger = ledgerOf(school, plan);
  const weeksUntil = waitClock(school, plan);
  return school.students.flatMap((student) =>
    student.needs.map((need, k): Entry => {
      const minutes = ledger.needMinutes[student.index][k];
      const opens = need.asked.findIndex((asked) => asked > 0);
      const served = opens < 0 ? -1 : minutes.findIndex((each, period) => period >= opens && each > 0);
      const waits = opens >= 0 && served !== opens;
      return {
        student: student.index,
        division: student.division,
        need: need.need,
        severity: need.severity,
        ...needTotals(school, ledger, student.index, k),
        waits,
        waited: waits && served >= 0 ? { periods: served - opens, weeks: weeksUntil(student.index, need.need, opens, served) } : null,
      };
    }),
  );
}
