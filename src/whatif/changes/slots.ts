import { PlageInputError } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";
import { allLevels } from "../../read/defaults.js";
import type { ProblemInput } from "../../read/schema.js";
import { shaped, unknownId } from "../shaped.js";
import { withSettings } from "./settings.js";

/**
 * What if there were so many common slots a week? Of every level, whatever each states now, or of one level alone.
 *
 * @returns a function from a problem to the changed problem; it throws PlageInputError for a level that is not there
 */
export function commonSlotsPerWeek(
  perWeek: number | { readonly min: number; readonly max: number },
  levelId?: string,
): (problem: ProblemInput) => Problem {
  return (input) => {
    const problem = shaped(input);
    if (levelId !== undefined) return withLevel(problem, levelId, { commonSlots: perWeek });
    const levels = problem.levels.map(({ commonSlots: _, ...level }) => level);
    return withSettings({ ...problem, levels }, "commonSlot", { perWeek });
  };
}

/**
 * What if the level could have its common slots in these, and no others?
 *
 * @returns a function from a problem to the changed problem; it throws PlageInputError for a level that is not there
 */
export function withCandidates(levelId: string, slotIds: readonly string[]): (problem: ProblemInput) => Problem {
  return (input) => withLevel(shaped(input), levelId, { candidates: [...slotIds] });
}

function withLevel(problem: Problem, levelId: string, fields: Partial<Problem["levels"][number]>): Problem {
  const levels = allLevels(problem);
  if (!levels.some((level) => level.id === levelId)) throw new PlageInputError([unknownId("level", ["change", "levelId"], levelId)]);
  return { ...problem, levels: levels.map((level) => (level.id === levelId ? { ...level, ...fields } : level)) };
}
