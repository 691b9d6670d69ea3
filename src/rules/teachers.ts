import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { ledgerOf } from "../domain/ledger.js";
import { raise } from "../domain/maps.js";
import { isAway, levelMinutes, type School } from "../domain/school.js";
import type { Term } from "../program/program.js";
import type { Cell } from "../variables/variables.js";
import { addBudget, openBudget } from "./budget.js";
import { defineRule } from "./rule.js";
import { actionText, at, hoursText } from "./words.js";

const settings = z.strictObject({});

/** Weeks to count apart: both letters once any slot has one. */
function weekLetters(school: School): readonly ("A" | "B" | undefined)[] {
  return school.slots.some((slot) => slot.week) ? ["A", "B"] : [undefined];
}

function meetsIn(school: School, slot: number, letter: "A" | "B" | undefined): boolean {
  const { week } = school.slots[slot];
  return !week || !letter || week === letter;
}

export const teachers = defineRule<object>({
  id: "teachers",
  kind: "hard",
  statement: {
    en: "A teacher leads only actions of their skill, when free and not away, one group at a time, within their weekly and yearly hours.",
    fr: "Un intervenant n'anime que des actions pour lesquelles il est habilité, quand il est libre, un groupe à la fois, dans la limite de ses heures par semaine et par an.",
  },
  settings: settings.prefault({}),

  admitsLead: ({ school, teacher, action, level, slot, period }) =>
    school.teachers[teacher].actions.has(action) &&
    !school.teachers[teacher].busy.has(slot) &&
    !isAway(school, teacher, period, slot, level),

  rows(model) {
    const { school, variables, program, horizon } = model;
    const spent = ledgerOf(school, horizon.decided).teacherMinutes;
    const leads: { cell: Cell; column: number }[][] = school.teachers.map(() => []);
    for (const cell of variables.cells) for (const lead of cell.leads) leads[lead.teacher].push({ cell, column: lead.column });
    for (const teacher of school.teachers) {
      const mine = leads[teacher.index];
      const yearly: Term[] = [];
      for (const period of horizon.periods) {
        const inPeriod = mine.filter(({ cell }) => cell.period === period);
        for (const slot of school.slots) {
          const inSlot = inPeriod.filter(({ cell }) => cell.slot === slot.index);
          const name = `one group at a time ${teacher.id}@${slot.id},${school.periods[period].id}`;
          const levels = [...new Set(inSlot.map(({ cell }) => cell.level))];
          for (const level of levels) {
            const terms = inSlot.filter(({ cell }) => cell.level === level).map(({ column }) => [column, 1] as const);
            program.addAtMost(`${name} ${school.levels[level].id}`, [...terms, [variables.commonSlot[level][slot.index], -1]], 0);
          }
          if (levels.length > 1)
            program.addAtMost(
              name,
              inSlot.map(({ column }) => [column, 1] as const),
              1,
            );
        }
        if (Number.isFinite(teacher.weeklyMinutes)) {
          for (const letter of weekLetters(school)) {
            const terms = inPeriod
              .filter(({ cell }) => meetsIn(school, cell.slot, letter))
              .map(({ cell, column }) => [column, school.slots[cell.slot].minutes / 60] as const);
            if (terms.length > 0)
              addBudget(
                program,
                `weekly hours ${teacher.id},${school.periods[period].id}${letter ? ` week ${letter}` : ""}`,
                terms,
                teacher.weeklyMinutes / 60,
              );
          }
        }
        for (const { cell, column } of inPeriod) yearly.push([column, levelMinutes(school, period, cell.slot, cell.level) / 60]);
      }
      if (Number.isFinite(teacher.yearlyMinutes) && yearly.length > 0) {
        addBudget(program, `yearly hours ${teacher.id}`, yearly, openBudget(model, teacher.yearlyMinutes, spent[teacher.index]) / 60);
      }
    }
  },

  check(school, plan) {
    const breaches: Breach[] = [];
    const breach = (amount: number, unit: Breach["unit"], sentence: string) => breaches.push({ rule: "teachers", amount, unit, sentence });
    const leading = new Map<string, number>();
    const weekly = new Map<string, number>();
    for (const group of plan.groups) {
      const where = at(school, group.slot, group.period);
      for (const index of new Set(group.teachers)) {
        const teacher = school.teachers[index];
        if (!teacher.actions.has(group.action))
          breach(1, "groups", `${teacher.id} leads ${actionText(school, group.action)} at ${where} without the skill.`);
        if (teacher.busy.has(group.slot)) breach(1, "groups", `${teacher.id} leads a group at ${where} while not free.`);
        if (isAway(school, index, group.period, group.slot, group.level))
          breach(1, "groups", `${teacher.id} leads a group at ${where} while away on one of its dates.`);
        const key = `${index}/${group.period}/${group.slot}`;
        raise(leading, key);
        for (const letter of weekLetters(school)) {
          if (!meetsIn(school, group.slot, letter)) continue;
          const week = `${index}/${group.period}/${letter ?? ""}`;
          raise(weekly, week, school.slots[group.slot].minutes);
        }
      }
    }
    for (const [key, groups] of leading) {
      const [teacher, period, slot] = key.split("/").map(Number);
      if (groups > 1)
        breach(groups - 1, "groups", `${school.teachers[teacher].id} leads ${groups} groups at once at ${at(school, slot, period)}.`);
    }
    for (const [key, minutes] of weekly) {
      const [teacher, period] = key.split("/").map(Number);
      const excess = minutes - school.teachers[teacher].weeklyMinutes;
      if (excess > 0)
        breach(
          excess / 60,
          "hours",
          `${school.teachers[teacher].id} leads ${hoursText(minutes)} a week in ${school.periods[period].id}, ${hoursText(excess)} too much.`,
        );
    }
    ledgerOf(school, plan).teacherMinutes.forEach((minutes, index) => {
      const excess = minutes - school.teachers[index].yearlyMinutes;
      if (excess > 0)
        breach(
          excess / 60,
          "hours",
          `${school.teachers[index].id} leads ${hoursText(minutes)} over the year, ${hoursText(excess)} too much.`,
        );
    });
    return breaches;
  },
});
