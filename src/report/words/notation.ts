import type { Language } from "../../words/index.js";

/** How figures, days and dates are written in a language, wherever names of a school are shown. */
export interface Notation {
  readonly decimalMark: string;
  readonly percentSign: string;
  /** Stands where there is nothing to say. */
  readonly none: string;
  /** Names of the days, Monday first. */
  readonly days: readonly string[];
  readonly week: string;
  readonly date: (iso: string) => string;
}

export const NOTATION: Readonly<Record<Language, Notation>> = {
  en: {
    decimalMark: ".",
    percentSign: "%",
    none: "–",
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    week: "week",
    date: (iso) => iso,
  },
  fr: {
    decimalMark: ",",
    percentSign: "\u00a0%",
    none: "–",
    days: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    week: "semaine",
    date: (iso) => iso.split("-").reverse().join("/"),
  },
};
