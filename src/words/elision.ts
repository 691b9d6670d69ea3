import { LABEL, UNELIDED } from "./unelided.js";

/** Short words that lose their last vowel. `si` loses it before il and ils alone. */
export type Elidable = "le" | "la" | "de" | "que" | "je" | "me" | "te" | "se" | "ne" | "jusque" | "lorsque" | "puisque" | "quoique" | "si";

const NOT_A_WORD = /^[^\p{L}\p{N}]+/u;

/** Whether French elides before a word: it sounds a vowel first, or a mute h, and is no exception. */
export function elides(word: string): boolean {
  const bare = word.replace(NOT_A_WORD, "").normalize("NFD").replace(/\p{M}/gu, "");
  return !LABEL.test(bare) && /^[aeiouyhœæ]/i.test(bare) && !UNELIDED.test(bare.toLowerCase());
}

/** A short word before another, elided where French asks for it: `elided("de", "aide")` is "d'aide". */
export function elided(short: Elidable | Capitalize<Elidable>, word: string): string {
  const loses = short.toLowerCase() === "si" ? /^ils?(?!\p{L})/iu.test(word) : elides(word);
  return loses ? `${short.slice(0, -1)}'${word}` : `${short} ${word}`;
}

/** `de` or `à` before a group of words, joined with its article: "du groupe", "aux élèves", "de l'aide". */
export function contracted(preposition: "de" | "à", words: string): string {
  const article = /^les? (?=.)/.exec(words)?.[0];
  if (article === undefined) return preposition === "de" ? elided("de", words) : `à ${words}`;
  const joined = preposition === "de" ? { "le ": "du ", "les ": "des " } : { "le ": "au ", "les ": "aux " };
  return joined[article as "le " | "les "] + words.slice(article.length);
}
