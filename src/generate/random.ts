import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of random draws, the same on every machine for the same seed and label. */
export interface Random {
  /** An integer from min to max, both included. */
  int(min: number, max: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An index drawn in proportion to the weights, at least one of which is above zero. */
  weighted(weights: readonly number[]): number;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
  /** `size` different items (all of them when there are fewer), in random order. */
  sample<T>(list: readonly T[], size: number): T[];
}

/**
 * Opens a stream. Each part of a school draws from its own label, so that asking for more rooms, say, leaves
 * the students' needs as they were. Only sums, products and comparisons are used on the draws: logarithms and
 * the like may differ in their last digit from one engine to the next.
 */
export function randomStream(seed: number, label: string): Random {
  const generator = xoroshiro128plus(mix(seed, label));
  const int = (min: number, max: number) => uniformInt(generator, min, max);
  const shuffle = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = int(0, last);
      [copy[last], copy[other]] = [copy[other], copy[last]];
    }
    return copy;
  };
  return {
    int,
    chance: (probability) => uniformFloat64(generator) < probability,
    pick: (list) => list[int(0, list.length - 1)],
    weighted: (weights) => weightedIndex(weights, uniformFloat64(generator)),
    shuffle,
    sample: (list, size) => shuffle(list).slice(0, size),
  };
}

function weightedIndex(weights: readonly number[], draw: number): number {
  let rest = draw * weights.reduce((sum, weight) => sum + weight, 0);
  // Rounding may leave a crumb after the last weight: the last index that can be drawn takes it.
  let last = 0;
  for (let index = 0; index < weights.length; index++) {
    if (weights[index] <= 0) continue;
    last = index;
    rest -= weights[index];
    if (rest < 0) break;
  }
  return last;
}

/** FNV-1a over the seed's digits and the label, to 32 bits. */
function mix(seed: number, label: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${label}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash | 0;
}
