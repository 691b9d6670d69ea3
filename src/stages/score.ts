import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";
import { type Rule, settingsOf } from "../rules/rule.js";
import { TIERS, type Tier } from "../rules/tiers.js";

/** The value of each tier. */
export type Scores = Readonly<Record<Tier, number>>;

/** Every tier's value, recomputed from the named plan alone. */
export function scorePlan(school: School, plan: Plan, rules: readonly Rule[]): Scores {
  return perTier((tier) => sum(rules, tier, (rule) => rule.contributes?.score(school, plan, settingsOf(school, rule)) ?? 0));
}

/** Values that no plan can beat, known without solving. */
export function bestScores(school: School, rules: readonly Rule[]): Scores {
  return perTier((tier) => sum(rules, tier, (rule) => rule.contributes?.best(school, settingsOf(school, rule)) ?? 0));
}

/** How much of each tier lower tiers may give up. */
export function tolerances(school: School, rules: readonly Rule[]): Scores {
  return perTier((tier) => sum(rules, tier, (rule) => (settingsOf(school, rule) as { tolerance?: number })?.tolerance ?? 0));
}

function sum(rules: readonly Rule[], tier: Tier, value: (rule: Rule) => number): number {
  return rules.filter((rule) => rule.contributes?.tier === tier).reduce((total, rule) => total + value(rule), 0);
}

function perTier(value: (tier: Tier) => number): Scores {
  return Object.fromEntries(TIERS.map((tier) => [tier, value(tier)])) as Record<Tier, number>;
}
