import { addTo } from "../../domain/maps.js";
import { cohortName } from "../../variables/create.js";
import type { Model } from "../../variables/model.js";
import { attendedSpans, type EarlierStay, longestStay, spanCount } from "./stays.js";

/**
 * An indicator `h` of each student, action and period between bilans, above every attendance in any part of it. Of so
 * many consecutive ones, less those that are already decided, not all are attended. Cohorts are single students here.
 */
export function addStayRows(model: Model, maxPeriods: number, already: readonly EarlierStay[]): void {
  const { school, horizon, cohorts, program } = model;
  const attending = attendancesBySpan(model);
  const lastOf = new Map(school.periods.map(({ span, id }) => [span, id]));
  for (const cohort of cohorts) {
    if (longestStay(school, already, cohort.students[0]) <= maxPeriods) continue;
    for (const action of school.actions) {
      const name = `${cohortName(school, cohort)}:${action.id}`;
      const decided = attendedSpans(school, already, horizon.decided, cohort.students[0], action.index);
      const indicators = new Map<number, number>();
      for (const period of horizon.periods) {
        const { span, id } = school.periods[period];
        const columns = attending.get(`${cohort.index}/${action.index}/${span}`);
        if (!columns || decided.has(span) || indicators.has(span)) continue;
        const indicator = program.addColumn(`h[${name},${id}]`, { upper: 1, integer: true });
        indicators.set(span, indicator);
        for (const column of columns)
          program.addAtMost(
            `stays ${program.nameOf(column).slice(2, -1)}`,
            [
              [column, 1],
              [indicator, -1],
            ],
            0,
          );
      }
      for (let end = 0; end < spanCount(school); end++) {
        const run = Array.from({ length: maxPeriods + 1 }, (_, k) => end - maxPeriods + k);
        const open = run.flatMap((span) => indicators.get(span) ?? []);
        if (open.length === 0 || run.some((span) => !decided.has(span) && !indicators.has(span))) continue;
        program.addAtMost(
          `not frozen ${name} to ${lastOf.get(end)}`,
          open.map((column) => [column, 1] as const),
          open.length - 1,
        );
      }
    }
  }
}

/** Columns of attendance by cohort, action and period between bilans. */
function attendancesBySpan({ school, variables }: Model): Map<string, number[]> {
  const attending = new Map<string, number[]>();
  for (const cell of variables.cells) {
    for (const { cohort, column } of cell.attendances) {
      const key = `${cohort}/${cell.action}/${school.periods[cell.period].span}`;
      addTo(attending, key, column);
    }
  }
  return attending;
}
