import { z } from "zod";
import { weight } from "../../domain/fields.js";
import type { Plan, PlannedGroup } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";
import { defineRule } from "../rule.js";
import { continuity, type Leaders, mix, preference, reinvestment, severity } from "./criteria.js";

const settings = z.strictObject({
  mix: weight.default(1).describe("Weight of groups that mix divisions."),
  severity: weight.default(1).describe("Weight of groups of like severity."),
  preferences: weight.default(1).describe("Weight of teachers' preferences."),
  reinvestment: weight.default(1).describe("Weight of leaders who teach their students in ordinary class."),
  groups: z.enum(["free", "stable", "renewed"]).default("free").describe("Whether students should keep, or change, their leader from one period to the next."),
  continuity: weight.default(1).describe("Weight of the wish above."),
  tutor: weight.default(2).describe("Weight of a tutor who stays the same all year (modality tutorat)."),
});
export type CompositionSettings = z.output<typeof settings>;

/** Weighted mean of the criteria that say something of the group; 1 when none does. */
export function groupQuality(school: School, group: PlannedGroup, before: Leaders, settings: CompositionSettings): number {
  let total = 0;
  let weights = 0;
  const add = (value: number | undefined, factor: number) => {
    if (value === undefined) return;
    total += factor * value;
    weights += factor;
  };
  add(mix(school, group, before), settings.mix);
  add(severity(school, group, before), settings.severity);
  add(preference(school, group, before), settings.preferences);
  add(reinvestment(school, group, before), settings.reinvestment);
  const kept = continuity(school, group, before);
  if (school.actions[group.action].modality === "tutorat") add(kept, settings.tutor);
  else if (settings.groups !== "free" && kept !== undefined) add(settings.groups === "stable" ? kept : 1 - kept, settings.continuity);
  return weights === 0 ? 1 : total / weights;
}

/** Who led whom in an action in a period. */
export function leadersOf(groups: readonly PlannedGroup[], period: number, action: number): Leaders {
  const leaders = new Map<number, Set<number>>();
  for (const group of groups) {
    if (group.period !== period || group.action !== action) continue;
    for (const student of group.students) leaders.set(student, new Set([...(leaders.get(student) ?? []), ...group.teachers]));
  }
  return leaders;
}

export const composition = defineRule<CompositionSettings>({
  id: "composition",
  kind: "soft",
  statement: "Groups mix divisions, gather like severities, suit their leaders, whom students know from class, and keep or renew as asked; a tutor stays all year.",
  settings: settings.prefault({}),

  contributes: {
    tier: "composition",
    score: (school, plan, settings) => meanQuality(school, plan, settings),
    best: () => 1,
  },
});

function meanQuality(school: School, plan: Plan, settings: CompositionSettings): number {
  if (plan.groups.length === 0) return 1;
  const before = new Map<string, Leaders>();
  let total = 0;
  for (const group of plan.groups) {
    const key = `${group.period}/${group.action}`;
    const leaders = before.get(key) ?? leadersOf(plan.groups, group.period - 1, group.action);
    before.set(key, leaders);
    total += groupQuality(school, group, leaders, settings);
  }
  return total / plan.groups.length;
}
