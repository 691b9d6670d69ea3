import { levelMinutes } from "../domain/school.js";
import type { Model } from "../variables/model.js";

/**
 * Minutes of a year-long budget open to the horizon: what is left of it, or this horizon's share of what is left,
 * in proportion to the meetings still to come.
 */
export function openBudget(model: Model, total: number, spent: number, level?: number): number {
  const left = total - spent;
  if (model.horizon.budgets === "whole") return left;
  const now = meetings(model, model.horizon.periods, level);
  const last = Math.max(...model.horizon.periods);
  const later = meetings(
    model,
    model.school.periods.slice(last + 1).map((period) => period.index),
    level,
  );
  return now + later === 0 ? left : (left * now) / (now + later);
}

function meetings(model: Model, periods: readonly number[], only?: number): number {
  let total = 0;
  for (const period of periods) {
    for (const level of model.school.levels) {
      if (only !== undefined && level.index !== only) continue;
      for (const slot of model.school.slots) {
        if (model.variables.commonSlot[level.index][slot.index] >= 0) total += levelMinutes(model.school, period, slot.index, level.index);
      }
    }
  }
  return total;
}
