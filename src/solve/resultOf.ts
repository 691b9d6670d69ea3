import { PlageInputError } from "../domain/issue.js";
import type { SolveResult } from "../domain/result.js";
import { warningsOf } from "../read/warnings.js";
import { RULES } from "../rules/index.js";
import { scorePlan } from "../stages/score.js";
import { verifyPlan } from "../stages/verify.js";
import type { Language } from "../words/index.js";
import { readPlan } from "./readPlan.js";
import { accountOf, tierResults } from "./result.js";
import { noStatistics } from "./search.js";

const NOTHING_SOLVED = { ...noStatistics(), seconds: 0 };
const MOST_ISSUES = 500;

/**
 * A timetable, whoever made it, with the account that `solve` gives of its own. Of what is possible nothing is known but
 * what no plan can beat.
 *
 * @throws {PlageInputError} when either cannot be read, or the timetable breaks a rule
 */
export function resultOf(problem: unknown, timetable: unknown, lang: Language = "en"): SolveResult {
  const { school, plan } = readPlan(problem, timetable);
  const breaches = verifyPlan(school, plan, RULES);
  if (breaches.length > 0)
    throw new PlageInputError(
      breaches.slice(0, MOST_ISSUES).map(({ sentence }) => ({
        code: "rule-broken",
        path: [],
        message: sentence.replace(/\.$/, ""),
        hint: "Only a timetable that keeps every rule is accounted for; verify lists every breach.",
      })),
    );
  return {
    version: 1,
    status: "feasible",
    backend: "none",
    lang,
    reasons: [],
    warnings: warningsOf(school.problem, lang),
    tiers: tierResults(
      school,
      { status: "planned", plan, scores: scorePlan(school, plan, RULES), bounds: {}, reached: {}, reasons: [] },
      RULES,
    ),
    ...accountOf(school, plan),
    statistics: NOTHING_SOLVED,
  };
}
