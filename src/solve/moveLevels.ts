import type { Plan } from "../domain/plan.js";
import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { planApart } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { goThrough } from "./goThrough.js";
import { slotNeighbourhoods } from "./neighbourhoods.js";
import { type PointSearch, quickDiveFor } from "./pointSearch.js";
import { sharedColumns } from "./restate.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import type { Effort, Task } from "./searchPeriod.js";
import type { SlotAdvice } from "./slotAdvice.js";
import { levelTasks } from "./tasks.js";
import { bestOf, type PeriodPlan, type Year } from "./year.js";

/** Other slots that one level is tried in before the next level's turn, and how many of them are polished. */
const TRIED = 8;
const POLISHED = 3;
/** Turns of every level without a better year before it ends, and what a move may cost on the way, as a share of the value. */
const PATIENCE = 2;
const DETOUR = 0.01;

/**
 * Local search over the common slots: each level in turn is moved to other slots, where its groups are dived for anew
 * beside those of the other levels; the most promising moves are polished by dives in neighbourhoods. The best of them is
 * made even where it costs a little, since no choice is tried twice; what comes out is the best year on the way. One move
 * costs a fraction of a search from nothing, and tells what relaxations do not: nearly all slots promise the same there.
 *
 * @param tried - choices of slots not to be tried again; what is tried is added
 * @param enough - whether a year is good enough to end
 * @param found - hears of each year that is better
 */
export function* moveLevels(
  context: SearchContext,
  year: Year,
  advice: SlotAdvice,
  tried: SlotChoice[],
  effort: Effort,
  enough: (year: Year) => boolean,
  found: (year: Year) => void,
): Search<Year> {
  const levels = context.school.levels.length;
  let [best, current] = [year, year];
  for (let turn = 0, idle = 0; idle < PATIENCE * levels && !isEnough(context) && !enough(best); turn++) {
    const moved = yield* moveLevel(context, current, turn % levels, advice, tried);
    if (moved && moved.scores[FIRST] >= best.scores[FIRST] - DETOUR * Math.abs(best.scores[FIRST])) current = moved;
    idle = current.scores[FIRST] > best.scores[FIRST] ? 0 : idle + 1;
    if (idle > 0) continue;
    found(current);
    current = yield* goThrough(context, current, levelTasks(current, effort));
    best = current;
    found(best);
  }
  return best;
}

/** The best year with one level in slots that have not been tried beside those of the others; undefined when none is found. */
function* moveLevel(
  context: SearchContext,
  { plan }: Year,
  level: number,
  advice: SlotAdvice,
  tried: SlotChoice[],
): Search<Year | undefined> {
  const choices: SlotChoice[] = [];
  while (choices.length < TRIED) {
    const choice = yield* chooseSlots(context, advice, [...tried, ...choices], { level, slots: plan.commonSlots });
    if (choice === "none" || choice === "unknown") break;
    choices.push(choice);
  }
  const dived = yield* together(choices.map((choice) => planApart(context, choice, diveBeside(plan, level))));
  const promising = dived
    .flatMap((each) => (each && !each.coupled ? [each] : []))
    .sort((a, b) => b.scores[FIRST] - a.scores[FIRST])
    .slice(0, POLISHED);
  tried.push(...promising.map((each) => each.plan.commonSlots));
  const polished = yield* together(promising.map((each) => goThrough(context, each, each.periods.map(polishTask))));
  return polished.length === 0 ? undefined : bestOf(polished[0], polished);
}

function polishTask({ model }: PeriodPlan, period: number): Task {
  return { period, neighbourhoods: slotNeighbourhoods(model) };
}

/** A dive for the groups of one level, those of the other levels as a plan has them. */
function diveBeside(plan: Plan, level: number): PointSearch {
  const elsewhere = <Each extends { readonly level: number }>(all: readonly Each[]) => all.filter((each) => each.level !== level);
  return function* (context, stage, model) {
    const kept = { ...plan, commonSlots: model.horizon.commonSlots ?? [], groups: elsewhere(plan.groups), selfStudy: [] };
    const known = sharedColumns(model, kept);
    if (!known) return undefined;
    const program = model.program.variant();
    for (const { groups } of elsewhere(model.variables.cells)) program.fix(groups, known.get(groups) ?? 0);
    return yield* quickDiveFor(context, stage, { ...model, program });
  };
}
