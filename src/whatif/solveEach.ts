import { addTo } from "../domain/maps.js";
import type { Problem } from "../domain/problem.js";
import type { SolveResult } from "../domain/result.js";
import type { SolveManyOptions } from "../solve/manyOptions.js";
import { solveMany } from "../solve/solveMany.js";

/** As for `solveMany`: `timeLimit` counts for each problem. */
export type WhatIfOptions = Omit<SolveManyOptions, "onResult">;

/**
 * Results in the order of the problems. Problems that are the same are solved once: so they have the same plan even
 * where a time limit makes plans depend on the machine.
 */
export async function solveEach(
  problems: readonly Problem[],
  options: WhatIfOptions,
  heard: (index: number, result: SolveResult) => void,
): Promise<SolveResult[]> {
  const places = new Map<string, number[]>();
  problems.forEach((problem, index) => {
    const text = JSON.stringify(problem);
    addTo(places, text, index);
  });
  const distinct = [...places.values()];
  const results: SolveResult[] = [];
  const entries = await solveMany(
    distinct.map(([first]) => problems[first]),
    {
      ...options,
      onResult({ index, result }) {
        if (result) for (const place of distinct[index]) heard(place, result);
      },
    },
  );
  for (const { index, result, error } of entries) {
    if (!result) throw error;
    for (const place of distinct[index]) results[place] = result;
  }
  return results;
}
