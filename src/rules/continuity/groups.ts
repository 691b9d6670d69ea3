import type { School } from "../../domain/school.js";
import type { AnnouncedGroup } from "../rule.js";
import type { ContinuitySettings } from "./settings.js";

/** An announced group, with the levels that it can be of now. */
export interface Group extends AnnouncedGroup {
  readonly levels: readonly number[];
}

/** The announced groups with indices for ids. */
export function groupsOf(school: School, { previous }: ContinuitySettings): Group[] {
  const at = {
    period: indexBy(school.periods),
    slot: indexBy(school.slots),
    action: indexBy(school.actions),
    student: indexBy(school.students),
    teacher: indexBy(school.teachers),
  };
  return previous.map((group) => ({
    period: at.period.get(group.period) as number,
    slot: at.slot.get(group.slot) as number,
    action: at.action.get(group.action) as number,
    levels: levelsOf(school, group.level),
    students: group.students.map((each) => at.student.get(each) as number),
    teachers: group.teachers.map((each) => at.teacher.get(each) as number),
    weight: group.weight,
  }));
}

function indexBy(list: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(list.map((each, index) => [each.id, index]));
}

/** Levels that a group of a level, or of joined ones, can be of now; every level where it is none of today's. */
function levelsOf({ levels }: School, id: string): number[] {
  const parts = new Set(id.split("+"));
  const found = levels.filter((level) => level.id === id || level.levelIds.some((each) => parts.has(each)));
  return (found.length > 0 ? found : levels).map((level) => level.index);
}
