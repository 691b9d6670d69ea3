import type { Period, School } from "../domain/school.js";
import { formCohorts } from "../stages/cohorts.js";
import type { Cohort } from "../variables/cohort.js";
import { openHorizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import { firstTierRules, modelOf } from "./firstTier.js";
import { announcedPlan } from "./nearAnnounced.js";
import { slotWeights, sumWeights } from "./relaxPeriod.js";
import { ask, type Search, type SearchContext, together } from "./search.js";

/** Cohorts of the sample, over the periods: enough to lean on, few enough to be solved in moments. */
const SAMPLE = 150;

/** Which slots relaxations lean on. */
export interface SlotAdvice {
  /** `weight[level][slot]`: how much the slot is used, over the periods. */
  readonly weight: readonly (readonly number[])[];
  /** A model with the common slots free: those of its rows that speak of common slots alone hold for any plan. */
  readonly model: Model;
}

/**
 * Solves the relaxations of a sample of the cohorts, in a sample of the periods, with the common slots free; where groups
 * were announced in slots that are all still possible, the advice is to stay there.
 */
export function* adviseSlots(context: SearchContext): Search<SlotAdvice> {
  const { school } = context;
  const rules = firstTierRules(context);
  const perPeriod = Math.max(school.divisions.length, Math.floor(SAMPLE / school.periods.length));
  const modelIn = ({ index }: Period) => {
    const horizon = openHorizon(index);
    return modelOf(context, horizon, sampled(school, formCohorts(school, horizon, rules), perPeriod));
  };
  const periods = someOf(school.periods, Math.max(1, Math.floor(SAMPLE / perPeriod)));
  const model = modelIn(periods[periods.length - 1]);
  const announced = announcedWeights(context, model);
  if (announced) return { weight: announced, model };
  const models = [...periods.slice(0, -1).map(modelIn), model];
  const answers = yield* together(models.map(({ program }) => ask(context, "common slots", program, { relaxed: true })));
  const used = models.map((each, period) => slotWeights(each, answers[period].values ?? new Float64Array(each.program.columnCount)));
  return { weight: sumWeights(used), model };
}

/** How many groups were announced in each slot; undefined where none were, or where one of their slots is lost. */
function announcedWeights(context: SearchContext, { variables }: Model): number[][] | undefined {
  const announced = announcedPlan(context);
  if (!announced) return undefined;
  const weight = context.school.levels.map(() => context.school.slots.map(() => 0));
  for (const { level, slot } of announced.groups) weight[level][slot]++;
  const isLost = weight.some((slots, level) => slots.some((groups, slot) => groups > 0 && variables.commonSlot[level][slot] < 0));
  return isLost ? undefined : weight;
}

/** So many of them, spread evenly from the first on. */
function someOf<Each>(all: readonly Each[], most: number): Each[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/**
 * Joins cohorts of a division until so few are left; the first of those joined speaks for all. What a relaxation of
 * them says is advice, no bound.
 */
function sampled(school: School, cohorts: readonly Cohort[], most: number): Cohort[] {
  const stride = Math.max(1, Math.ceil(cohorts.length / most));
  return school.divisions
    .flatMap((division) => {
      const mine = cohorts.filter((cohort) => cohort.division === division.index);
      return Array.from({ length: Math.ceil(mine.length / stride) }, (_, k) => {
        const joined = mine.slice(k * stride, (k + 1) * stride);
        const students = joined.flatMap((cohort) => cohort.students);
        return { ...joined[0], students, size: students.length };
      });
    })
    .map((cohort, index) => ({ ...cohort, index }));
}
