/** Languages in which sentences are written. */
export type Language = "en" | "fr";
