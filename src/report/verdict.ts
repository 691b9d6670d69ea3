import type { TierResult } from "../domain/result.js";
import type { Figures } from "./figures.js";
import type { Words } from "./words/words.js";

/** A wider gap says that the bound is weak, and nothing of the plan. */
const TELLING_GAP = 0.1;

export function hasTellingGap(gap: number | null): gap is number {
  return gap !== null && gap <= TELLING_GAP;
}

/** How near the best possible a tier is known to be, in a word or two. */
export function verdictText({ value, gap, proven }: TierResult, words: Words, figures: Figures): string {
  if (value === null) return words.none;
  if (proven) return words.verdict.proven;
  return hasTellingGap(gap) ? words.verdict.within(figures.percent(gap)) : words.verdict.open;
}
