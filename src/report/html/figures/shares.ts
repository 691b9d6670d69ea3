import { ledgerOf, weightedService } from "../../../domain/ledger.js";
import type { Plan } from "../../../domain/plan.js";
import type { School } from "../../../domain/school.js";

/** Of the need-hours asked, weighted by severity, what is received: of each student in need, and of each division. */
export interface Shares {
  /** From 0 to 1, in the order of the students. */
  readonly students: readonly number[];
  readonly divisions: readonly { readonly division: number; readonly inNeed: number; readonly share: number }[];
}

/** As fairness counts them. */
export function sharesOf(school: School, plan: Plan): Shares {
  const ledger = ledgerOf(school, plan);
  const services = school.students.map(({ index }) => {
    const periods = school.periods.map((period) => weightedService(school, ledger, index, period.index));
    return { served: sum(periods.map(({ served }) => served)), asked: sum(periods.map(({ asked }) => asked)) };
  });
  const inNeed = services.filter(({ asked }) => asked > 0);
  return {
    students: inNeed.map(({ served, asked }) => served / asked),
    divisions: school.divisions.flatMap(({ index, students }) => {
      const own = students.map((student) => services[student]).filter(({ asked }) => asked > 0);
      if (own.length === 0) return [];
      const share = sum(own.map(({ served }) => served)) / sum(own.map(({ asked }) => asked));
      return [{ division: index, inNeed: own.length, share }];
    }),
  };
}

/** Fifths of what is asked; the first band is of those who receive nothing, the last of those who receive all. */
export const BANDS: readonly { readonly above: number; readonly upTo: number }[] = [
  { above: -1, upTo: 0 },
  ...Array.from({ length: 5 }, (_, k) => ({ above: k / 5, upTo: k === 4 ? 1 - 1e-9 : (k + 1) / 5 })),
  { above: 1 - 1e-9, upTo: 1 },
];

/** Students in each band. */
export function countByBand(shares: readonly number[]): number[] {
  const counts = BANDS.map(() => 0);
  for (const share of shares) counts[BANDS.findIndex(({ upTo }, band) => share <= upTo || band === BANDS.length - 1)]++;
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
