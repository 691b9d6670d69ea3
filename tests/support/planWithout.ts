import type { Solver } from "../../src/backends/backend.js";
import { highs } from "../../src/backends/highs/index.js";
import type { Plan } from "../../src/domain/plan.js";
import type { School } from "../../src/domain/school.js";
import { evaluate, type Linear, type Program } from "../../src/program/program.js";
import { RULES } from "../../src/rules/index.js";
import type { Rule } from "../../src/rules/rule.js";
import { TIER_SENSE, TIERS, type Tier } from "../../src/rules/tiers.js";
import { buildModel, tierObjective } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { compose } from "../../src/stages/compose.js";
import { formGroups } from "../../src/stages/formGroups.js";
import { type Scores, scorePlan, tolerances } from "../../src/stages/score.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { wholeYear } from "./smallSchool.js";

let opened: Promise<Solver> | undefined;

/** The best plan of the whole year that only these rules know of: program, names and composition see no other rule. */
export async function planWith(school: School, rules: readonly Rule[], single = false): Promise<Plan> {
  opened ??= highs.open();
  const solver = await opened;
  const horizon = wholeYear(school);
  const model = buildModel(school, horizon, formCohorts(school, horizon, rules, single), rules);
  const slack = tolerances(school, rules);
  let values: ArrayLike<number> | undefined;
  for (const tier of TIERS) {
    const objective = tierObjective(model, tier, rules);
    if (!objective) continue;
    model.program.setObjective(objective, TIER_SENSE[tier]);
    const answer = solver.solve({ program: model.program, gap: 0, nodeLimit: 10_000, timeLimit: 60, seed: 0 });
    if (!answer.values) throw new Error(`no plan: ${answer.status}`);
    values = answer.values;
    hold(model.program, tier, objective, evaluate(objective, values), slack[tier] + 1e-6);
  }
  const plan = values && formGroups(model, values, rules);
  if (!plan) throw new Error("the students could not be split into groups");
  return compose(school, plan, rules);
}

export function planWithout(school: School, id: string): Promise<Plan> {
  return planWith(
    school,
    RULES.filter((rule) => rule.id !== id),
  );
}

function hold(program: Program, tier: Tier, { terms, constant }: Linear, value: number, slack: number): void {
  if (TIER_SENSE[tier] === "maximize") program.addAtLeast(`hold ${tier}`, terms, value - constant - slack);
  else program.addAtMost(`hold ${tier}`, terms, value - constant + slack);
}

/** Ids of the rules that the best plan breaks: with every rule in force, and with this one removed from the program. */
export async function removal(
  school: School,
  id: string,
): Promise<{ kept: string[]; broken: string[]; scores: { kept: Scores; broken: Scores } }> {
  const kept = await planWith(school, RULES);
  const broken = await planWithout(school, id);
  const rulesOf = (plan: Plan) => [...new Set(verifyPlan(school, plan, RULES).map((breach) => breach.rule))];
  return {
    kept: rulesOf(kept),
    broken: rulesOf(broken),
    scores: { kept: scorePlan(school, kept, RULES), broken: scorePlan(school, broken, RULES) },
  };
}
