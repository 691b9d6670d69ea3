import { inHours } from "../../domain/account.js";
import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Cut } from "./cut.js";
import type { Happened } from "./happened.js";

type Needs = Problem["students"][number]["needs"];

/** Needs with their hours written out by period, as the school asks them. */
export function needsByPeriod(school: School, student: number, minutes: (k: number, period: number) => number): Needs {
  const { needs } = school.students[student];
  return Object.fromEntries(
    needs.map(({ need, severity, asked }, k) => {
      const hours = asked.flatMap((_, period): [string, number][] => {
        const open = minutes(k, period);
        return open > 0 ? [[school.periods[period].id, inHours(open)]] : [];
      });
      return [school.needs[need], { severity, hours: Object.fromEntries(hours) }];
    }),
  );
}

/** What each student still asks: in the period that is cut, what was asked of the whole of it less what was received in it. */
export function needsLeft(school: School, cut: Cut, happened: Happened, student: number): Needs {
  const { needs } = school.students[student];
  const left = new Set(cut.origins);
  return needsByPeriod(school, student, (k, period) => {
    if (!left.has(period)) return 0;
    const received = period === cut.origins[0] ? happened.needs[student][k] : 0;
    return Math.max(0, needs[k].asked[period] - received);
  });
}
