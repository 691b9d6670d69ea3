import { levelMinutes } from "../domain/school.js";
import type { Program, Term } from "../program/program.js";
import { openPeriods } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";

/**
 * Minutes of a year-long budget open to the horizon: what is left of it, or this horizon's share of what is left,
 * in proportion to the meetings still to come.
 */
export function openBudget(model: Model, total: number, spent: number, level?: number): number {
  const left = total - spent;
  if (model.horizon.budgets === "whole") return left;
  const now = meetings(model, model.horizon.periods, level);
  const later = meetings(model, openPeriods(model.school, model.horizon), level);
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

/**
 * Adds `Σ terms ≤ budget` over columns that are whole: what is left of the budget beyond the last whole unit buys
 * nothing, and a row that still offers it lets the relaxation promise fractions of a group.
 */
export function addBudget(program: Program, name: string, terms: readonly Term[], budget: number): void {
  const unit = terms.reduce((common, [, cost]) => commonUnit(common, cost), 0);
  program.addAtMost(name, terms, unit > 0 ? Math.floor(budget / unit + NOISE) * unit : budget);
}

/** Relative to a unit. */
const NOISE = 1e-6;
/** Units below this are noise of floating point: the terms then have none in common. */
const SMALLEST_UNIT = 1 / 120;

/** The largest number of which both are multiples, by Euclid's algorithm; 0 is a multiple of any. */
function commonUnit(a: number, b: number): number {
  let [large, small] = [Math.max(a, b), Math.min(a, b)];
  while (small > SMALLEST_UNIT) {
    const rest = large % small;
    [large, small] = [small, small - rest < SMALLEST_UNIT ? 0 : rest];
  }
  return large;
}
