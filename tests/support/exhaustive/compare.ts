import type { School } from "../../../src/domain/school.js";
import { type SolveResult, score, verify } from "../../../src/index.js";
import { RULES } from "../../../src/rules/index.js";
import { type Scores, scorePlan } from "../../../src/stages/score.js";
import { verifyPlan } from "../../../src/stages/verify.js";
import type { Optimum } from "../exhaustive.js";
import { settingsIn } from "./settings.js";

const PROVEN = ["coverage", "fairness", "economy"] as const;

export function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Where the search's own plan does not hold by the rules' checks and scores: the search is a witness, and has one too. */
export function flawsOf(school: School, optimum: Optimum): string[] {
  const flaws = verifyPlan(school, optimum.plan, RULES).map((breach) => breach.sentence);
  const scores = scorePlan(school, optimum.plan, RULES);
  return [
    ...flaws,
    ...PROVEN.filter((tier) => !isWithin(school, tier, scores[tier], optimum[tier])).map(
      (tier) => `the search's plan scores ${scores[tier]} in ${tier} and claims ${optimum[tier]}`,
    ),
  ];
}

/** Where a result of the library differs from the optimum found by exhaustive search. */
export function mismatches(school: School, problem: unknown, optimum: Optimum | undefined, result: SolveResult): string[] {
  const expected = optimum ? "optimal" : "infeasible";
  if (result.status !== expected) return [`status ${result.status} where ${expected} is right. ${result.reasons.join(" ")}`];
  if (!optimum) return result.timetable === null ? [] : ["a timetable where there can be none"];
  const found = verify(problem, result.timetable).map((breach) => breach.sentence);
  const scores = score(problem, result.timetable);
  for (const { tier, value, bound, proven } of result.tiers) {
    if (value === null || !alike(scores[tier], value)) found.push(`${tier} is claimed as ${value} and scores ${scores[tier]}`);
    if (tier === "composition") continue;
    if (value !== null && !isWithin(school, tier, value, optimum[tier])) found.push(`${tier} is ${value} where ${optimum[tier]} is best`);
    if (bound === null || !alike(bound, optimum[tier])) found.push(`${tier} has the bound ${bound} where ${optimum[tier]} is best`);
    if (!proven) found.push(`${tier} is not proven`);
  }
  return found;
}

/** A tier may end below its best by what its tolerance gives to the tiers below; nothing is below economy here. */
function isWithin(school: School, tier: keyof Scores & (typeof PROVEN)[number], value: number, best: number): boolean {
  const tolerance = tier === "economy" ? 0 : settingsIn(school)[tier].tolerance;
  return alike(value, best) || (value < best && value >= best - tolerance - 1e-6);
}
