import type { Issue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";

/** Oddities that do not stop a solve: words of teachers that no need, action or slot answers to. */
export function warningsOf(problem: Problem): Issue[] {
  const needs = new Set([
    ...problem.students.flatMap((student) => Object.keys(student.needs)),
    ...(problem.actions ?? []).flatMap((action) => (action.need === undefined ? [] : [action.need])),
  ]);
  const words = new Set([...needs, ...(problem.actions ?? []).map((action) => action.id)]);
  const wishes = new Set([...words, ...problem.slots.map((slot) => slot.id)]);
  const issues: Issue[] = [];
  problem.teachers.forEach((teacher, index) => {
    for (const [field, known] of [
      ["skills", words],
      ["prefers", wishes],
    ] as const) {
      teacher[field].forEach((value, position) => {
        if (!known.has(value))
          issues.push({
            code: "unused-word",
            path: ["teachers", index, field, position],
            message: "nothing in the problem has this name now",
            value,
            hint: "Check its spelling, or leave it for later periods.",
          });
      });
    }
  });
  const taught = new Set(problem.actions?.flatMap((action) => (action.need === undefined ? [] : [action.need])) ?? [...needs]);
  problem.students.forEach((student, index) => {
    for (const need of Object.keys(student.needs)) {
      if (!taught.has(need))
        issues.push({
          code: "unserved-need",
          path: ["students", index, "needs", need],
          message: "no action works on this need",
          hint: "Add an action for it, or leave actions out for one a need.",
        });
    }
  });
  return issues;
}
