import type { Problem } from "../domain/problem.js";
import { type Figures, figuresIn } from "../report/figures.js";
import { type Names, namesIn } from "../report/names.js";
import { NOTATION } from "../report/words/notation.js";
import type { Language } from "../words/index.js";
import { WORDS } from "./words/index.js";
import type { Words } from "./words/words.js";

/** What a sentence is made with: the words of a language, the school's own names, figures as that language writes them. */
export interface Speech {
  readonly words: Words;
  readonly names: Names;
  readonly figures: Figures;
  /** Names of the days, Monday first. */
  readonly days: readonly string[];
  readonly date: (iso: string) => string;
}

export function speechIn(problem: Problem, language: Language): Speech {
  const words = NOTATION[language];
  return { words: WORDS[language], names: namesIn(problem, words), figures: figuresIn(words), days: words.days, date: words.date };
}
