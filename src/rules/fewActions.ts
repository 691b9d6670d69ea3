import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { ledgerOf } from "../domain/ledger.js";
import { actionsAtOnce } from "../domain/plan.js";
import { cohortName } from "../variables/create.js";
import type { Model } from "../variables/model.js";
import { defineRule } from "./rule.js";
import { at, counted } from "./words.js";

const limit = z.number().int().min(1).max(1_000).optional();
const settings = z.strictObject({
  perSlot: limit.describe("Most different actions of a level at the same time. Default: not limited."),
  perStudent: limit.describe("Most different actions of a student in one period. Default: not limited."),
});
type Settings = z.output<typeof settings>;

export const fewActions = defineRule<Settings>({
  id: "fewActions",
  kind: "hard",
  statement: {
    en: "A level has at most so many different actions at the same time, and a student at most so many in one period.",
    fr: "Un niveau n'a qu'un nombre limité d'actions différentes à la fois, et un élève par période.",
  },
  settings: settings.prefault({}),

  distinguishes: (student, _school, _horizon, { perStudent }) => (perStudent === undefined ? "" : String(student)),

  followsStudent: (_student, _school, _horizon, { perStudent }) => perStudent !== undefined,

  rows(model, { perSlot, perStudent }) {
    if (perSlot !== undefined) limitPerSlot(model, perSlot);
    if (perStudent !== undefined) limitPerStudent(model, perStudent);
  },

  check(school, plan, { perSlot, perStudent }) {
    const breaches: Breach[] = [];
    if (perSlot !== undefined) {
      for (const [key, actions] of actionsAtOnce(plan)) {
        const [period, level, slot] = key.split("/").map(Number);
        if (actions.size > perSlot)
          breaches.push({
            rule: "fewActions",
            amount: actions.size - perSlot,
            unit: "actions",
            sentence: `Level ${school.levels[level].id} has ${actions.size} different actions at ${at(school, slot, period)} where at most ${perSlot} are asked.`,
          });
      }
    }
    if (perStudent !== undefined) {
      ledgerOf(school, plan).actions.forEach((byPeriod, student) => {
        byPeriod.forEach((actions, period) => {
          if (actions.size > perStudent)
            breaches.push({
              rule: "fewActions",
              amount: actions.size - perStudent,
              unit: "actions",
              sentence: `Student ${school.students[student].id} has ${counted(actions.size, "different action")} in ${school.periods[period].id} where at most ${perStudent} are asked.`,
            });
        });
      });
    }
    return breaches;
  },
});

/**
 * `x ≤ |c| · w` for an indicator `w` of each cell, and `Σ w ≤ limit · z`. One row a cohort is far tighter than one row
 * for all of them together: the relaxation then knows that an action offered to few is an action all the same.
 */
function limitPerSlot(model: Model, limit: number): void {
  const { school, cohorts, horizon, variables, program } = model;
  for (const period of horizon.periods) {
    for (const level of school.levels) {
      for (const slot of school.slots) {
        const cells = variables.cells.filter((cell) => cell.period === period && cell.level === level.index && cell.slot === slot.index);
        if (cells.length <= limit) continue;
        const used = cells.map((cell) => {
          const name = program.nameOf(cell.groups).slice(2, -1);
          const column = program.addColumn(`w[${name}]`, { upper: 1, integer: true, rank: 2 });
          const attending = cell.attendances.map((each) => ({ column: each.column, most: cohorts[each.cohort].size }));
          for (const each of [...attending, ...cell.fillings])
            program.addAtMost(
              `offered ${program.nameOf(each.column).slice(2, -1)}`,
              [
                [each.column, 1],
                [column, -each.most],
              ],
              0,
            );
          program.addAtMost(
            `offered groups ${name}`,
            [
              [cell.groups, 1],
              [column, -program.upper[cell.groups]],
            ],
            0,
          );
          return { cell: cell.index, column };
        });
        limitParts(model, used);
        program.addAtMost(
          `few actions ${level.id}@${slot.id},${school.periods[period].id}`,
          [...used.map(({ column }) => [column, 1] as const), [variables.commonSlot[level.index][slot.index], -limit]],
          0,
        );
      }
    }
  }
}

/** `part ≤ |c| Σ w` over the actions that a part of a pool may attend: as tight as one row a cohort where that is one action. */
function limitParts({ cohorts, variables, program }: Model, used: readonly { readonly cell: number; readonly column: number }[]): void {
  const indicator = new Map(used.map(({ cell, column }) => [cell, column]));
  for (const { parts, fillings } of variables.pools) {
    const offered = fillings.flatMap(({ cell }) => indicator.get(cell) ?? []);
    // Whoever may attend all that the level offers is held by no choice of actions.
    if (offered.length < fillings.length || offered.length === used.length) continue;
    for (const { presence, column } of parts) {
      const terms = offered.map((each) => [each, -cohorts[presence.cohort].size] as const);
      program.addAtMost(`offered ${program.nameOf(column)}`, [[column, 1], ...terms], 0);
    }
  }
}

/** `x ≤ u` for an indicator `u` of each student, period and action, and `Σ u ≤ limit`. Cohorts are single students here. */
function limitPerStudent({ school, cohorts, horizon, variables, program }: Model, limit: number): void {
  for (const period of horizon.periods) {
    for (const cohort of cohorts) {
      const used = new Map<number, number>();
      const name = `${cohortName(school, cohort)},${school.periods[period].id}`;
      for (const presence of variables.presences) {
        if (presence.period !== period || presence.cohort !== cohort.index) continue;
        for (const { cell, column } of presence.attendances) {
          const { action } = variables.cells[cell];
          const indicator = used.get(action) ?? program.addColumn(`u[${name}:${school.actions[action].id}]`, { upper: 1, integer: true });
          used.set(action, indicator);
          program.addAtMost(
            `attends ${program.nameOf(column).slice(2, -1)}`,
            [
              [column, 1],
              [indicator, -1],
            ],
            0,
          );
        }
      }
      if (used.size > limit)
        program.addAtMost(
          `few actions ${name}`,
          [...used.values()].map((column) => [column, 1] as const),
          limit,
        );
    }
  }
}
