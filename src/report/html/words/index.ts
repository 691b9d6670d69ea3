import type { Language } from "../../../words/index.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { PageWords } from "./words.js";

export type { PageWords };

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, fr };
