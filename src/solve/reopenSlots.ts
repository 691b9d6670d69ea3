import { EMPTY_PLAN } from "../domain/plan.js";
import { evaluate } from "../program/program.js";
import { formGroups } from "../stages/formGroups.js";
import type { Model } from "../variables/model.js";
import { levelBlocks, settleNear } from "./blocks.js";
import { planWithSlots } from "./firstPlan.js";
import { FIRST, firstTierRules, modelOf } from "./firstTier.js";
import { goThrough } from "./goThrough.js";
import { diveFor } from "./pointSearch.js";
import { isBetter } from "./points.js";
import { restate } from "./restate.js";
import { isEnough, type Search, type SearchContext, softSeconds } from "./search.js";
import type { Effort } from "./searchPeriod.js";
import { levelTasks } from "./tasks.js";
import type { Year } from "./year.js";

const STAGE = "common slots";

/**
 * Opens the common slots in one period: branch and bound moves a level to other slots and settles its groups there, all
 * other levels as they are, one level after the other until none gains. The other periods are then planned with those
 * slots. Where this ends depends on the order of the levels.
 *
 * @param found - hears of each year that comes out
 * @returns the best of them
 */
export function* reopenSlots(
  context: SearchContext,
  year: Year,
  period: number,
  order: readonly number[],
  effort: Effort,
  found: (year: Year) => void,
): Search<Year> {
  const model = modelOf(context, { periods: [period], decided: EMPTY_PLAN, budgets: "share" });
  const { program } = model;
  const isAlone = context.school.periods.length === 1;
  const blocks = levelBlocks(model);
  let point = yield* restate(context, STAGE, model, year.plan);
  let best = year;
  let gained = false;
  for (let next = 0, idle = 0; point && idle < blocks.length && !isEnough(context); next++) {
    const block = blocks[order[next % blocks.length]];
    const values: Float64Array | undefined = yield* settleNear(context, STAGE, model, point, block, {
      ...effort,
      timeLimit: softSeconds(context),
    });
    const better = values && isBetter(program, evaluate(program.objective, values), evaluate(program.objective, point));
    idle = better ? 0 : idle + 1;
    if (!better) continue;
    point = values;
    gained = true;
    if (isAlone) yield* tell(point);
  }
  if (point && gained && !isAlone) yield* tell(point);
  return best;

  function* tell(values: Float64Array): Search<void> {
    const other = yield* yearAround(context, model, values);
    const next = other && (isAlone ? other : yield* goThrough(context, other, levelTasks(other, effort)));
    if (!next || next.scores[FIRST] <= best.scores[FIRST]) return;
    best = next;
    found(best);
  }
}

/** A year with the common slots that a point has: its period as the point has it, the others anew. */
function* yearAround(context: SearchContext, model: Model, values: Float64Array): Search<Year | undefined> {
  const plan = formGroups(model, values, firstTierRules(context));
  const [period] = model.horizon.periods;
  return (
    plan &&
    (yield* planWithSlots(context, plan.commonSlots, function* (each, stage, other) {
      return other.horizon.periods[0] === period ? yield* restate(each, stage, other, plan) : yield* diveFor(each, stage, other);
    }))
  );
}
