import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { ledgerOf } from "../domain/ledger.js";
import type { School } from "../domain/school.js";
import type { Term } from "../program/program.js";
import { cohortName } from "../variables/create.js";
import type { Horizon } from "../variables/horizon.js";
import { defineRule } from "./rule.js";
import { actionText } from "./words.js";

const settings = z.strictObject({
  maxPeriods: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("Most consecutive periods a student stays in one action, and so in one group. Default: not limited."),
});
type Settings = z.output<typeof settings>;

/** Periods just before the horizon in which the student was in the action, without a break. */
function streak(school: School, horizon: Horizon, student: number, action: number): number {
  const { actions } = ledgerOf(school, horizon.past);
  let length = 0;
  for (let period = horizon.periods[0] - 1; period >= 0 && actions[student][period].has(action); period--) length++;
  return length;
}

/** Whether enough periods have passed by the horizon's end for anyone to stay too long. */
function canFreeze(horizon: Horizon, maxPeriods: number): boolean {
  return horizon.periods.length + horizon.periods[0] > maxPeriods;
}

export const noFrozenGroups = defineRule<Settings>({
  id: "noFrozenGroups",
  kind: "hard",
  statement: "No student stays in the same action, and so in the same group, for more than so many consecutive periods.",
  settings: settings.prefault({}),

  distinguishes(student, school, horizon, { maxPeriods }) {
    if (maxPeriods === undefined) return "";
    if (horizon.periods.length > 1) return canFreeze(horizon, maxPeriods) ? String(student) : "";
    return school.actions.map((action) => Number(streak(school, horizon, student, action.index) >= maxPeriods)).join("");
  },

  followsStudent: (_student, _school, horizon, { maxPeriods }) =>
    maxPeriods !== undefined && horizon.periods.length > 1 && canFreeze(horizon, maxPeriods),

  admitsAttendance({ school, horizon, cohort, action, period }, { maxPeriods }) {
    if (maxPeriods === undefined || period !== horizon.periods[0]) return true;
    return streak(school, horizon, cohort.students[0], action) < maxPeriods;
  },

  rows({ school, horizon, cohorts, variables, program }, { maxPeriods }) {
    if (maxPeriods === undefined || horizon.periods.length === 1 || !canFreeze(horizon, maxPeriods)) return;
    const attending = new Map<string, number[]>();
    for (const cell of variables.cells) {
      for (const { cohort, column } of cell.attendances) {
        const key = `${cohort}/${cell.action}/${cell.period}`;
        attending.set(key, [...(attending.get(key) ?? []), column]);
      }
    }
    for (const cohort of cohorts) {
      for (const action of school.actions) {
        const name = `${cohortName(school, cohort)}:${action.id}`;
        const before = streak(school, horizon, cohort.students[0], action.index);
        const indicators = horizon.periods.map((period) => {
          const columns = attending.get(`${cohort.index}/${action.index}/${period}`) ?? [];
          if (columns.length === 0) return -1;
          const indicator = program.addColumn(`h[${name},${school.periods[period].id}]`, { upper: 1, integer: true });
          for (const column of columns)
            program.addAtMost(
              `stays ${program.columnNames[column].slice(2, -1)}`,
              [
                [column, 1],
                [indicator, -1],
              ],
              0,
            );
          return indicator;
        });
        for (let end = 0; end < indicators.length; end++) {
          const own = indicators.slice(Math.max(0, end - maxPeriods), end + 1);
          const earlier = Math.max(0, maxPeriods - end);
          if (own.includes(-1) || earlier > before) continue;
          const terms: Term[] = own.map((column) => [column, 1]);
          program.addAtMost(`not frozen ${name} to ${school.periods[horizon.periods[end]].id}`, terms, own.length - 1);
        }
      }
    }
  },

  check(school, plan, { maxPeriods }) {
    const breaches: Breach[] = [];
    if (maxPeriods === undefined) return breaches;
    ledgerOf(school, plan).actions.forEach((byPeriod, student) => {
      for (const action of school.actions) {
        let run = 0;
        let longest = 0;
        for (const actions of byPeriod) {
          run = actions.has(action.index) ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
        if (longest > maxPeriods)
          breaches.push({
            rule: "noFrozenGroups",
            amount: longest - maxPeriods,
            unit: "periods",
            sentence: `Student ${school.students[student].id} stays in ${actionText(school, action.index)} for ${longest} periods in a row where at most ${maxPeriods} are asked.`,
          });
      }
    });
    return breaches;
  },
});
