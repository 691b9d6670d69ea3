import type { School, Student } from "../domain/school.js";
import { wholeYear } from "../variables/horizon.js";
import { RULES } from "./index.js";
import { type Rule, settingsOf } from "./rule.js";

/** A group that there is or could be, by indices. */
export interface Cell {
  readonly period: number;
  readonly level: number;
  readonly slot: number;
  readonly action: number;
}

/** Ids of the rules that refuse a slot as a common slot of a level, whatever is planned. */
export function refusesSlot(school: School, level: number, slot: number): string[] {
  return refusing((rule, settings) => rule.admitsCommonSlot?.(school, level, slot, settings), school);
}

/** Ids of the rules that refuse a student in an action there, whatever is planned. */
export function refusesAttendance(school: School, student: Student, { period, level, slot, action }: Cell): string[] {
  const horizon = wholeYear(school);
  const cohort = { index: 0, level: student.level, division: student.division, students: [student.index], size: 1 };
  return refusing((rule, settings) => rule.admitsAttendance?.({ school, horizon, cohort, action, level, slot, period }, settings), school);
}

/** Ids of the rules that refuse a teacher as leader there, whatever is planned. */
export function refusesLead(school: School, teacher: number, { period, level, slot, action }: Cell): string[] {
  return refusing((rule, settings) => rule.admitsLead?.({ school, teacher, action, level, slot, period }, settings), school);
}

/** Teachers whom no rule refuses as leaders there. */
export function leadersFor(school: School, cell: Cell): number[] {
  return school.teachers.map(({ index }) => index).filter((teacher) => refusesLead(school, teacher, cell).length === 0);
}

/** Teachers whom no rule refuses as leaders of some action of a level at a slot, in one period at least. */
export function leadersAt(school: School, level: number, slot: number): number[] {
  const actions = school.actions.filter((action) => action.levels.has(level));
  const leads = (teacher: number) =>
    school.periods.some((period) =>
      actions.some((action) => refusesLead(school, teacher, { period: period.index, level, slot, action: action.index }).length === 0),
    );
  return school.teachers.map(({ index }) => index).filter(leads);
}

/** A rule by which too few may lead there: one that refuses somebody, or else the one that asks for as many. */
export function ruleOnLeaders(school: School, cell: Cell): string {
  return school.teachers.flatMap(({ index }) => refusesLead(school, index, cell))[0] ?? "coLed";
}

function refusing(admits: (rule: Rule, settings: unknown) => boolean | undefined, school: School): string[] {
  return RULES.filter((rule) => admits(rule, settingsOf(school, rule)) === false).map((rule) => rule.id);
}
