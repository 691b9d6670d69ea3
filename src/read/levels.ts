import type { Problem } from "../domain/problem.js";
import type { Level } from "../domain/school.js";

/** Levels of the problem in order: those listed, then those that only divisions name. */
export function levelIdsOf(problem: Problem): string[] {
  return [...new Set([...problem.levels.map((level) => level.id), ...problem.divisions.map((division) => division.level)])];
}

/**
 * Levels as they are planned. Joined levels become one, with the candidates that all of them share and the tightest
 * range of common slots that any of them states.
 */
export function planLevels(problem: Problem): Level[] {
  const ids = levelIdsOf(problem);
  const leader = new Map<string, string>(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    const up = leader.get(id) as string;
    return up === id ? id : find(up);
  };
  for (const level of problem.levels) {
    if (level.joinedWith === undefined) continue;
    const [a, b] = [find(level.id), find(level.joinedWith)].sort((x, y) => ids.indexOf(x) - ids.indexOf(y));
    leader.set(b, a);
  }
  const slotIds = problem.slots.map((slot) => slot.id);
  return ids
    .filter((id) => find(id) === id)
    .map((id, index) => {
      const levelIds = ids.filter((each) => find(each) === id);
      const stated = problem.levels.filter((level) => levelIds.includes(level.id));
      const divisions = problem.divisions.flatMap((division, each) => (levelIds.includes(division.level) ? [each] : []));
      const ranges = stated.flatMap((level) => (level.commonSlots === undefined ? [] : [asRange(level.commonSlots)]));
      return {
        index,
        id: levelIds.join("+"),
        levelIds,
        divisions,
        students: problem.students.flatMap((student, each) =>
          divisions.some((division) => problem.divisions[division].id === student.division) ? [each] : [],
        ),
        candidates: slotIds.flatMap((slot, each) =>
          stated.every((level) => level.candidates === undefined || level.candidates.includes(slot)) ? [each] : [],
        ),
        ...(ranges.length === 0
          ? {}
          : { commonSlots: { min: Math.max(...ranges.map((range) => range.min)), max: Math.min(...ranges.map((range) => range.max)) } }),
      };
    });
}

function asRange(stated: number | { min: number; max: number }): { min: number; max: number } {
  return typeof stated === "number" ? { min: stated, max: stated } : stated;
}
