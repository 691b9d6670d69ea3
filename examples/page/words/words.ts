import type { en } from "./en.js";

/** What a language must say. */
export type Words = typeof en;
