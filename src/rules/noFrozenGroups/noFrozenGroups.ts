import { z } from "zod";
import type { Breach } from "../../domain/breach.js";
import { id, LIMITS } from "../../domain/fields.js";
import type { School } from "../../domain/school.js";
import type { Horizon } from "../../variables/horizon.js";
import { knownIds, unknownId } from "../knownIds.js";
import { defineRule } from "../rule.js";
import { actionText } from "../words.js";
import { addStayRows } from "./rows.js";
import { attendedSpans, longestStay, runAround } from "./stays.js";

const periods = z.number().int().min(1).max(100);
const settings = z.strictObject({
  maxPeriods: periods
    .optional()
    .describe(
      "Most consecutive periods between bilans a student stays in one action, and so in one group. Default: not limited. A period that continues the one before counts with it as one, attended when a part of it is.",
    ),
  already: z
    .array(z.strictObject({ student: id, action: id, periods }))
    .max(LIMITS.listLength)
    .default([])
    .describe(
      "Consecutive periods between bilans that a student has spent in an action just before the first period; one that the first period continues is not counted.",
    ),
});
type Settings = z.output<typeof settings>;

/** Whether one more period in the action would be too many, given what is decided around it. */
function wouldFreeze(school: School, horizon: Horizon, student: number, action: number, period: number, settings: Settings): boolean {
  const spans = attendedSpans(school, settings.already, horizon.decided, student, action);
  const { span } = school.periods[period];
  return !spans.has(span) && runAround(spans, span) > (settings.maxPeriods ?? Number.POSITIVE_INFINITY);
}

function canFreeze(school: School, student: number, { maxPeriods, already }: Settings): boolean {
  return maxPeriods !== undefined && longestStay(school, already, student) > maxPeriods;
}

export const noFrozenGroups = defineRule<Settings>({
  id: "noFrozenGroups",
  kind: "hard",
  statement: {
    en: "No student stays in the same action, and so in the same group, for more than so many consecutive periods.",
    fr: "Aucun élève ne reste dans la même action plus d'un certain nombre de périodes de suite.",
  },
  settings: settings.prefault({}),

  unknownIds(problem, { already }) {
    const known = knownIds(problem);
    return already.flatMap(({ student, action }, index) => [
      ...unknownId(known, "student", ["already", index, "student"], student),
      ...unknownId(known, "action", ["already", index, "action"], action),
    ]);
  },

  distinguishes(student, school, horizon, settings) {
    if (!canFreeze(school, student, settings)) return "";
    if (horizon.periods.length > 1) return String(student);
    const [period] = horizon.periods;
    return school.actions.map((action) => Number(wouldFreeze(school, horizon, student, action.index, period, settings))).join("");
  },

  followsStudent: (student, school, horizon, settings) => horizon.periods.length > 1 && canFreeze(school, student, settings),

  admitsAttendance({ school, horizon, cohort, action, period }, settings) {
    const [student] = cohort.students;
    return !canFreeze(school, student, settings) || !wouldFreeze(school, horizon, student, action, period, settings);
  },

  rows(model, { maxPeriods, already }) {
    if (maxPeriods !== undefined && model.horizon.periods.length > 1) addStayRows(model, maxPeriods, already);
  },

  check(school, plan, { maxPeriods, already }) {
    if (maxPeriods === undefined) return [];
    return school.students.flatMap((student) =>
      school.actions.flatMap((action): Breach[] => {
        const spans = attendedSpans(school, already, plan, student.index, action.index);
        const longest = Math.max(0, ...[...spans].filter((span) => span >= 0).map((span) => runAround(spans, span)));
        if (longest <= maxPeriods) return [];
        return [
          {
            rule: "noFrozenGroups",
            amount: longest - maxPeriods,
            unit: "periods",
            sentence: `Student ${student.id} stays in ${actionText(school, action.index)} for ${longest} periods in a row where at most ${maxPeriods} are asked.`,
          },
        ];
      }),
    );
  },
});
