import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Group } from "../../domain/timetable.js";
import type { Note } from "../note.js";

/**
 * Groups whose other students are away for good go on with those who are there: where that is fewer than the action's
 * fewest, the fewest is lowered, so that nobody must change group for it.
 */
export function withSmallerGroups(problem: Problem, school: School, groups: readonly Group[], notes: Note[]): Problem {
  const sizes = new Map<string, number>();
  for (const { action, students } of groups) sizes.set(action, Math.min(students.length, sizes.get(action) ?? students.length));
  const fewest = new Map(school.actions.map(({ id, min }) => [id, min]));
  const lowered = (id: string) => {
    const [size, min] = [sizes.get(id) ?? Number.POSITIVE_INFINITY, fewest.get(id) ?? 0];
    return size < min ? { from: min, to: size } : undefined;
  };
  if (!problem.actions?.some(({ id }) => lowered(id))) return problem;
  return {
    ...problem,
    actions: problem.actions.map((action) => {
      const change = lowered(action.id);
      if (!change) return action;
      notes.push({ code: "smallerGroups", action: action.id, ...change });
      return { ...action, min: change.to };
    }),
  };
}
