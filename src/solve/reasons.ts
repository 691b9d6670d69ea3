import { settingsOf } from "../rules/rule.js";
import { buildModel } from "../stages/buildModel.js";
import { formCohorts } from "../stages/cohorts.js";
import { wholeYear } from "../variables/horizon.js";
import type { Sentence } from "../words/index.js";
import { ask, mustStop, type Search, type SearchContext } from "./search.js";
import { NO_SINGLE_RULE, withoutRule } from "./sentences.js";

/**
 * Which requirements stand in the way: each is left out in turn, and named when a plan exists without it. When no
 * single one decides, that is said. `single` plans every student apart, as the proof that there is no plan did:
 * cohorts promise more, and would blame any rule.
 */
export function* rulesWithout(context: SearchContext, exact: boolean, single = false): Search<Sentence[]> {
  const { school, rules } = context;
  const horizon = wholeYear(school);
  const reasons: Sentence[] = [];
  for (const rule of rules) {
    if (rule.kind !== "hard" || rule.asksNothing?.(settingsOf(school, rule))) continue;
    if (mustStop(context)) break;
    const others = rules.filter((each) => each !== rule);
    const { program } = buildModel(school, horizon, formCohorts(school, horizon, others, single), others);
    if (program.columnCount > context.mostColumns) break;
    program.setObjective({ terms: [], constant: 0 }, "maximize");
    const answer = yield* ask(context, "reasons", program, { relaxed: !exact, gap: 1 });
    if (answer.values) reasons.push(withoutRule(rule.statement));
  }
  return reasons.length > 0 ? reasons : [NO_SINGLE_RULE];
}
