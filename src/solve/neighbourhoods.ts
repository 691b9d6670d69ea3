import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Model } from "../variables/model.js";
import { decisionsAround, setsBy } from "./regions.js";

/** Sizes of the random neighbourhoods, as shares of all cells. */
const SHARES = [0.15, 0.3, 0.5];

/**
 * Sets of decisions to search again while all others stay, for one round of a period. The first round goes through what
 * belongs together: slots, levels, actions; later ones draw cells at random, the same ones for the same seed.
 */
export function neighbourhoodsOf(model: Model, round: number, seed: number): number[][] {
  const { school, variables } = model;
  if (round === 0) {
    return distinct([
      ...slotNeighbourhoods(model),
      ...setsBy(model, (cell) => String(cell.slot)),
      ...setsBy(model, (cell) => `${cell.level}/${school.actions[cell.action].need}`),
      ...setsBy(model, (cell) => String(cell.level)),
    ]);
  }
  const generator = xoroshiro128plus(seed * 7919 + round);
  const count = setsBy(model, (cell) => `${cell.level}/${cell.slot}`).length * SHARES.length;
  return Array.from({ length: count }, (_, index) => {
    const share = SHARES[index % SHARES.length] * 1_000;
    return decisionsAround(
      model,
      variables.cells.filter(() => uniformInt(generator, 0, 999) < share),
    );
  });
}

/** What a level does at one time: the few neighbourhoods in which most is gained. */
export function slotNeighbourhoods(model: Model): number[][] {
  return setsBy(model, (cell) => `${cell.level}/${cell.slot}`);
}

function distinct(sets: readonly number[][]): number[][] {
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}
