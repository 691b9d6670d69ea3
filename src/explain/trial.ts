import { raise } from "../domain/maps.js";
import type { Plan, PlannedGroup } from "../domain/plan.js";
import type { School, Student } from "../domain/school.js";
import { RULES } from "../rules/index.js";
import { settingsOf } from "../rules/rule.js";
import { TIER_SENSE, TIERS, type Tier } from "../rules/tiers.js";
import { scorePlan } from "../stages/score.js";
import { verifyPlan } from "../stages/verify.js";
import type { Subject } from "./subject.js";

/** The plan without some students at a slot of a period; a group that nobody is left in is gone. */
export function without(plan: Plan, students: readonly number[], period: number, slot: number): Plan {
  const gone = new Set(students);
  const left = <Each extends { readonly period: number; readonly slot: number; readonly students: readonly number[] }>(
    list: readonly Each[],
  ): Each[] =>
    list.flatMap((each) => {
      if (each.period !== period || each.slot !== slot || !each.students.some((student) => gone.has(student))) return [each];
      const staying = each.students.filter((student) => !gone.has(student));
      return staying.length === 0 ? [] : [{ ...each, students: staying }];
    });
  return { ...plan, groups: left(plan.groups), selfStudy: left(plan.selfStudy) };
}

/** The plan with a student added to a group, and nothing else changed. */
export function added(plan: Plan, student: number, group: PlannedGroup): Plan {
  return {
    ...plan,
    groups: plan.groups.map((each) => (each === group ? { ...each, students: [...each.students, student] } : each)),
  };
}

/** The plan with one more group, its students taken from where they were. */
export function opened(plan: Plan, group: PlannedGroup): Plan {
  const others = without(plan, group.students, group.period, group.slot);
  return { ...others, groups: [...others.groups, group] };
}

/** The student out of every group at a place: in self-study where the school offers it, else nowhere. */
export function takenOut(school: School, plan: Plan, student: Student, period: number, slot: number): Plan {
  const others = without(plan, [student.index], period, slot);
  if (!RULES.some((rule) => rule.offersSelfStudy?.(settingsOf(school, rule)))) return others;
  return { ...others, selfStudy: [...others.selfStudy, { period, level: student.level, slot, students: [student.index] }] };
}

/** Ids of the rules that a changed plan breaks, or breaks by more, than the plan as it is. */
export function rulesAgainst({ school, breaches }: Subject, plan: Plan): string[] {
  const amounts = new Map<string, number>();
  for (const { rule, unit, amount } of breaches) amounts.set(`${rule}/${unit}`, (amounts.get(`${rule}/${unit}`) ?? 0) - amount);
  for (const { rule, unit, amount } of verifyPlan(school, plan, RULES)) raise(amounts, `${rule}/${unit}`, amount);
  const against = new Set([...amounts].filter(([, amount]) => amount > NOISE).map(([key]) => key.slice(0, key.indexOf("/"))));
  return RULES.map((rule) => rule.id).filter((id) => against.has(id));
}

const NOISE = 1e-9;

/** The first aim in which a changed plan differs, and by how much it is worse there: below zero where it is better. */
export function worseBy({ school, plan: before }: Subject, plan: Plan): { tier: Tier; loss: number } | undefined {
  const [old, now] = [before, plan].map((each) => scorePlan(school, each, RULES));
  const tier = TIERS.find((each) => Math.abs(old[each] - now[each]) > NOISE);
  return tier && { tier, loss: TIER_SENSE[tier] === "maximize" ? old[tier] - now[tier] : now[tier] - old[tier] };
}
