import { addTo } from "../domain/maps.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";

/** What runs beside each other for a level in a period. */
export interface ParallelActions {
  level: string;
  period: string;
  /** Different actions over the period. */
  actions: number;
  groups: number;
  /** Most different actions in one slot. */
  actionsAtOnce: number;
  groupsAtOnce: number;
}

/** For each level and each of its periods, in the order of the problem. */
export function parallelActions(school: School, plan: Plan): ParallelActions[] {
  const inPlaces = new Map<string, Map<number, number[]>>();
  for (const { level, period, slot, action } of plan.groups) {
    const key = `${level}/${period}`;
    const slots = inPlaces.get(key) ?? new Map<number, number[]>();
    addTo(slots, slot, action);
    inPlaces.set(key, slots);
  }
  return school.levels.flatMap((level) =>
    school.periods.map((period) => {
      const slots = [...(inPlaces.get(`${level.index}/${period.index}`)?.values() ?? [])];
      return {
        level: level.id,
        period: period.id,
        actions: new Set(slots.flat()).size,
        groups: slots.flat().length,
        actionsAtOnce: Math.max(0, ...slots.map((actions) => new Set(actions).size)),
        groupsAtOnce: Math.max(0, ...slots.map((actions) => actions.length)),
      };
    }),
  );
}
