import { ledgerOf } from "../../domain/ledger.js";
import type { Plan } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";

/** Periods between bilans that a student has just spent in an action when the first period begins. */
export interface EarlierStay {
  readonly student: string;
  readonly action: string;
  readonly periods: number;
}

type Earlier = ReadonlyMap<string, ReadonlyMap<string, number>>;

const cache = new WeakMap<readonly EarlierStay[], Earlier>();

/** Periods by student and action. */
function earlierOf(already: readonly EarlierStay[]): Earlier {
  const known = cache.get(already);
  if (known) return known;
  const earlier = new Map<string, Map<string, number>>();
  for (const { student, action, periods } of already) {
    const own = earlier.get(student) ?? new Map<string, number>();
    earlier.set(student, own.set(action, Math.max(periods, own.get(action) ?? 0)));
  }
  cache.set(already, earlier);
  return earlier;
}

/** Periods between bilans that the year's periods are, or are parts of. */
export function spanCount({ periods }: School): number {
  return periods.length === 0 ? 0 : periods[periods.length - 1].span + 1;
}

/** The most periods between bilans that the student can have spent in one action by the end of the year. */
export function longestStay(school: School, already: readonly EarlierStay[], student: number): number {
  return spanCount(school) + Math.max(0, ...(earlierOf(already).get(school.students[student].id)?.values() ?? []));
}

/**
 * Periods between bilans in which a plan has the student in the action, be it in a part of them: those of the year
 * counted from 0, those before it from -1 down.
 */
export function attendedSpans(
  school: School,
  already: readonly EarlierStay[],
  plan: Plan,
  student: number,
  action: number,
): ReadonlySet<number> {
  const spans = new Set<number>();
  const earlier = earlierOf(already).get(school.students[student].id)?.get(school.actions[action].id) ?? 0;
  for (let span = -earlier; span < 0; span++) spans.add(span);
  ledgerOf(school, plan).actions[student].forEach((actions, period) => {
    if (actions.has(action)) spans.add(school.periods[period].span);
  });
  return spans;
}

/** How many follow each other around one of them, itself counted as attended. */
export function runAround(spans: ReadonlySet<number>, span: number): number {
  let length = 1;
  for (let before = span - 1; spans.has(before); before--) length++;
  for (let after = span + 1; spans.has(after); after++) length++;
  return length;
}
