import { elided, type Language, number, plural, printable } from "../words/index.js";
import type { Derivation, NeedProgress } from "./result.js";

/** What an assessment says; another language is one more of these. */
export interface Sentences {
  derivation(derivation: Omit<Derivation, "sentence">, latest: string | null): string;
  progress(progress: Omit<NeedProgress, "sentence">): string;
  flagged(progress: Omit<NeedProgress, "sentence">): string;
}

/** Digits after the mark: a level is written as it was given. */
const ALL_DIGITS = 15;

function levelIn(lang: Language, { level, max, label }: Omit<Derivation, "sentence">): string {
  const figure = `${number(level, lang, ALL_DIGITS)}/${number(max, lang, ALL_DIGITS)}`;
  return label === undefined ? figure : `${printable(label)} (${figure})`;
}

const before = (progress: Omit<NeedProgress, "sentence">) => progress.bilans.at(-2)?.severity ?? null;

const en: Sentences = {
  derivation(derivation, latest) {
    const { competence, need, severity, carried, bilan } = derivation;
    const named = need === competence ? "" : `${printable(need)}, `;
    const outcome = severity === null ? "no need" : `severity ${severity}`;
    const from = carried ? ` (measured at bilan ${printable(bilan ?? "")}, not at bilan ${printable(latest ?? "")})` : "";
    return `${printable(competence)}: ${levelIn("en", derivation)} → ${named}${outcome}${from}`;
  },
  progress(progress) {
    const { need, severity, status, unmoved } = progress;
    const moved =
      before(progress) === severity || before(progress) === null ? `severity ${severity}` : `severity ${before(progress)} → ${severity}`;
    const says = {
      new: `new, severity ${severity}`,
      open: moved,
      improving: `improving, ${moved}`,
      met: "met",
      stuck: `severity ${severity}, unmoved after ${unmoved} more ${plural(unmoved, "en", { one: "bilan", other: "bilans" })}`,
      relapsed: `open again, severity ${severity}`,
    };
    return `${printable(need)}: ${says[status]}`;
  },
  flagged: (progress) => `${printable(progress.student)}, ${en.progress({ ...progress, status: "stuck" })}`,
};

const fr: Sentences = {
  derivation(derivation, latest) {
    const { competence, need, severity, carried, bilan } = derivation;
    const named = need === competence ? "" : ` ${elided("de", printable(need))}`;
    const outcome =
      severity === null ? `pas de besoin${named}` : named === "" ? `gravité ${severity}` : `besoin${named}, gravité ${severity}`;
    const from = carried ? ` (mesuré au bilan ${printable(bilan ?? "")}, non au bilan ${printable(latest ?? "")})` : "";
    return `${printable(competence)} : ${levelIn("fr", derivation)} → ${outcome}${from}`;
  },
  progress(progress) {
    const { need, severity, status, unmoved } = progress;
    const moved =
      before(progress) === severity || before(progress) === null ? `gravité ${severity}` : `gravité ${before(progress)} → ${severity}`;
    const others = plural(unmoved, "fr", { one: "autre bilan", other: "autres bilans" });
    const says = {
      new: `nouveau, gravité ${severity}`,
      open: moved,
      improving: `en progrès, ${moved}`,
      met: "comblé",
      stuck: `gravité ${severity}, inchangée après ${unmoved} ${others}`,
      relapsed: `de nouveau ouvert, gravité ${severity}`,
    };
    return `besoin ${elided("de", printable(need))} : ${says[status]}`;
  },
  flagged: (progress) => `${printable(progress.student)}, ${fr.progress({ ...progress, status: "stuck" })}`,
};

export const SENTENCES: Readonly<Record<Language, Sentences>> = { en, fr };
