import { type Language, number } from "../../../words/index.js";
import { figuresIn } from "../../figures.js";
import type { Words } from "../../words/words.js";

/** Figures as a page writes them. */
export interface PageFigures {
  /** With at most one digit after the mark, unless told otherwise. */
  readonly number: (value: number | null, digits?: number) => string;
  readonly hours: (value: number | null) => string;
  readonly percent: (share: number | null) => string;
}

export function pageFigures(lang: Language, words: Words): PageFigures {
  const written = (value: number | null, digits = 1) => (value === null ? words.none : number(value, lang, digits));
  return {
    number: written,
    hours: (value) => (value === null ? words.none : `${written(value)}\u00a0${words.hours}`),
    percent: figuresIn(words).percent,
  };
}
