import type { Plan, PlannedGroup } from "../domain/plan.js";
import { levelMinutes, type School } from "../domain/school.js";
import { type Rule, settingsOf } from "../rules/rule.js";
import { type AnnouncedAt, announcedOf, keepsCompany, keepsLeaders } from "./announced.js";
import { type Company, companyOf } from "./partition.js";
import { verifyPlan } from "./verify.js";

const MOST_PASSES = 6;
const IMPROVEMENT = 1e-9;

/**
 * Betters the composition of a plan without touching what the program decided: students change places between groups
 * of one cell, teachers between groups of one slot, but not away from those they were announced with. Earlier periods
 * first, so that what carries over is known.
 *
 * @param isOver - whether time is up: what has been bettered by then is kept
 */
export function compose(school: School, plan: Plan, rules: readonly Rule[], isOver: () => boolean = () => false): Plan {
  const sound = verifyPlan(school, plan, rules).length === 0;
  const worth = worthOf(school, plan, rules);
  for (const exchangeable of [sameSlot, sameAction]) {
    const better = exchange(school, plan, rules, exchangeable, isOver);
    // What is gained in one period can cost more in the next, where students should keep or change their leader.
    if (worthOf(school, better, rules) < worth) continue;
    // Exchanges across actions can meet a lock that asks for a teacher; those within one action cannot.
    if (!sound || verifyPlan(school, better, rules).length === 0) return better;
  }
  return plan;
}

type Exchangeable = (a: PlannedGroup, b: PlannedGroup) => boolean;
const sameSlot: Exchangeable = (a, b) => a.period === b.period && a.slot === b.slot;
const sameAction: Exchangeable = (a, b) => sameSlot(a, b) && a.action === b.action;

function exchange(school: School, plan: Plan, rules: readonly Rule[], exchangeable: Exchangeable, isOver: () => boolean): Plan {
  const company = companyOf(school, rules);
  const announced = announcedOf(school, rules);
  const settled: PlannedGroup[] = [];
  for (const period of school.periods) {
    // A new list each period: what rules remember of earlier periods is then of groups that no longer change.
    const before: readonly PlannedGroup[] = [...settled];
    const groups = plan.groups
      .filter((group) => group.period === period.index)
      .map((group) => ({ ...group, students: [...group.students], teachers: [...group.teachers] }));
    const quality = qualityOf(school, rules, before);
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      let moved = false;
      for (let a = 0; a < groups.length && !isOver(); a++) {
        for (let b = a + 1; b < groups.length; b++) {
          if (!sameSlot(groups[a], groups[b])) continue;
          if (exchangeable(groups[a], groups[b])) moved = swapTeachers(school, rules, announced, groups[a], groups[b], quality) || moved;
          if (groups[a].action === groups[b].action && groups[a].level === groups[b].level)
            moved = swapStudents(school, company, announced, groups[a], groups[b], quality) || moved;
        }
      }
      if (!moved) break;
    }
    for (const group of groups) settled.push({ ...group, students: [...group.students].sort((x, y) => x - y) });
  }
  return { ...plan, groups: settled };
}

function worthOf(school: School, { groups }: Plan, rules: readonly Rule[]): number {
  const quality = qualityOf(school, rules, groups);
  return groups.reduce((total, group) => total + quality(group), 0);
}

type Quality = (group: PlannedGroup) => number;

function qualityOf(school: School, rules: readonly Rule[], before: readonly PlannedGroup[]): Quality {
  const judges = rules.flatMap((rule) =>
    rule.contributes?.quality ? [{ quality: rule.contributes.quality, settings: settingsOf(school, rule) }] : [],
  );
  return (group) => judges.reduce((total, { quality, settings }) => total + quality(school, group, before, settings), 0);
}

interface OpenGroup extends PlannedGroup {
  readonly students: number[];
  readonly teachers: number[];
}

function swapStudents(school: School, company: Company, announced: AnnouncedAt, a: OpenGroup, b: OpenGroup, quality: Quality): boolean {
  let moved = false;
  let now = quality(a) + quality(b);
  for (let i = 0; i < a.students.length; i++) {
    for (let j = 0; j < b.students.length; j++) {
      const [one, other] = [a.students[i], b.students[j]];
      if (company.block.has(one) || company.block.has(other)) continue;
      if (!keepsCompany(announced, "students", { group: a, leaves: one }, { group: b, leaves: other })) continue;
      [a.students[i], b.students[j]] = [other, one];
      const next =
        mayMeet(company, a.students, other) && mayMeet(company, b.students, one) && payerStays(school, a) && payerStays(school, b)
          ? quality(a) + quality(b)
          : Number.NEGATIVE_INFINITY;
      if (next > now + IMPROVEMENT) {
        now = next;
        moved = true;
      } else [a.students[i], b.students[j]] = [one, other];
    }
  }
  return moved;
}

function mayMeet(company: Company, group: readonly number[], student: number): boolean {
  const apart = company.apart.get(student);
  return !apart || !group.some((other) => apart.has(other));
}

function payerStays(school: School, group: PlannedGroup): boolean {
  return group.paidBy < 0 || group.students.some((student) => school.students[student].division === group.paidBy);
}

function swapTeachers(
  school: School,
  rules: readonly Rule[],
  announced: AnnouncedAt,
  a: OpenGroup,
  b: OpenGroup,
  quality: Quality,
): boolean {
  if (levelMinutes(school, a.period, a.slot, a.level) !== levelMinutes(school, b.period, b.slot, b.level)) return false;
  let moved = false;
  for (let i = 0; i < a.teachers.length; i++) {
    for (let j = 0; j < b.teachers.length; j++) {
      const [one, other] = [a.teachers[i], b.teachers[j]];
      if (a.teachers.includes(other) || b.teachers.includes(one) || !mayLead(school, rules, other, a) || !mayLead(school, rules, one, b))
        continue;
      const [from, to] = [
        { group: a, leaves: one },
        { group: b, leaves: other },
      ];
      if (!keepsLeaders(announced, from, to) || !keepsCompany(announced, "teachers", from, to)) continue;
      const now = quality(a) + quality(b);
      [a.teachers[i], b.teachers[j]] = [other, one];
      if (quality(a) + quality(b) > now + IMPROVEMENT) moved = true;
      else [a.teachers[i], b.teachers[j]] = [one, other];
    }
  }
  return moved;
}

function mayLead(school: School, rules: readonly Rule[], teacher: number, group: PlannedGroup): boolean {
  return rules.every((rule) => rule.admitsLead?.({ school, teacher, ...group }, settingsOf(school, rule)) ?? true);
}
