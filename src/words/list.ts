import type { Language } from "./language.js";

const LISTS = {
  en: { and: new Intl.ListFormat("en", { type: "conjunction" }), or: new Intl.ListFormat("en", { type: "disjunction" }) },
  fr: { and: new Intl.ListFormat("fr", { type: "conjunction" }), or: new Intl.ListFormat("fr", { type: "disjunction" }) },
};

/** Words in a row: "a, b et c", "a, b, and c". */
export function list(items: readonly string[], lang: Language, link: "and" | "or" = "and"): string {
  return LISTS[lang][link].format(items);
}
