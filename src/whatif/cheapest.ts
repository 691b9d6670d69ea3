import type { Problem } from "../domain/problem.js";
import { allActions } from "../read/defaults.js";
import { withSettings } from "./changes/settings.js";

/** More than any plan can lose of a tier, as far as the settings go. */
const ANY_LOSS = { coverage: 100_000, fairness: 2 } as const;

/**
 * The same school as if nobody asked for anything, so that economy alone decides: its plan keeps every rule of the
 * problem and takes the fewest teacher-hours. Needs that open an action to their students stay, and may go unserved.
 */
export function cheapestProblem(problem: Problem): Problem {
  const actions = allActions(problem);
  const opening = new Set(actions.flatMap((action) => (action.onlyForNeed && action.need !== undefined ? [action.need] : [])));
  const students = problem.students.map((student) => ({
    ...student,
    needs: Object.fromEntries(Object.entries(student.needs).filter(([need]) => opening.has(need))),
  }));
  const free = withSettings({ ...problem, actions, students }, "coverage", { tolerance: ANY_LOSS.coverage });
  return withSettings(withSettings(free, "fairness", { tolerance: ANY_LOSS.fairness }), "economy", { groupPrice: 0 });
}
