import { MODALITY_SIZES } from "../domain/problem.js";

/** At least and at most so many. */
export interface MinMax {
  readonly min: number;
  readonly max: number;
}

/**
 * Hours of AP by text and rentrée. Hours are hours of pupils; lists hold one figure for each year of the cycle. A
 * figure that no source consulted gives is absent.
 */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** The official text that the figures are taken from. */
  readonly source: string;
  /** First rentrée for pupils who begin the cycle. */
  readonly rentree: number;
  /** First rentrée under a later text, whose figures are not these. */
  readonly replacedAt?: number;
  /** Years of the cycle, and hours of a student over all of them. */
  readonly cycleYears: number;
  readonly cycleHours: number;
  /** Hours of a student in each year of the cycle. Default: an even share of `cycleHours`. */
  readonly yearHours?: readonly number[];
  /** Weeks of class. */
  readonly yearWeeks?: readonly number[];
  /** Weeks of class over the cycle. */
  readonly cycleWeeks?: number;
  /** Hours of a student in a week of class, by year of the cycle. */
  readonly weeklyHours?: readonly number[];
  /** Weeks of work placement by year of the cycle, and over the cycle. */
  readonly pfmpWeeks?: readonly MinMax[];
  readonly cyclePfmpWeeks: MinMax;
  /** Weeks of examinations over the cycle. */
  readonly examWeeks?: number;
  /** Students in a group, by modality: defaults of this library, for no text gives a number. */
  readonly sizes: Readonly<Record<string, MinMax>>;
}

/** Hours of AP by text and rentrée, each with its source; the `preset` of a problem names one by its id. */
export const PRESETS: readonly Preset[] = [
  {
    id: "bac-pro-2009",
    name: "Baccalauréat professionnel, rentrée 2009",
    source: "Arrêté du 10 février 2009, JORF du 11 février 2009, article 4 et annexes (horaires du baccalauréat professionnel)",
    rentree: 2009,
    replacedAt: 2019,
    cycleYears: 3,
    cycleHours: 210,
    yearHours: [70, 70, 70],
    cycleWeeks: 84,
    weeklyHours: [2.5, 2.5, 2.5],
    cyclePfmpWeeks: { min: 22, max: 22 },
    examWeeks: 2,
    sizes: MODALITY_SIZES,
  },
  {
    id: "bac-pro-2019",
    name: "Baccalauréat professionnel, rentrée 2019",
    source:
      "Arrêté du 21 novembre 2018 (baccalauréat professionnel), note de service n° 2019-023 du 18 mars 2019; amended by the arrêté du 22 janvier 2024",
    rentree: 2019,
    replacedAt: 2024,
    cycleYears: 3,
    cycleHours: 265,
    yearHours: [90, 84, 91],
    yearWeeks: [30, 28, 26],
    cycleWeeks: 84,
    weeklyHours: [3, 3, 3.5],
    pfmpWeeks: [
      { min: 4, max: 6 },
      { min: 6, max: 8 },
      { min: 8, max: 8 },
    ],
    cyclePfmpWeeks: { min: 18, max: 22 },
    sizes: MODALITY_SIZES,
  },
  {
    id: "cap-2019",
    name: "Certificat d'aptitude professionnelle en deux ans, rentrée 2019",
    source: "Arrêté du 21 novembre 2018 (CAP, NOR MENE1831833A), article 3 et annexe; note de service n° 2019-023 du 18 mars 2019",
    rentree: 2019,
    cycleYears: 2,
    cycleHours: 192.5,
    pfmpWeeks: [
      { min: 6, max: 7 },
      { min: 6, max: 7 },
    ],
    cyclePfmpWeeks: { min: 12, max: 14 },
    sizes: MODALITY_SIZES,
  },
];

/** The preset of that id, or undefined: the reader reports an unknown one. */
export function presetById(id: string): Preset | undefined {
  return PRESETS.find((preset) => preset.id === id);
}

/** Hours of AP in a year of the cycle, from 1: the text's, or else an even share of the cycle. */
export function presetYearHours(preset: Preset, year: number): number | undefined {
  if (!Number.isInteger(year) || year < 1 || year > preset.cycleYears) return undefined;
  return preset.yearHours?.[year - 1] ?? preset.cycleHours / preset.cycleYears;
}
