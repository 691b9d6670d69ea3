import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import type { Issue } from "../domain/issue.js";
import { addTo } from "../domain/maps.js";
import type { Plan } from "../domain/plan.js";
import { groupMinutes, type Level, levelMinutes, type School } from "../domain/school.js";
import type { Term } from "../program/program.js";
import type { Model } from "../variables/model.js";
import type { Cell } from "../variables/variables.js";
import { addBudget, openBudget } from "./budget.js";
import { defineRule } from "./rule.js";
import { hoursText } from "./words.js";

const settings = z.strictObject({
  shared: z
    .boolean()
    .default(true)
    .describe("The divisions of a level pool their teacher-hours. Otherwise each group is paid by one division that has a student in it."),
});
type Settings = z.output<typeof settings>;

/** Pools that groups may draw on: the level's one, or one a division. */
interface Pool {
  readonly name: string;
  readonly level: number;
  /** Division, or -1 for the level's. */
  readonly division: number;
  readonly minutes: number;
}

function poolsOf(school: School, level: Level, { shared }: Settings): Pool[] {
  const divisions = level.divisions.map((each) => school.divisions[each]).filter((each) => each.hourPool !== undefined);
  if (!shared)
    return divisions.map((each) => ({
      name: `division ${each.id}`,
      level: level.index,
      division: each.index,
      minutes: each.hourPool as number,
    }));
  if (divisions.length === 0) return [];
  return [
    {
      name: `level ${level.id}`,
      level: level.index,
      division: -1,
      minutes: divisions.reduce((total, each) => total + (each.hourPool as number), 0),
    },
  ];
}

function spentOf(school: School, plan: Plan, pool: Pool): number {
  return plan.groups
    .filter((group) => group.level === pool.level && (pool.division < 0 || group.paidBy === pool.division))
    .reduce((total, group) => total + group.teachers.length * levelMinutes(school, group.period, group.slot, group.level), 0);
}

/** Name of the column that counts the groups of a cell which a division pays. */
function paymentName({ school, program }: Model, cell: Cell, division: number): string {
  return `q[${school.divisions[division].id}:${program.nameOf(cell.groups).slice(2, -1)}]`;
}

const payments = new WeakMap<Model, Map<number, { division: number; column: number }[]>>();

export const hourPool = defineRule<Settings>({
  id: "hourPool",
  kind: "hard",
  statement: {
    en: "The teacher-hours given to a division, or pooled over the divisions of a level, are never overspent.",
    fr: "La dotation en heures-prof d'une division, ou celle que les divisions d'un niveau mettent en commun, n'est jamais dépassée.",
  },
  settings: settings.prefault({}),

  contradictions(school) {
    const issues: Issue[] = [];
    for (const level of school.levels) {
      const stated = level.divisions.filter((each) => school.divisions[each].hourPool !== undefined);
      const missing = level.divisions.find((each) => school.divisions[each].hourPool === undefined);
      if (stated.length > 0 && missing !== undefined) {
        issues.push({
          code: "missing-hour-pool",
          path: ["divisions", missing, "hourPool"],
          message: `division ${school.divisions[missing].id} states no hour pool while others of level ${level.id} do`,
          hint: "State one for every division of the level, or for none.",
        });
      }
    }
    return issues;
  },

  rows(model, settings) {
    const { school, cohorts, variables, program, horizon } = model;
    const paid = new Map<number, { division: number; column: number }[]>();
    payments.set(model, paid);
    for (const level of school.levels) {
      const pools = poolsOf(school, level, settings);
      const cells = variables.cells.filter((cell) => cell.level === level.index);
      const cost = (cell: Cell) => groupMinutes(school, cell) / 60;
      for (const pool of pools) {
        const terms: Term[] = [];
        for (const cell of cells) {
          let column = cell.groups;
          if (pool.division >= 0) {
            const own = [
              ...cell.attendances.map(({ cohort, column }) => ({ column, division: cohorts[cohort].division, most: cohorts[cohort].size })),
              ...cell.fillings,
            ].filter((each) => each.division === pool.division);
            if (own.length === 0) continue;
            const most = own.reduce((total, each) => total + each.most, 0);
            column = program.addColumn(paymentName(model, cell, pool.division), { upper: most, integer: true });
            program.addAtMost(
              `payer present ${program.nameOf(column).slice(2, -1)}`,
              [[column, 1], ...own.map((each) => [each.column, -1] as const)],
              0,
            );
            addTo(paid, cell.index, { division: pool.division, column });
          }
          terms.push([column, cost(cell)]);
        }
        const budget = openBudget(model, pool.minutes, spentOf(school, horizon.decided, pool), level.index);
        addBudget(program, `hour pool ${pool.name}`, terms, budget / 60);
      }
      if (pools.length === 0 || settings.shared) continue;
      for (const cell of cells) {
        const name = program.nameOf(cell.groups).slice(2, -1);
        program.addEqual(`paid ${name}`, [...(paid.get(cell.index) ?? []).map((each) => [each.column, 1] as const), [cell.groups, -1]], 0);
      }
    }
  },

  shape(model, values, shapes) {
    for (const [cell, payers] of payments.get(model) ?? []) {
      const groups = shapes.get(cell) ?? [];
      let next = 0;
      for (const { division, column } of payers) {
        for (let k = Math.round(values[column]); k > 0 && next < groups.length; k--) groups[next++].paidBy = division;
      }
    }
  },

  check(school, plan, settings) {
    const breaches: Breach[] = [];
    for (const level of school.levels) {
      const pools = poolsOf(school, level, settings);
      for (const pool of pools) {
        const excess = spentOf(school, plan, pool) - pool.minutes;
        if (excess > 0)
          breaches.push({
            rule: "hourPool",
            amount: excess / 60,
            unit: "hours",
            sentence: `The hour pool of ${pool.name} (${hoursText(pool.minutes)}) is overspent by ${hoursText(excess)}.`,
          });
      }
      if (pools.length === 0 || settings.shared) continue;
      for (const group of plan.groups.filter((each) => each.level === level.index)) {
        const paying = group.students.some((student) => school.students[student].division === group.paidBy);
        if (!paying)
          breaches.push({
            rule: "hourPool",
            amount: 1,
            unit: "groups",
            sentence: `A group of action ${school.actions[group.action].id} of level ${level.id} is paid by no division that has a student in it.`,
          });
      }
    }
    return breaches;
  },
});
