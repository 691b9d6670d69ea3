import type { Plan, PlannedGroup } from "../domain/plan.js";
import { type Rule, settingsOf } from "../rules/rule.js";
import type { Shape } from "../rules/shape.js";
import type { Model } from "../variables/model.js";
import { announcedOf, dealLeaders } from "./announced.js";
import { nameStudents } from "./nameStudents.js";
import { companyOf, partition } from "./partition.js";

/**
 * Turns a solution of the program into a plan of named students: seats to members, then each cell's students into
 * its groups, with those they were announced with, then teachers and what rules settle (rooms, payers). Undefined when the students of a cell cannot be
 * split as the school's locks ask.
 */
export function formGroups(model: Model, values: ArrayLike<number>, rules: readonly Rule[]): Plan | undefined {
  const { school, variables, horizon } = model;
  const named = nameStudents(model, values);
  const shapes = shapeGroups(model, values, rules);
  const company = companyOf(school, rules);
  const announcedAt = announcedOf(school, rules);
  const groups: PlannedGroup[] = [];
  for (const cell of variables.cells) {
    const planned = shapes.get(cell.index) ?? [];
    const students = named.byCell.get(cell.index) ?? [];
    if (planned.length === 0 && students.length === 0) continue;
    const announced = announcedAt(cell);
    const parts = partition(school, cell.action, students, planned, company, announced);
    if (!parts) return undefined;
    const leaders = dealLeaders(
      cell.leads.filter((lead) => Math.round(values[lead.column]) > 0).map((lead) => lead.teacher),
      parts,
      school.actions[cell.action].adults,
      announced,
    );
    planned.forEach((shape, index) => {
      const { period, level, action, slot } = cell;
      groups.push({
        period,
        level,
        action,
        slot,
        teachers: leaders[index],
        room: shape.room,
        students: parts[index].sort((a, b) => a - b),
        paidBy: shape.paidBy,
      });
    });
  }
  const commonSlots = school.levels.map((level) =>
    school.slots.flatMap((slot) => (isCommon(model, values, level.index, slot.index) ? [slot.index] : [])),
  );
  return {
    commonSlots,
    groups: inOrder([...horizon.decided.groups, ...groups]),
    selfStudy: inOrder([...horizon.decided.selfStudy, ...named.selfStudy.filter((entry) => entry.students.length > 0)]),
  };
}

function inOrder<Each extends { readonly period: number }>(all: Each[]): Each[] {
  return all.sort((a, b) => a.period - b.period);
}

function isCommon({ variables }: Model, values: ArrayLike<number>, level: number, slot: number): boolean {
  const column = variables.commonSlot[level][slot];
  return column >= 0 && values[column] > 0.5;
}

function shapeGroups(model: Model, values: ArrayLike<number>, rules: readonly Rule[]): Map<number, Shape[]> {
  const shapes = new Map<number, Shape[]>();
  for (const cell of model.variables.cells) {
    const count = Math.round(values[cell.groups]);
    if (count > 0)
      shapes.set(
        cell.index,
        Array.from({ length: count }, () => ({ min: 0, max: Number.POSITIVE_INFINITY, room: -1, paidBy: -1 })),
      );
  }
  for (const rule of rules) rule.shape?.(model, values, shapes, settingsOf(model.school, rule));
  return shapes;
}
