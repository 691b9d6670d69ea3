import type { Language } from "../../../src/words/index.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { Words } from "./words.js";

export type { Language, Words };

export const WORDS: Readonly<Record<Language, Words>> = { en, fr };
