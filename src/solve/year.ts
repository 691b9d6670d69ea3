import type { Plan } from "../domain/plan.js";
import { evaluate } from "../program/program.js";
import { type Scores, scorePlan } from "../stages/score.js";
import { verifyPlan } from "../stages/verify.js";
import type { Model } from "../variables/model.js";
import type { SlotChoice } from "./chooseSlots.js";
import { FIRST } from "./firstTier.js";
import type { SearchContext } from "./search.js";

/** One period's program with the common slots chosen, and a point of it. */
export interface PeriodPlan {
  readonly model: Model;
  readonly values: Float64Array;
  /** The plan of the year around which the program was built, once it has been built anew. */
  readonly around?: Plan;
}

/** A verified plan of the year, with what it was read from. */
export interface Year {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly periods: readonly PeriodPlan[];
  /** What one period may do has been seen to depend on the others. */
  readonly coupled: boolean;
}

/** What a period's point is worth in its first tier. */
export function worthOf({ model, values }: PeriodPlan): number {
  return evaluate(model.program.objective, values);
}

/** The periods as one year, once it has been verified. */
export function yearOf(
  { school, rules }: SearchContext,
  commonSlots: SlotChoice,
  periods: readonly (PeriodPlan & { plan: Plan })[],
  coupled = false,
): Year | undefined {
  const mine = periods.map(({ plan, model }) => {
    const [period] = model.horizon.periods;
    const own = <Each extends { readonly period: number }>(all: readonly Each[]) => all.filter((each) => each.period === period);
    return { groups: own(plan.groups), selfStudy: own(plan.selfStudy) };
  });
  const plan: Plan = { commonSlots, groups: mine.flatMap(({ groups }) => groups), selfStudy: mine.flatMap(({ selfStudy }) => selfStudy) };
  if (verifyPlan(school, plan, rules).length > 0) return undefined;
  return { plan, scores: scorePlan(school, plan, rules), periods, coupled };
}

/** The best in the first tier; among equals the first. */
export function bestOf(year: Year, others: readonly (Year | undefined)[]): Year {
  return others.reduce<Year>((best, other) => (other && other.scores[FIRST] > best.scores[FIRST] ? other : best), year);
}
