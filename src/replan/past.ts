import type { Timetable } from "../domain/timetable.js";

/** Groups that had happened before an earlier replan, and those since; of the same id, the later part gets its own. */
export function joined(earlier: Timetable | undefined, since: Timetable): Timetable {
  if (!earlier) return since;
  const used = new Set(earlier.groups.map(({ id }) => id));
  const fresh = (id: string) => {
    let own = id;
    for (let number = 2; used.has(own); number++) own = `${id.slice(0, LONGEST_STEM)} (${number})`;
    used.add(own);
    return own;
  };
  const slots = new Map(earlier.commonSlots.map(({ level, slots }) => [level, slots]));
  for (const { level, slots: more } of since.commonSlots) slots.set(level, [...new Set([...(slots.get(level) ?? []), ...more])]);
  return {
    version: 1,
    commonSlots: [...slots].map(([level, slots]) => ({ level, slots })),
    groups: [...earlier.groups, ...since.groups.map((group) => ({ ...group, id: fresh(group.id) }))],
    selfStudy: [...earlier.selfStudy, ...since.selfStudy],
  };
}

const LONGEST_STEM = 90;
