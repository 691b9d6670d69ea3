import type { en } from "./en.js";

/** What a language must be able to say of requirements and of ways to give way. */
export type Words = typeof en;
