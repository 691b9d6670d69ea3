import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { leadTerms } from "../variables/variables.js";
import { defineRule } from "./rule.js";
import { actionText, at } from "./words.js";

export const coLed = defineRule<object>({
  id: "coLed",
  kind: "hard",
  statement: {
    en: "Each group is led by as many different adults as its action asks for.",
    fr: "Chaque groupe est animé par autant d'adultes différents que son action en demande.",
  },
  settings: z.strictObject({}).prefault({}),

  rows({ school, variables, program }) {
    for (const cell of variables.cells) {
      const { adults } = school.actions[cell.action];
      program.addEqual(`adults ${program.nameOf(cell.groups).slice(2, -1)}`, [...leadTerms(cell), [cell.groups, -adults]], 0);
    }
  },

  check(school, plan) {
    const breaches: Breach[] = [];
    for (const group of plan.groups) {
      const { adults } = school.actions[group.action];
      const found = new Set(group.teachers).size;
      const amount = Math.abs(adults - found) + (group.teachers.length - found);
      if (amount > 0)
        breaches.push({
          rule: "coLed",
          amount,
          unit: "teachers",
          sentence: `A group of ${actionText(school, group.action)} at ${at(school, group.slot, group.period)} is led by ${found} where ${adults} are asked.`,
        });
    }
    return breaches;
  },
});
