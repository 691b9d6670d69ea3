import type { PeriodInput, SlotInput } from "../domain/problem.js";
import type { Period, SessionCount } from "../domain/school.js";
import { spansOf } from "./periods.js";

/**
 * Weeks that a period of an undated problem stands for. One week of a grid that alternates A and B is a typical
 * fortnight, without which its B slots would never meet.
 */
export function undatedWeeks(weeks: number, alternates: boolean): number {
  return alternates && weeks === 1 ? 2 : weeks;
}

/** Meetings of a slot over so many undated weeks that start with a week A. */
function meetings(slot: SlotInput, weeks: number): number {
  if (slot.week === undefined) return weeks;
  return slot.week === "A" ? Math.ceil(weeks / 2) : Math.floor(weeks / 2);
}

/** Periods of an undated problem: those given, or one of one week, called P1. */
export function undatedPeriods(given: readonly PeriodInput[] | undefined): { period: Period; weeks: number }[] {
  const periods: readonly PeriodInput[] = given ?? [{ id: "P1", continues: false }];
  const spans = spansOf(periods);
  return periods.map(({ id, name, weeks }, index) => ({
    period: { index, id, name: name ?? id, span: spans[index] },
    weeks: weeks ?? 1,
  }));
}

/** Sessions of each slot over so many undated weeks, by slot index: every division is present and no date is known. */
export function undatedSessions(
  slots: readonly SlotInput[],
  weeks: number,
  size: { readonly levels: number; readonly divisions: number },
): SessionCount[] {
  return slots.map((slot) => {
    const count = meetings(slot, weeks);
    return {
      level: Array.from({ length: size.levels }, () => count),
      division: Array.from({ length: size.divisions }, () => count),
      dates: Array.from({ length: size.levels }, () => []),
    };
  });
}
