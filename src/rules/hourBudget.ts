import { z } from "zod";
import { hours } from "../domain/fields.js";
import { ledgerOf } from "../domain/ledger.js";
import type { Plan } from "../domain/plan.js";
import { groupMinutes, type School } from "../domain/school.js";
import { addBudget, openBudget } from "./budget.js";
import { defineRule } from "./rule.js";
import { hoursText } from "./words.js";

const settings = z.strictObject({
  mostTeacherHours: hours
    .optional()
    .describe("Most teacher-hours of all groups of the school over the horizon, each adult counted. Default: not limited."),
});

/** Minutes below this are noise of floating point: hours such as 4.1 are no whole number of minutes. */
const NOISE = 1e-6;

function spentOf(school: School, plan: Plan): number {
  return ledgerOf(school, plan).teacherMinutes.reduce((total, minutes) => total + minutes, 0);
}

export const hourBudget = defineRule<z.output<typeof settings>>({
  id: "hourBudget",
  kind: "hard",
  statement: {
    en: "All groups of the school together never take more teacher-hours than the school has for them.",
    fr: "Tous les groupes de l'établissement ensemble ne prennent jamais plus d'heures-prof qu'il n'en a pour eux.",
  },
  settings: settings.prefault({}),

  asksNothing: ({ mostTeacherHours }) => mostTeacherHours === undefined,

  rows(model, { mostTeacherHours }) {
    if (mostTeacherHours === undefined) return;
    const { school, variables, program, horizon } = model;
    const terms = variables.cells.map((cell) => [cell.groups, groupMinutes(school, cell) / 60] as const);
    if (terms.length === 0) return;
    addBudget(program, "hour budget", terms, openBudget(model, mostTeacherHours * 60, spentOf(school, horizon.decided)) / 60);
  },

  check(school, plan, { mostTeacherHours }) {
    if (mostTeacherHours === undefined) return [];
    const excess = spentOf(school, plan) - mostTeacherHours * 60;
    if (excess <= NOISE) return [];
    return [
      {
        rule: "hourBudget",
        amount: excess / 60,
        unit: "hours",
        sentence: `The school's ${hoursText(mostTeacherHours * 60)} of teachers are overspent by ${hoursText(excess)}.`,
      },
    ];
  },
});
