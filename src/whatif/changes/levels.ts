import { type Issue, PlageInputError } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";
import { allLevels } from "../../read/defaults.js";
import type { ProblemInput } from "../../read/schema.js";
import { shaped, unknownId } from "../shaped.js";
import { withSettings } from "./settings.js";

/**
 * What if two levels shared their common slots and their groups? They are planned as one.
 *
 * @returns a function from a problem to the changed problem; it throws PlageInputError for a level that is not there
 */
export function joinLevels(levelId: string, otherId: string): (problem: ProblemInput) => Problem {
  return (input) => {
    const problem = shaped(input);
    const levels = allLevels(problem);
    const missing = [levelId, otherId].filter((id) => !levels.some((level) => level.id === id));
    if (missing.length > 0) throw new PlageInputError(missing.map((id) => unknownId("level", ["change"], id)));
    return { ...problem, levels: levels.map((level) => (level.id === otherId ? { ...level, joinedWith: levelId } : level)) };
  };
}

/** The last year of a cycle that a problem can state; no preset has hours for it. */
const LAST_YEAR = 6;

interface SlotLock {
  readonly level: string;
}

/**
 * What if a level had no common slots for all of its divisions, but each part of it its own? Each part becomes a level,
 * `2nde/1`, `2nde/2` …, with the candidates, common slots a week, actions and slot locks of the whole. Groups no longer
 * mix divisions of two parts, and a shared hour pool is shared within a part.
 *
 * @param parts division ids of each part; every division of the level is in exactly one
 * @returns a function from a problem to the changed problem; it throws PlageInputError when the parts do not make up
 *   the level, or when it is joined with another
 */
export function partialSlots(levelId: string, parts: readonly (readonly string[])[]): (problem: ProblemInput) => Problem {
  return (input) => {
    const problem = shaped(input);
    const issues = partIssues(problem, levelId, parts);
    if (issues.length > 0) throw new PlageInputError(issues);
    const partOf = new Map(parts.flatMap((divisions, index) => divisions.map((id) => [id, `${levelId}/${index + 1}`] as const)));
    const ids = parts.map((_, index) => `${levelId}/${index + 1}`);
    const spread = <Entry extends SlotLock>(list: readonly Entry[]) =>
      list.flatMap((entry) => (entry.level === levelId ? ids.map((level) => ({ ...entry, level })) : [entry]));
    const locks = problem.rules.locks as { readonly slots: readonly SlotLock[] };
    const changed: Problem = {
      ...problem,
      levels: withYears(problem).flatMap((level) =>
        level.id === levelId
          ? ids.map((id, index) => ({ ...level, id, ...(level.name ? { name: `${level.name} ${index + 1}` } : {}) }))
          : [level],
      ),
      divisions: problem.divisions.map((division) => ({ ...division, level: partOf.get(division.id) ?? division.level })),
      ...(problem.actions && {
        actions: problem.actions.map((action) => ({
          ...action,
          ...(action.levels && { levels: action.levels.flatMap((id) => (id === levelId ? ids : [id])) }),
        })),
      }),
    };
    return withSettings(changed, "locks", { slots: spread(locks.slots) });
  };
}

/** Levels with their year of the cycle stated where a preset would count their positions, which are about to change. */
function withYears(problem: Problem): Problem["levels"] {
  const levels = allLevels(problem);
  if (problem.preset === undefined) return levels;
  return levels.map((level, index) => ({ ...level, cycleYear: level.cycleYear ?? Math.min(index + 1, LAST_YEAR) }));
}

function partIssues(problem: Problem, levelId: string, parts: readonly (readonly string[])[]): Issue[] {
  const levels = allLevels(problem);
  const level = levels.find((each) => each.id === levelId);
  if (!level) return [unknownId("level", ["change", "levelId"], levelId)];
  const issues: Issue[] = [];
  if (level.joinedWith !== undefined || levels.some((each) => each.joinedWith === levelId)) {
    const message = `level ${levelId} is joined with another`;
    issues.push({ code: "joined-level", path: ["change", "levelId"], message, hint: "Part the levels first: joinedWith null." });
  }
  const own = problem.divisions.filter((division) => division.level === levelId).map((division) => division.id);
  const seen = new Set<string>();
  parts.forEach((part, index) => {
    const path = ["change", "parts", index];
    if (part.length === 0) issues.push({ code: "empty-part", path, message: "a part without a division", hint: "Remove it." });
    part.forEach((id, position) => {
      if (!own.includes(id)) issues.push(unknownId(`division of level ${levelId}`, [...path, position], id));
      else if (seen.has(id)) {
        const message = "this division is in two parts, or twice in one";
        issues.push({ code: "duplicate-id", path: [...path, position], message, value: id, hint: "Keep it in one." });
      }
      seen.add(id);
    });
  });
  for (const id of own) {
    if (seen.has(id)) continue;
    const message = `division ${id} of level ${levelId} is in no part`;
    issues.push({ code: "missing-division", path: ["change", "parts"], message, hint: "Put it in one." });
  }
  return issues;
}
