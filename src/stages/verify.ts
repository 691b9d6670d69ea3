import type { Breach } from "../domain/breach.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";
import { type Rule, settingsOf } from "../rules/rule.js";

/** Breaches of every rule by a named plan; none means that the plan may leave the library. */
export function verifyPlan(school: School, plan: Plan, rules: readonly Rule[]): Breach[] {
  return rules.flatMap((rule) => rule.check?.(school, plan, settingsOf(school, rule)) ?? []);
}
