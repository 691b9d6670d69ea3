import type { Language } from "../report/words/index.js";
import type { ComparisonRow } from "./compare.js";
import type { Difference } from "./difference.js";
import type { Measures } from "./measures.js";

/** What a table of a comparison says in a language, beside the words of every report. */
interface ComparisonWords {
  readonly base: string;
  readonly status: string;
  readonly statuses: Readonly<Record<ComparisonRow["status"], string>>;
  readonly gap: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<NonNullable<Difference["coverage"]>, string>>;
  readonly measures: Readonly<Record<keyof Measures, string>>;
  readonly commonSlots: string;
  readonly note: string;
  readonly unsettled: string;
}

const en: ComparisonWords = {
  base: "base",
  status: "Plan",
  statuses: {
    optimal: "proven best",
    feasible: "found",
    infeasible: "impossible",
    timeLimit: "none found",
    cancelled: "cancelled",
    invalid: "wrong input",
  },
  gap: "… at most short of the best by",
  verdict: "… difference to the base",
  verdicts: { proven: "proven", withinGaps: "within the gaps" },
  measures: {
    coverage: "Need-hours received, weighted",
    studentsServed: "Students in need who are served",
    studentsUnserved: "… who receive nothing",
    worstStudent: "Worst-served student",
    worstDivision: "Worst-served division",
    teacherHours: "Teacher-hours",
    groups: "Groups",
    selfStudyHours: "Student-hours of self-study",
  },
  commonSlots: "Common slots",
  note: "In brackets: the difference to the base, in points for shares.",
  unsettled: "Plans that are not proven best may take more hours and groups than they must.",
};

const fr: ComparisonWords = {
  base: "actuel",
  status: "Plan",
  statuses: {
    optimal: "meilleur, prouvé",
    feasible: "trouvé",
    infeasible: "impossible",
    timeLimit: "aucun trouvé",
    cancelled: "interrompu",
    invalid: "données erronées",
  },
  gap: "… au plus en deçà du mieux de",
  verdict: "… différence avec l'actuel",
  verdicts: { proven: "prouvée", withinGaps: "dans les écarts" },
  measures: {
    coverage: "Heures de besoin reçues, pondérées",
    studentsServed: "Élèves en besoin et servis",
    studentsUnserved: "… qui ne reçoivent rien",
    worstStudent: "Élève le moins servi",
    worstDivision: "Division la moins servie",
    teacherHours: "Heures d'intervenant",
    groups: "Groupes",
    selfStudyHours: "Heures-élève d'étude surveillée",
  },
  commonSlots: "Plages banalisées",
  note: "Entre parenthèses : la différence avec l'actuel, en points pour les parts.",
  unsettled: "Un plan qui n'est pas prouvé le meilleur peut prendre plus d'heures et de groupes qu'il n'en faut.",
};

export const COMPARISON_WORDS: Readonly<Record<Language, ComparisonWords>> = { en, fr };
