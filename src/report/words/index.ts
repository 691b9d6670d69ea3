import { en } from "./en.js";
import { fr } from "./fr.js";
import type { Words } from "./words.js";

/** Languages in which a report can be written. */
export type Language = "en" | "fr";

export const WORDS: Readonly<Record<Language, Words>> = { en, fr };
