import { EMPTY_PLAN, type Plan } from "../domain/plan.js";
import { chooseSlots, type SlotChoice } from "./chooseSlots.js";
import { planApart, planPeriod } from "./firstPlan.js";
import { FIRST } from "./firstTier.js";
import { goThrough, goThroughPeriod } from "./goThrough.js";
import { type PointSearch, quickDiveFor } from "./pointSearch.js";
import { sharedColumns } from "./restate.js";
import { isEnough, type Search, type SearchContext, together } from "./search.js";
import type { Effort } from "./searchPeriod.js";
import type { SlotAdvice } from "./slotAdvice.js";
import { levelTasks, slotTask } from "./tasks.js";
import { bestOf, type PeriodPlan, worthOf, type Year } from "./year.js";

/** Other slots that one level is tried in before the next level's turn, how many are polished, and planned in all periods. */
const TRIED = 8;
const POLISHED = 4;
const EXTENDED = 2;
/** Dives in each: where none of the first lands, the slots are poor. */
const DIVES = 2;
/** What polishing may still gain, as a share of the value: what is further behind is left. */
const MOST_GAIN = 0.08;
/** Turns of every level without a better year before it ends, and what a move may cost on the way, as a share of the value. */
const PATIENCE = 2;
const DETOUR = 0.01;

/**
 * Local search over the common slots: each level in turn is moved to other slots, where its groups are dived for anew
 * beside those of the other levels; the most promising moves are polished by dives in neighbourhoods. The best of them is
 * made even where it costs a little, since no choice is tried twice; what comes out is the best year on the way. One move
 * costs a fraction of a search from nothing, and tells what relaxations do not: nearly all slots promise the same there.
 *
 * @param hardest - the period in which moves are tried first, and most of them given up
 * @param tried - choices of slots not to be tried again; what is tried is added
 * @param enough - whether a year is good enough to end
 * @param found - hears of each year that is better
 */
export function* moveLevels(
  context: SearchContext,
  year: Year,
  advice: SlotAdvice,
  hardest: number,
  tried: SlotChoice[],
  effort: Effort,
  enough: (year: Year) => boolean,
  found: (year: Year) => void,
): Search<Year> {
  const levels = context.school.levels.length;
  let [best, current] = [year, year];
  for (let turn = 0, idle = 0; idle < PATIENCE * levels && !isEnough(context) && !enough(best); turn++) {
    const moved = yield* moveLevel(context, current, turn % levels, hardest, advice, tried);
    if (moved && moved.scores[FIRST] >= best.scores[FIRST] - DETOUR * Math.abs(best.scores[FIRST])) current = moved;
    idle = current.scores[FIRST] > best.scores[FIRST] ? 0 : idle + 1;
    if (idle > 0) continue;
    found(current);
    best = yield* goThrough(context, current, levelTasks(current, effort));
    if (best !== current) found(best);
    current = best;
  }
  return best;
}

/** The best year with one level in slots that have not been tried beside those of the others; undefined when none is found. */
function* moveLevel(
  context: SearchContext,
  year: Year,
  level: number,
  hardest: number,
  advice: SlotAdvice,
  tried: SlotChoice[],
): Search<Year | undefined> {
  const choices: SlotChoice[] = [];
  while (choices.length < TRIED) {
    const choice = yield* chooseSlots(context, advice, [...tried, ...choices], { level, slots: year.plan.commonSlots });
    if (choice === "none" || choice === "unknown") break;
    choices.push(choice);
  }
  const beside = diveBeside(year.plan, level);
  const dived = yield* together(choices.map((commonSlots) => planPeriod(context, hardest, { ...EMPTY_PLAN, commonSlots }, beside)));
  const least = (1 - MOST_GAIN) * worthOf(year.periods[hardest]);
  const moves = choices.flatMap((choice, index) => {
    const here = dived[index];
    return here && worthOf(here) > least ? [{ choice, here }] : [];
  });
  const shortlist = best(moves, POLISHED);
  tried.push(...shortlist.map(({ choice }) => choice));
  const polished = yield* together(shortlist.map(({ here }) => goThroughPeriod(context, here, [slotTask(here, hardest)])));
  const promising = best(
    shortlist.map(({ choice }, index) => ({ choice, here: polished[index] })),
    EXTENDED,
  );
  const years = yield* together(promising.map(({ choice, here }) => planApart(context, choice, knowing(hardest, here, beside))));
  const apart = years.flatMap((each) => (each ? [each] : []));
  const others = (each: Year) => each.periods.map(slotTask).filter(({ period }) => period !== hardest);
  const extended = yield* together(apart.map((each) => goThrough(context, each, others(each))));
  return extended.length === 0 ? undefined : bestOf(extended[0], extended);
}

/** One level in other slots, as far as it has been planned. */
interface Move {
  readonly choice: SlotChoice;
  /** The period in which moves are tried first. */
  readonly here: PeriodPlan;
}

function best(moves: readonly Move[], most: number): Move[] {
  return [...moves].sort((a, b) => worthOf(b.here) - worthOf(a.here)).slice(0, most);
}

/** A search where one period is known already. */
function knowing(period: number, { values }: PeriodPlan, search: PointSearch): PointSearch {
  return function* (context, stage, model) {
    return model.horizon.periods[0] === period ? values : yield* search(context, stage, model);
  };
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
    return yield* quickDiveFor(context, stage, { ...model, program }, DIVES);
  };
}
