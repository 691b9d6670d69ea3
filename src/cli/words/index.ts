import type { Language } from "../../words/index.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { Words } from "./words.js";

export const WORDS: Readonly<Record<Language, Words>> = { en, fr };
