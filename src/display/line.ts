import type { SolveResult } from "../domain/result.js";
import { TIERS } from "../rules/tiers.js";
import type { Progress } from "../solve/options.js";
import { type Language, number, percent } from "../words/index.js";
import { DISPLAY_WORDS } from "./words.js";

/** How far a search has come: "coverage: 812.5, at best 815.2, gap 0.33%". Empty as long as nothing is known. */
export function lineOf({ tier, value, bound, gap }: Partial<Progress>, lang: Language): string {
  const words = DISPLAY_WORDS[lang];
  const name = TIERS.find((each) => each === tier);
  const figures = [
    value === undefined ? "" : number(value, lang),
    bound === undefined || !Number.isFinite(bound) ? "" : words.atBest(number(bound, lang)),
    gap === undefined || !Number.isFinite(gap) ? "" : words.gap(percent(gap, lang)),
  ].filter((each) => each !== "");
  return name === undefined || figures.length === 0 ? "" : `${words.tiers[name]} ${figures.join(", ")}`;
}

/** A result in one line: its status, and how good its coverage is. */
export function statusLine({ status, tiers }: SolveResult, lang: Language): string {
  const [first] = tiers;
  const figures =
    first?.value == null ? {} : { tier: first.tier, value: first.value, bound: first.bound ?? undefined, gap: first.gap ?? undefined };
  return [DISPLAY_WORDS[lang].status[status], lineOf(figures, lang)].filter((each) => each !== "").join(" · ");
}
