import type { en } from "./en.js";

/** What a language must be able to say of changes and of what they gain. */
export type Words = typeof en;
