import { openHorizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import { modelOf } from "./firstTier.js";
import { ask, type Search, type SearchContext } from "./search.js";

/** What the relaxation of a period says of the year. */
export interface PeriodBound {
  readonly period: number;
  readonly infeasible: boolean;
  /** Upper bound on the first tier in that period, whatever the common slots and whatever the other periods leave. */
  readonly bound: number;
  /** `weight[level][slot]`: how much the relaxation uses the slot; absent without a point. */
  readonly weight?: readonly (readonly number[])[];
}

/** Solves a period's relaxation with the common slots free and every year-long budget open in full. */
export function* relaxPeriod(context: SearchContext, period: number): Search<PeriodBound> {
  const model = modelOf(context, openHorizon(period));
  const answer = yield* ask(context, "bounds", model.program, { relaxed: true });
  return {
    period,
    infeasible: answer.status === "infeasible",
    bound: answer.bound,
    weight: answer.values && slotWeights(model, answer.values),
  };
}

/** How much a point uses each slot, by level. */
export function slotWeights({ school, variables }: Model, values: ArrayLike<number>): number[][] {
  return school.levels.map((level) =>
    school.slots.map((slot) => {
      const column = variables.commonSlot[level.index][slot.index];
      return column < 0 ? 0 : values[column];
    }),
  );
}

/** Weights of several periods together. */
export function sumWeights(all: readonly (readonly (readonly number[])[])[]): number[][] {
  return all[0].map((slots, level) => slots.map((_, slot) => all.reduce((total, weight) => total + weight[level][slot], 0)));
}
