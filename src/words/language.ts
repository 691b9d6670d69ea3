/** Languages in which sentences are written. */
export type Language = "en" | "fr";

/** One sentence, in each language. */
export type Sentence = Readonly<Record<Language, string>>;
