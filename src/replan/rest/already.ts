import { ledgerOf } from "../../domain/ledger.js";
import type { Plan } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";
import type { Cut } from "./cut.js";

interface Already {
  readonly student: string;
  readonly action: string;
  readonly periods: number;
}

export interface FreezeSettings {
  readonly maxPeriods?: number;
  readonly already?: readonly Already[];
}

/** Periods between bilans, complete and just before the rest of the year, that students have spent in an action without a break. */
export function alreadySpent(school: School, plan: Plan, cut: Cut, settings: FreezeSettings): FreezeSettings {
  if (settings.maxPeriods === undefined) return settings;
  const { actions } = ledgerOf(school, plan);
  const earlier = new Map((settings.already ?? []).map(({ student, action, periods }) => [`${student}\n${action}`, periods]));
  const last = school.periods[cut.origins[0]].span - 1;
  const attended = (student: number, action: number, span: number) =>
    school.periods.some((period) => period.span === span && actions[student][period.index].has(action));
  const already: Already[] = [];
  for (const student of school.students) {
    for (const action of school.actions) {
      let span = last;
      while (span >= 0 && attended(student.index, action.index, span)) span--;
      const before = span < 0 ? (earlier.get(`${student.id}\n${action.id}`) ?? 0) : 0;
      const periods = last - span + before;
      if (periods > 0) already.push({ student: student.id, action: action.id, periods });
    }
  }
  return { ...settings, already };
}
