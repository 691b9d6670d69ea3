import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { hours } from "../domain/fields.js";
import type { Issue } from "../domain/issue.js";
import { ledgerOf } from "../domain/ledger.js";
import { divisionMinutes, type School } from "../domain/school.js";
import type { Term } from "../program/program.js";
import { cohortName } from "../variables/create.js";
import { openPeriods } from "../variables/horizon.js";
import { defineRule } from "./rule.js";
import { counted, hoursText } from "./words.js";

const settings = z.strictObject({
  tolerance: hours.default(5).describe("Hours by which the year may miss a division's quota, where the division states none."),
});
type Settings = z.output<typeof settings>;

/** Minutes a student must receive over the year, or undefined where the division has no quota. */
function owed(school: School, student: number, { tolerance }: Settings): { min: number; max: number } | undefined {
  const { quota } = school.divisions[school.students[student].division];
  if (!quota) return undefined;
  const target = quota.minutes + school.students[student].carryOver;
  const slack = quota.tolerance ?? tolerance * 60;
  return { min: Math.max(0, target - slack), max: Math.max(0, target + slack) };
}

/** Most minutes any choice of common slots can give a division over the year. */
function reachable(school: School, division: number): number {
  const level = school.levels[school.divisions[division].level];
  const yearly = level.candidates.map((slot) => yearMinutes(school, slot, division)).sort((a, b) => b - a);
  return yearly.slice(0, level.commonSlots?.max ?? yearly.length).reduce((total, each) => total + each, 0);
}

/** Minutes a slot gives the division over all periods: a common slot is one for the whole year. */
function yearMinutes(school: School, slot: number, division: number): number {
  return school.periods.reduce((total, period) => total + divisionMinutes(school, period.index, slot, division), 0);
}

export const divisionHours = defineRule<Settings>({
  id: "divisionHours",
  kind: "hard",
  statement: {
    en: "Each student receives the AP hours of the division's year, carry-over included, counted on real dates, within the tolerance.",
    fr: "Chaque élève reçoit les heures d'AP de sa division dans l'année, reports compris, à la tolérance près.",
  },
  settings: settings.prefault({}),

  contradictions(school, settings) {
    const issues: Issue[] = [];
    for (const division of school.divisions) {
      const least = Math.max(0, ...division.students.map((student) => owed(school, student, settings)?.min ?? 0));
      const max = reachable(school, division.index);
      if (max < least) {
        issues.push({
          code: "hours-cannot-add-up",
          path: ["divisions", division.index, "quota"],
          message: `division ${division.id} is owed at least ${hoursText(least)}, and its slots hold at most ${hoursText(max)} on its days of class`,
          hint: "Lower the quota, add candidate slots, or raise the number of common slots.",
        });
      }
    }
    return issues;
  },

  distinguishes(student, school, horizon, settings) {
    if (!owed(school, student, settings)) return "";
    const past = ledgerOf(school, horizon.decided).selfStudyMinutes[student];
    return `${school.students[student].carryOver}/${past}`;
  },

  countsSelfStudy: (student, school, settings) => owed(school, student, settings) !== undefined,

  rows({ school, horizon, cohorts, variables, program }, settings) {
    const past = ledgerOf(school, horizon.decided);
    const whole = horizon.periods.length === school.periods.length;
    const complete = whole || (horizon.budgets === "share" && openPeriods(school, horizon).length === 0);
    const stated = new Set<string>();
    for (const cohort of cohorts) {
      const range = owed(school, cohort.students[0], settings);
      if (!range) continue;
      const terms: Term[] = [];
      for (const slot of school.slots) {
        const column = variables.commonSlot[cohort.level][slot.index];
        if (column >= 0) terms.push([column, yearMinutes(school, slot.index, cohort.division) / 60]);
      }
      const lost = variables.presences.filter((presence) => presence.cohort === cohort.index && presence.selfStudy >= 0);
      for (const { period, slot, selfStudy } of lost) terms.push([selfStudy, -divisionMinutes(school, period, slot, cohort.division) / 60]);
      const done = past.selfStudyMinutes[cohort.students[0]];
      const lower = (range.min + done) / 60;
      // Self-study still to come can only lower the hours, so the upper side waits until nothing is left to decide.
      const upper = lost.length > 0 && !complete ? Number.POSITIVE_INFINITY : (range.max + done) / 60;
      const row = `${cohort.division}/${lower}/${upper}`;
      if (lost.length === 0 && stated.has(row)) continue;
      stated.add(row);
      program.addRow(`division hours ${cohortName(school, cohort)}`, terms, lower, upper);
    }
  },

  check(school, plan, settings) {
    const breaches: Breach[] = [];
    const { studentMinutes } = ledgerOf(school, plan);
    for (const division of school.divisions) {
      const misses = division.students.map((student) => {
        const range = owed(school, student, settings);
        return range ? Math.max(range.min - studentMinutes[student], studentMinutes[student] - range.max, 0) : 0;
      });
      const worst = Math.max(0, ...misses);
      if (worst > 0) {
        const many = misses.filter((miss) => miss > 0).length;
        breaches.push({
          rule: "divisionHours",
          amount: worst / 60,
          unit: "hours",
          sentence: `In division ${division.id}, ${counted(many, "student")} ${many === 1 ? "misses" : "miss"} the year's hours, the worst by ${hoursText(worst)} beyond the tolerance.`,
        });
      }
    }
    return breaches;
  },
});
