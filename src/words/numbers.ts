import type { Language } from "./language.js";

const NUMBERS = new Map<string, Intl.NumberFormat>();
const PLURALS = { en: new Intl.PluralRules("en"), fr: new Intl.PluralRules("fr") };

/** Making a format costs far more than using it. */
function format(lang: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = NUMBERS.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(lang, options);
  NUMBERS.set(key, made);
  return made;
}

/** Digits after the mark, unless told otherwise. */
const DIGITS = 2;

/** A number as the language writes it: "1,5", "12 000". Default: at most two digits after the mark. */
export function number(value: number, lang: Language, digits = DIGITS): string {
  return format(lang, { maximumFractionDigits: digits }).format(value);
}

/** A share in hundredths: "0.33%", "0,33 %". One that is small but not nothing is not written as nothing. */
export function percent(share: number, lang: Language): string {
  const least = 1e-4;
  const written = format(lang, { style: "percent", maximumFractionDigits: DIGITS }).format(share > 0 ? Math.max(share, least) : share);
  return share > 0 && share < least ? `< ${written}` : written;
}

/** Hours in words, "1,5 heure", or short, "1,5 h". */
export function hours(value: number, lang: Language, form: "long" | "short" = "long"): string {
  return format(lang, { style: "unit", unit: "hour", unitDisplay: form, maximumFractionDigits: DIGITS }).format(value);
}

/** The form of a word that goes with a number. In French 0, 1 and 1,5 are singular; in English 1 alone is. */
export function plural(value: number, lang: Language, forms: { one: string; other: string }): string {
  return PLURALS[lang].select(value) === "one" ? forms.one : forms.other;
}

/** A number and its word: "0 élève", "2 élèves", "0 students". */
export function counted(value: number, lang: Language, forms: { one: string; other: string }): string {
  return `${number(value, lang)} ${plural(value, lang, forms)}`;
}
