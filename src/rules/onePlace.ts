import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { weight } from "../domain/fields.js";
import { ledgerOf } from "../domain/ledger.js";
import { raise } from "../domain/maps.js";
import { divisionMinutes, isPresent } from "../domain/school.js";
import { cohortName } from "../variables/create.js";
import { defineRule } from "./rule.js";
import { at, counted } from "./words.js";

const settings = z.strictObject({
  selfStudy: z.boolean().default(false).describe("Students may be in supervised self-study where no group can take them."),
  selfStudyPrice: weight.default(1).describe("Coverage points lost for each student-hour of self-study."),
});
type Settings = z.output<typeof settings>;

export const onePlace = defineRule<Settings>({
  id: "onePlace",
  kind: "hard",
  statement: {
    en: "At each common slot, each present student is in exactly one group, or in self-study where the school allows it.",
    fr: "À chaque plage banalisée, chaque élève présent est dans un groupe et un seul, ou en étude surveillée si l'établissement le permet.",
  },
  settings: settings.prefault({}),

  offersSelfStudy: (settings) => settings.selfStudy,

  rows({ school, cohorts, variables, program }) {
    for (const presence of variables.presences) {
      const cohort = cohorts[presence.cohort];
      const name = `${cohortName(school, cohort)}@${school.slots[presence.slot].id},${school.periods[presence.period].id}`;
      const terms: [number, number][] = presence.attendances.map((each) => [each.column, 1]);
      for (const { column } of presence.parts) terms.push([column, 1]);
      if (presence.selfStudy >= 0) terms.push([presence.selfStudy, 1]);
      terms.push([variables.commonSlot[cohort.level][presence.slot], -cohort.size]);
      program.addEqual(`one place ${name}`, terms, 0);
    }
  },

  check(school, plan, settings) {
    const breaches: Breach[] = [];
    const places = new Map<string, number>();
    const absent = new Set<string>();
    const count = (period: number, slot: number, students: readonly number[]) => {
      for (const student of students) {
        const key = `${period}/${slot}/${student}`;
        raise(places, key);
        if (!isPresent(school, period, slot, school.students[student].division)) absent.add(key);
      }
    };
    for (const group of plan.groups) count(group.period, group.slot, group.students);
    for (const entry of plan.selfStudy) {
      count(entry.period, entry.slot, entry.students);
      if (!settings.selfStudy && entry.students.length > 0) {
        breaches.push({
          rule: "onePlace",
          amount: entry.students.length,
          unit: "students",
          sentence: `${counted(entry.students.length, "student")} in self-study at ${at(school, entry.slot, entry.period)}, which the school does not allow.`,
        });
      }
    }
    for (const period of school.periods) {
      for (const slot of school.slots) {
        let unplaced = 0;
        let doubled = 0;
        let away = 0;
        for (const student of school.students) {
          const key = `${period.index}/${slot.index}/${student.index}`;
          const found = places.get(key) ?? 0;
          const expected =
            plan.commonSlots[student.level]?.includes(slot.index) && isPresent(school, period.index, slot.index, student.division);
          if (expected && found === 0) unplaced++;
          if (found > 1) doubled++;
          if (absent.has(key)) away++;
        }
        const where = at(school, slot.index, period.index);
        if (unplaced > 0)
          breaches.push({
            rule: "onePlace",
            amount: unplaced,
            unit: "students",
            sentence: `${counted(unplaced, "present student")} in no group at ${where}.`,
          });
        if (doubled > 0)
          breaches.push({
            rule: "onePlace",
            amount: doubled,
            unit: "students",
            sentence: `${counted(doubled, "student")} in two places at once at ${where}.`,
          });
        if (away > 0)
          breaches.push({
            rule: "onePlace",
            amount: away,
            unit: "students",
            sentence: `${counted(away, "student")} placed at ${where} while absent.`,
          });
      }
    }
    return breaches;
  },

  contributes: {
    tier: "coverage",
    objective({ school, cohorts, variables }, { selfStudyPrice }) {
      const terms = variables.presences
        .filter((presence) => presence.selfStudy >= 0)
        .map(
          ({ selfStudy, period, slot, cohort }) =>
            [selfStudy, (-selfStudyPrice * divisionMinutes(school, period, slot, cohorts[cohort].division)) / 60] as const,
        );
      return { terms, constant: 0 };
    },
    score(school, plan, { selfStudyPrice }) {
      const minutes = ledgerOf(school, plan).selfStudyMinutes.reduce((total, each) => total + each, 0);
      return (-selfStudyPrice * minutes) / 60;
    },
    best: () => 0,
  },
});
