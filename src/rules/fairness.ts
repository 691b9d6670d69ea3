import { z } from "zod";
import { weight } from "../domain/fields.js";
import { ledgerOf, weightedService } from "../domain/ledger.js";
import { addTo } from "../domain/maps.js";
import type { School } from "../domain/school.js";
import { type Linear, scaled, sumOf, type Term } from "../program/program.js";
import { cohortName } from "../variables/create.js";
import { decidedPeriods, type Horizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import { defineRule } from "./rule.js";

const settings = z.strictObject({
  tolerance: z.number().min(0).max(2).default(0).describe("Points that lower tiers may cost this one."),
  studentWeight: weight.default(1).describe("Weight of the worst-served student's share of what they asked."),
  divisionWeight: weight.default(1).describe("Weight of the worst-served division's share."),
});
type Settings = z.output<typeof settings>;

/** Past shares are compared in tenths, so that cohorts do not fall apart into single students as the year goes on. */
const PAST_STEPS = 10;

export const fairness = defineRule<Settings>({
  id: "fairness",
  kind: "soft",
  statement: {
    en: "The worst-served student and the worst-served division receive as large a share of what they ask as can be; no division is systematically behind.",
    fr: "L'élève et la division les moins servis reçoivent une part aussi grande que possible de ce qu'ils demandent.",
  },
  settings: settings.prefault({}),

  distinguishes(student, school, horizon) {
    const { served, asked } = pastService(school, horizon, student);
    return asked === 0 ? "" : String(Math.floor((served / asked) * PAST_STEPS));
  },

  contributes: {
    tier: "fairness",
    objective: (model, settings) =>
      sumOf([scaled(worst(model, "student"), settings.studentWeight), scaled(worst(model, "division"), settings.divisionWeight)]),
    score(school, plan, settings) {
      const ledger = ledgerOf(school, plan);
      const total = (students: readonly number[]) => {
        let served = 0;
        let asked = 0;
        for (const student of students) {
          for (const period of school.periods) {
            const service = weightedService(school, ledger, student, period.index);
            served += service.served;
            asked += service.asked;
          }
        }
        return asked === 0 ? 1 : served / asked;
      };
      const least = (sets: readonly (readonly number[])[]) => sets.reduce((lowest, students) => Math.min(lowest, total(students)), 1);
      return (
        settings.studentWeight * least(school.students.map((each) => [each.index])) +
        settings.divisionWeight * least(school.divisions.map((each) => each.students))
      );
    },
    best: (_school, settings) => settings.studentWeight + settings.divisionWeight,
  },
});

/** A column below the share of every cohort, or of every division, counted from the start of the year to the horizon's end. */
function worst(model: Model, unit: "student" | "division"): Linear {
  const { school, cohorts, horizon, served, program } = model;
  const column = program.addColumn(`worst ${unit}`, { upper: 1 });
  const sets =
    unit === "student"
      ? cohorts.map((each) => [each.index])
      : school.divisions.map((division) => cohorts.filter((each) => each.division === division.index).map((each) => each.index));
  const servedBy = new Map<number, Linear[]>();
  for (const each of served) addTo(servedBy, each.cohort, scaled(each.hours, each.severity));
  for (const set of sets) {
    let asked = 0;
    let received = 0;
    const terms: Term[] = [];
    for (const cohort of set) {
      for (const student of cohorts[cohort].students) {
        const past = pastService(school, horizon, student);
        received += past.served / 60;
        asked += past.asked / 60;
        for (const need of school.students[student].needs)
          for (const period of horizon.periods) asked += (need.severity * need.asked[period]) / 60;
      }
      terms.push(...sumOf(servedBy.get(cohort) ?? []).terms);
    }
    if (asked === 0) continue;
    const name = unit === "student" ? cohortName(school, cohorts[set[0]]) : school.divisions[cohorts[set[0]].division].id;
    program.addAtMost(`worst ${unit} ${name}`, [[column, asked], ...terms.map(([each, value]) => [each, -value] as const)], received);
  }
  return { terms: [[column, 1]], constant: 0 };
}

/** Weighted minutes of the periods that are already decided. */
function pastService(school: School, horizon: Horizon, student: number): { served: number; asked: number } {
  const ledger = ledgerOf(school, horizon.decided);
  let served = 0;
  let asked = 0;
  for (const period of decidedPeriods(horizon)) {
    const service = weightedService(school, ledger, student, period);
    served += service.served;
    asked += service.asked;
  }
  return { served, asked };
}
