import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { attendanceTerms } from "../variables/variables.js";
import { defineRule } from "./rule.js";
import { actionText, at, counted } from "./words.js";

export const groupSize = defineRule<object>({
  id: "groupSize",
  kind: "hard",
  statement: {
    en: "A group has at least its action's fewest and at most its action's most students, in every period.",
    fr: "À chaque période, un groupe compte au moins le minimum d'élèves de son action et au plus son maximum.",
  },
  settings: z.strictObject({}).prefault({}),

  rows({ school, variables, program }) {
    for (const cell of variables.cells) {
      const { min, max } = school.actions[cell.action];
      const name = program.nameOf(cell.groups).slice(2, -1);
      program.addAtLeast(`fewest ${name}`, [...attendanceTerms(cell), [cell.groups, -min]], 0);
      program.addAtMost(`most ${name}`, [...attendanceTerms(cell), [cell.groups, -max]], 0);
    }
  },

  shape({ school, variables }, _values, shapes) {
    for (const [cell, groups] of shapes) {
      const { min, max } = school.actions[variables.cells[cell].action];
      for (const group of groups) {
        group.min = Math.max(group.min, min);
        group.max = Math.min(group.max, max);
      }
    }
  },

  check(school, plan) {
    const breaches: Breach[] = [];
    for (const group of plan.groups) {
      const { min, max } = school.actions[group.action];
      const size = group.students.length;
      const amount = Math.max(min - size, size - max);
      if (amount > 0) {
        breaches.push({
          rule: "groupSize",
          amount,
          unit: "students",
          sentence: `A group of ${actionText(school, group.action)} at ${at(school, group.slot, group.period)} has ${counted(size, "student")} where ${min} to ${max} are asked.`,
        });
      }
    }
    return breaches;
  },
});
