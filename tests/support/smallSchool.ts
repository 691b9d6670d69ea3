import type { Breach } from "../../src/domain/breach.js";
import { EMPTY_PLAN, type Plan } from "../../src/domain/plan.js";
import type { School } from "../../src/domain/school.js";
import { rowsAsText } from "../../src/program/text.js";
import { readSchool } from "../../src/read/read.js";
import type { ProblemInput } from "../../src/read/schema.js";
import { RULES } from "../../src/rules/index.js";
import { type Rule, settingsOf } from "../../src/rules/rule.js";
import { buildModel } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import type { Horizon } from "../../src/variables/horizon.js";

export const LUN = { id: "lun", day: 1, start: "10:00", end: "11:00" };
export const MAR = { id: "mar", day: 2, start: "10:00", end: "11:00" };

/** Two students of one division, one slot: ana asks an hour of reading, bob asks for nothing. */
const SMALL: ProblemInput = {
  slots: [LUN],
  divisions: [{ id: "A", level: "2de" }],
  students: [
    { id: "ana", division: "A", needs: { lire: 2 } },
    { id: "bob", division: "A" },
  ],
  teachers: [
    { id: "kim", skills: ["lire", "libre"] },
    { id: "lou", skills: ["libre"] },
  ],
  actions: [
    { id: "lire", need: "lire", min: 1, max: 2 },
    { id: "libre", min: 1, max: 4 },
  ],
};

/** The small problem with some of its parts replaced. */
export function smallProblem(parts: Partial<ProblemInput> = {}): ProblemInput {
  return { ...SMALL, ...parts };
}

export function smallSchool(parts: Partial<ProblemInput> = {}): School {
  return readSchool(smallProblem(parts));
}

export function wholeYear(school: School): Horizon {
  return { periods: school.periods.map((period) => period.index), decided: EMPTY_PLAN, budgets: "whole" };
}

export function ruleById(id: string): Rule {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** The rows of one rule alone, a line each, on the cohorts that all rules form; rules beside it add columns only. */
export function rowsOf(school: School, id: string, horizon: Horizon = wholeYear(school), beside: readonly string[] = []): string[] {
  const cohorts = formCohorts(school, horizon, RULES);
  const others = beside.map((each) => withoutRows(ruleById(each)));
  const shared = buildModel(school, horizon, cohorts, [...others, withoutRows(ruleById(id))]);
  const { program } = buildModel(school, horizon, cohorts, [...others, ruleById(id)]);
  const text = rowsAsText(program, shared.program.rowCount);
  return text === "" ? [] : text.split("\n");
}

function withoutRows({ rows: _, ...rule }: Rule): Rule {
  return rule;
}

export function checkOf(school: School, plan: Plan, id: string): Breach[] {
  const rule = ruleById(id);
  return rule.check?.(school, plan, settingsOf(school, rule)) ?? [];
}

export function defaultsOf(id: string): unknown {
  return ruleById(id).settings.parse({});
}

export interface GroupText {
  readonly action: string;
  readonly students: readonly string[];
  readonly teachers?: readonly string[];
  readonly slot?: string;
  readonly level?: string;
  readonly period?: string;
  readonly room?: string;
  readonly paidBy?: string;
}

/** A plan written by ids. Slot, level and period default to the first; common slots to those the groups meet in. */
export function planOf(
  school: School,
  groups: readonly GroupText[],
  more: { common?: readonly (readonly string[])[]; selfStudy?: readonly Omit<GroupText, "action">[] } = {},
): Plan {
  const find = (list: readonly { id: string }[], id: string | undefined, absent: number) => {
    if (id === undefined) return absent;
    const index = list.findIndex((each) => each.id === id);
    if (index < 0) throw new Error(`no ${id}`);
    return index;
  };
  const all = (list: readonly { id: string }[], ids: readonly string[] = []) => ids.map((id) => find(list, id, -1));
  const place = (group: Omit<GroupText, "action">) => ({
    period: find(school.periods, group.period, 0),
    level: find(school.levels, group.level, 0),
    slot: find(school.slots, group.slot, 0),
    students: all(school.students, group.students),
  });
  const planned = groups.map((group) => ({
    ...place(group),
    action: find(school.actions, group.action, -1),
    teachers: all(school.teachers, group.teachers),
    room: find(school.rooms ?? [], group.room, -1),
    paidBy: find(school.divisions, group.paidBy, -1),
  }));
  const selfStudy = (more.selfStudy ?? []).map(place);
  const met = school.levels.map((level) =>
    [...new Set([...planned, ...selfStudy].filter((each) => each.level === level.index).map((each) => each.slot))].sort((a, b) => a - b),
  );
  return { commonSlots: more.common?.map((slots) => all(school.slots, slots)) ?? met, groups: planned, selfStudy };
}

/** What a rule adds to its tier in a program, as text, and the rows it needs for that. */
export function objectiveOf(
  school: School,
  id: string,
  horizon: Horizon = wholeYear(school),
  beside: readonly string[] = [],
): { objective: string; rows: string[] } {
  const rule = ruleById(id);
  const model = buildModel(school, horizon, formCohorts(school, horizon, RULES), [
    ...beside.map((each) => withoutRows(ruleById(each))),
    withoutRows(rule),
  ]);
  const before = model.program.rowCount;
  const { terms, constant } = rule.contributes?.objective?.(model, settingsOf(school, rule)) ?? { terms: [], constant: 0 };
  const objective = [
    ...terms.map(([column, factor]) => `${factor} ${model.program.columnNames[column]}`),
    ...(constant === 0 ? [] : [String(constant)]),
  ].join(" + ");
  return {
    objective,
    rows: rowsAsText(model.program, before)
      .split("\n")
      .filter((row) => row !== ""),
  };
}
