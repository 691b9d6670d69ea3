import type { en } from "./en.js";

/** What a language must be able to say of a timetable. */
export type Words = typeof en;
