import type { Language, Sentence } from "../../words/index.js";

/** What a warning says, with its code. */
export interface Notice extends Sentence {
  readonly code: string;
}

type Wording = Sentence | ((...values: never[]) => Sentence);
type Coded<Each extends Wording> = Each extends (...values: infer Values) => Sentence ? (...values: Values) => Notice : Notice;

/** Sentences by their codes, as notices: a code stands once, beside what it says in every language. */
export function notices<Sentences extends Readonly<Record<string, Wording>>>(
  sentences: Sentences,
): { readonly [Code in keyof Sentences]: Coded<Sentences[Code]> } {
  const coded = Object.entries<Wording>(sentences).map(([code, sentence]) => [
    code,
    typeof sentence === "function" ? (...values: never[]) => ({ code, ...sentence(...values) }) : { code, ...sentence },
  ]);
  return Object.fromEntries(coded);
}

/** Words made in the same way in each language. */
export const both = (say: (lang: Language) => string): Sentence => ({ en: say("en"), fr: say("fr") });

/** Words of ours, or those of a file, which are of no language. */
export const inLanguage = (words: string | Sentence, lang: Language): string => (typeof words === "string" ? words : words[lang]);

/** A line of a file. */
export const lineOf = (number: number | undefined): Sentence => ({ en: `line ${number}`, fr: `ligne ${number}` });

/** A name between the quotation marks of French; within, as JSON writes it, nothing is hidden. */
export const quoted = (name: string): string => `«\u00a0${JSON.stringify(name).slice(1, -1)}\u00a0»`;

/** A date as French schools write it. */
export const frenchDate = (date: string): string => date.split("-").reverse().join("/");
