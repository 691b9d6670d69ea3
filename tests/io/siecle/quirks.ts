import type { Encoding } from "./xmlText.js";

/** How the files of a generated school are written; each default is the usual case. */
export interface Quirks {
  readonly encoding: Encoding;
  /** STRUCTURES before ELEVES, DONNEES before PARAMETRES. */
  readonly reversed: boolean;
  /** Students who left, and whose division is still written. */
  readonly leavers: number;
  /** Students in the division "Inactifs". */
  readonly inactive: number;
  /** Weeks begin on the Sunday before. */
  readonly sundays: boolean;
  readonly mefTag: "MEF" | "MEF_APPARTENANCE";
  /** Every so many lessons is written as one in weeks A and one in weeks B; 0 for none. */
  readonly fortnightlyEvery: number;
  /** Day of the export. */
  readonly exported: string;
}

export const USUAL: Quirks = {
  encoding: "ISO-8859-15",
  reversed: false,
  leavers: 3,
  inactive: 2,
  sundays: false,
  mefTag: "MEF_APPARTENANCE",
  fortnightlyEvery: 5,
  exported: "2025-10-01",
};

export const UAI = "0123456S";
