import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import type { School } from "../domain/school.js";
import { defineRule } from "./rule.js";
import { actionText, at, counted } from "./words.js";

/** Whether the action is meant for the student: offered to the level, and needed where only those in need may come. */
function mayAttend(school: School, student: number, action: number, period: number): boolean {
  const { need, levels, onlyForNeed } = school.actions[action];
  if (!levels.has(school.students[student].level)) return false;
  return !onlyForNeed || school.students[student].needs.some((each) => each.need === need && each.open[period]);
}

export const sameLevel = defineRule<object>({
  id: "sameLevel",
  kind: "hard",
  statement: {
    en: "A group gathers students of one level (or of levels that the school joined), in an action meant for them.",
    fr: "Un groupe réunit des élèves d'un même niveau, ou de niveaux réunis, dans une action qui leur est destinée.",
  },
  settings: z.strictObject({}).prefault({}),

  distinguishes(student, school, horizon) {
    return school.actions
      .filter((action) => action.onlyForNeed)
      .map((action) => horizon.periods.map((period) => Number(mayAttend(school, student, action.index, period))).join(""))
      .join("/");
  },

  admitsAttendance: ({ school, cohort, action, level, period }) =>
    cohort.level === level && mayAttend(school, cohort.students[0], action, period),

  check(school, plan) {
    const breaches: Breach[] = [];
    for (const group of plan.groups) {
      const strangers = group.students.filter((student) => school.students[student].level !== group.level);
      const where = `${actionText(school, group.action)} at ${at(school, group.slot, group.period)}`;
      if (strangers.length > 0)
        breaches.push({
          rule: "sameLevel",
          amount: strangers.length,
          unit: "students",
          sentence: `${counted(strangers.length, "student")} of another level in a group of level ${school.levels[group.level].id} of ${where}.`,
        });
      const refused = group.students.filter((student) => !mayAttend(school, student, group.action, group.period));
      if (refused.length > 0)
        breaches.push({
          rule: "sameLevel",
          amount: refused.length,
          unit: "students",
          sentence: `${counted(refused.length, "student")} in a group of ${where}, which is not meant for them.`,
        });
    }
    return breaches;
  },
});
