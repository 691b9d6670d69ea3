import { type Issue, shownValue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import type { School } from "../domain/school.js";
import { periodsOfHours } from "./references.js";

/** Hours that cannot add up, whatever is planned. */
export function contradictionIssues(problem: Problem): Issue[] {
  const issues: Issue[] = [];
  problem.divisions.forEach(({ quota }, index) => {
    if (!quota) return;
    const path = ["divisions", index, "quota"];
    const { cycle } = quota;
    if (cycle && cycle.year > cycle.years)
      issues.push({
        code: "hours-cannot-add-up",
        path: [...path, "cycle", "year"],
        message: `year ${cycle.year} of a cycle of ${cycle.years}`,
        value: cycle.year,
        hint: "Count years from 1 to the length of the cycle.",
      });
    if (cycle && quota.hours !== undefined)
      issues.push({ code: "contradiction", path, message: "hours and cycle are both given", hint: "Keep one of them." });
    if (cycle && cycle.received > cycle.hours + (quota.tolerance ?? 0)) {
      issues.push({
        code: "hours-cannot-add-up",
        path: [...path, "cycle", "received"],
        message: `${cycle.received} h received of a cycle of ${cycle.hours} h`,
        value: cycle.received,
        hint: "Nothing is left to give: correct the hours, or leave the quota out.",
      });
    }
    if (quota.hours !== undefined && quota.hours + quota.carryOver < 0) {
      issues.push({
        code: "hours-cannot-add-up",
        path: [...path, "carryOver"],
        message: `a carry-over of ${quota.carryOver} h on ${quota.hours} h leaves less than nothing`,
        value: quota.carryOver,
        hint: "Correct the hours or the carry-over.",
      });
    }
  });
  return issues;
}

/** Periods of needs that the problem does not have, where the problem lists none and the calendar makes them. */
export function needPeriodIssues({ problem, periods }: School): Issue[] {
  if (problem.periods) return [];
  const known = new Set(periods.map((period) => period.id));
  return problem.students.flatMap(({ needs }, index) =>
    Object.entries(needs).flatMap(([need, stated]) => {
      if (typeof stated === "number") return [];
      const unknown = (path: (string | number)[], value?: string): Issue => ({
        code: "unknown-id",
        path: ["students", index, "needs", need, ...path],
        message: "no period has this id",
        ...(value === undefined ? {} : { value: shownValue(value) }),
        hint: `Use one of ${[...known].join(", ")}, or list periods.`,
      });
      return [
        ...(stated.periods ?? []).flatMap((period, position) => (known.has(period) ? [] : [unknown(["periods", position], period)])),
        ...periodsOfHours(stated.hours).flatMap((period) => (known.has(period) ? [] : [unknown(["hours", period])])),
      ];
    }),
  );
}
