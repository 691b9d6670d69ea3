import type { Issue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";

/** Hours that cannot add up, whatever is planned. */
export function contradictionIssues(problem: Problem): Issue[] {
  const issues: Issue[] = [];
  problem.divisions.forEach(({ quota }, index) => {
    if (!quota) return;
    const path = ["divisions", index, "quota"];
    const { cycle } = quota;
    if (cycle && cycle.year > cycle.years) issues.push({ code: "hours-cannot-add-up", path: [...path, "cycle", "year"], message: `year ${cycle.year} of a cycle of ${cycle.years}`, value: cycle.year, hint: "Count years from 1 to the length of the cycle." });
    if (cycle && quota.hours !== undefined) issues.push({ code: "contradiction", path, message: "hours and cycle are both given", hint: "Keep one of them." });
    if (cycle && cycle.received > cycle.hours + (quota.tolerance ?? 0)) {
      issues.push({ code: "hours-cannot-add-up", path: [...path, "cycle", "received"], message: `${cycle.received} h received of a cycle of ${cycle.hours} h`, value: cycle.received, hint: "Nothing is left to give: correct the hours, or leave the quota out." });
    }
    if (quota.hours !== undefined && quota.hours + quota.carryOver < 0) {
      issues.push({ code: "hours-cannot-add-up", path: [...path, "carryOver"], message: `a carry-over of ${quota.carryOver} h on ${quota.hours} h leaves less than nothing`, value: quota.carryOver, hint: "Correct the hours or the carry-over." });
    }
  });
  const names = new Set(problem.periods?.map((period) => period.id));
  if (!problem.periods) {
    problem.students.forEach((student, index) => {
      for (const [need, stated] of Object.entries(student.needs)) {
        if (typeof stated === "object" && stated.periods && !problem.calendar && names.size === 0 && stated.periods.some((each) => each !== "P1")) {
          issues.push({ code: "unknown-id", path: ["students", index, "needs", need, "periods"], message: "the problem has the one period P1", hint: "List periods, or use P1." });
        }
      }
    });
  }
  return issues;
}
