import type { Language } from "../words/index.js";

export interface ReportOptions {
  /** Default: English. Reasons and warnings are in English in every language. */
  readonly lang?: Language;
}

const LANGUAGES: readonly unknown[] = ["en", "fr"];

/** @throws {RangeError} when one is out of range */
export function readOptions({ lang = "en" }: ReportOptions): Required<ReportOptions> {
  if (!LANGUAGES.includes(lang)) throw new RangeError('lang must be "en" or "fr"');
  return { lang };
}
