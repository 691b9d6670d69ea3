import type { School } from "../domain/school.js";
import { type Linear, Program, sumOf } from "../program/program.js";
import { type Rule, settingsOf } from "../rules/rule.js";
import type { Tier } from "../rules/tiers.js";
import type { Cohort } from "../variables/cohort.js";
import { type Admission, createVariables } from "../variables/create.js";
import type { Horizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import { createServed } from "../variables/served.js";

/** The program of a horizon: shared columns that no rule refuses, then every rule's rows. */
export function buildModel(
  school: School,
  horizon: Horizon,
  cohorts: readonly Cohort[],
  rules: readonly Rule[],
  program = new Program(),
): Model {
  const variables = createVariables(school, horizon, cohorts, admissionOf(school, horizon, rules), program);
  const served = createServed(school, horizon, cohorts, variables, program);
  const model: Model = { school, horizon, cohorts, variables, served, program };
  for (const rule of rules) rule.rows?.(model, settingsOf(school, rule));
  return model;
}

/** A tier's value as an expression: the sum of what the rules contribute, or undefined when none does in a program. */
export function tierObjective(model: Model, tier: Tier, rules: readonly Rule[]): Linear | undefined {
  const parts = rules.flatMap((rule) => {
    const { contributes } = rule;
    return contributes?.tier === tier && contributes.objective ? [contributes.objective(model, settingsOf(model.school, rule))] : [];
  });
  return parts.length === 0 ? undefined : sumOf(parts);
}

function admissionOf(school: School, horizon: Horizon, rules: readonly Rule[]): Admission {
  const bound = rules.map((rule) => ({ rule, settings: settingsOf(school, rule) }));
  const attendance = bound.filter(({ rule }) => rule.admitsAttendance);
  const leads = bound.filter(({ rule }) => rule.admitsLead);
  return {
    commonSlot: (level, slot) => bound.every(({ rule, settings }) => rule.admitsCommonSlot?.(school, level, slot, settings) ?? true),
    attends: (cohort, action, level, slot, period) =>
      attendance.every(({ rule, settings }) => rule.admitsAttendance?.({ school, horizon, cohort, action, level, slot, period }, settings)),
    isFollowed: ({ students }) =>
      bound.some(({ rule, settings }) => students.some((student) => rule.followsStudent?.(student, school, horizon, settings))),
    leads: (teacher, action, level, slot, period) =>
      leads.every(({ rule, settings }) => rule.admitsLead?.({ school, teacher, action, level, slot, period }, settings)),
    selfStudy: () => bound.some(({ rule, settings }) => rule.offersSelfStudy?.(settings) ?? false),
  };
}
