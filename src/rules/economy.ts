import { z } from "zod";
import { hours, weight } from "../domain/fields.js";
import { groupMinutes } from "../domain/school.js";
import { defineRule } from "./rule.js";

const settings = z.strictObject({
  tolerance: hours.default(0).describe("Teacher-hours that lower tiers may cost this one."),
  groupPrice: weight.default(1).describe("Teacher-hours that one group fewer is worth."),
});

export const economy = defineRule<z.output<typeof settings>>({
  id: "economy",
  kind: "soft",
  statement: {
    en: "The same service with fewer teacher-hours and fewer groups is better.",
    fr: "À service égal, moins d'heures-prof et moins de groupes valent mieux.",
  },
  settings: settings.prefault({}),

  contributes: {
    tier: "economy",
    objective({ school, variables }, { groupPrice }) {
      const terms = variables.cells.map((cell) => [cell.groups, groupMinutes(school, cell) / 60 + groupPrice] as const);
      return { terms, constant: 0 };
    },
    score(school, plan, { groupPrice }) {
      let minutes = 0;
      for (const group of plan.groups) minutes += groupMinutes(school, group);
      return minutes / 60 + groupPrice * plan.groups.length;
    },
    best: () => 0,
  },
});
