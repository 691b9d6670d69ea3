import { inHours } from "../../domain/account.js";
import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Cut } from "./cut.js";
import type { Happened } from "./happened.js";

type Needs = Problem["students"][number]["needs"];

/** Needs with their hours written out by the periods in which they are open; those without minutes are left out. */
export function needsByPeriod(school: School, student: number, minutes: (k: number, period: number) => number | undefined): Needs {
  const { needs } = school.students[student];
  return Object.fromEntries(
    needs.map(({ need, severity, open }, k) => {
      const hours = open.flatMap((isOpen, period): [string, number][] => {
        const asked = isOpen ? minutes(k, period) : undefined;
        return asked === undefined ? [] : [[school.periods[period].id, inHours(asked)]];
      });
      return [school.needs[need], { severity, hours: Object.fromEntries(hours) }];
    }),
  );
}

/**
 * What each student still asks: in the period that is cut, what was asked of the whole of it less what was received in
 * it. Where nothing is left to ask, the need stays open: whoever has it may stay with their group until the bilan.
 */
export function needsLeft(school: School, cut: Cut, happened: Happened, student: number): Needs {
  const { needs } = school.students[student];
  const left = new Set(cut.origins);
  return needsByPeriod(school, student, (k, period) => {
    if (!left.has(period)) return undefined;
    const received = period === cut.origins[0] ? happened.needs[student][k] : 0;
    return Math.max(0, needs[k].asked[period] - received);
  });
}
