import type { en } from "./en.js";

/** What a language must be able to say of a year that is replanned. */
export type Words = typeof en;
