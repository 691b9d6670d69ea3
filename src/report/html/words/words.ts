import type { en } from "./en.js";

/** What a language must say. */
export type PageWords = typeof en;
