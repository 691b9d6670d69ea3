import { z } from "zod";
import { hours } from "../domain/fields.js";
import { ledgerOf, weightedService } from "../domain/ledger.js";
import { type Linear, scaled, sumOf } from "../program/program.js";
import { defineRule } from "./rule.js";

const settings = z.strictObject({
  tolerance: hours.default(0).describe("Points that lower tiers may cost this one."),
});

export const coverage = defineRule<z.output<typeof settings>>({
  id: "coverage",
  kind: "soft",
  statement: {
    en: "Students receive the need-hours they ask for, the severe needs first.",
    fr: "Les élèves reçoivent les heures de besoin qu'ils demandent, les besoins les plus graves d'abord.",
  },
  settings: settings.prefault({}),

  distinguishes(student, school, horizon) {
    return JSON.stringify(
      school.students[student].needs.map((need) => [need.need, need.severity, horizon.periods.map((period) => need.asked[period])]).sort(),
    );
  },

  contributes: {
    tier: "coverage",
    objective: ({ served }): Linear => sumOf(served.map((each) => scaled(each.hours, each.severity))),
    score(school, plan) {
      const ledger = ledgerOf(school, plan);
      return sumPeriods(
        school.students.length,
        school.periods.length,
        (student, period) => weightedService(school, ledger, student, period).served,
      );
    },
    best: (school) =>
      sumPeriods(school.students.length, school.periods.length, (student, period) =>
        school.students[student].needs.reduce((total, need) => total + need.severity * need.asked[period], 0),
      ),
  },
});

/** Sum over students and periods of minutes, in hours. */
function sumPeriods(students: number, periods: number, minutes: (student: number, period: number) => number): number {
  let total = 0;
  for (let student = 0; student < students; student++) for (let period = 0; period < periods; period++) total += minutes(student, period);
  return total / 60;
}
