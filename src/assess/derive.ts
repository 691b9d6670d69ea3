import type { Derivation } from "./result.js";
import { type Grid, severityOf, shareOf } from "./scale.js";
import type { Sentences } from "./words.js";

/** A level of one competence at one bilan, the bilan by its rank. */
export interface Measure {
  readonly rank: number;
  readonly level: number;
  readonly label?: string;
}

/** The measures of one student in the competences of one need, each earliest first. */
export interface Course {
  readonly student: string;
  readonly need: string;
  readonly competences: readonly { readonly competence: string; readonly grid: Grid; readonly measures: readonly Measure[] }[];
}

/** The latest reading of each competence, and what follows from it. */
export function derivationsOf({ student, need, competences }: Course, bilans: readonly (string | null)[], says: Sentences): Derivation[] {
  const last = bilans.length - 1;
  return competences.map(({ competence, grid, measures }) => {
    const { rank, level, label } = measures[measures.length - 1];
    const share = shareOf(grid, level);
    const derivation = {
      student,
      competence,
      need,
      bilan: bilans[rank],
      level,
      ...(label === undefined ? {} : { label }),
      min: grid.min,
      max: grid.max,
      share,
      severity: severityOf(grid, share),
      carried: rank < last,
    };
    return { ...derivation, sentence: says.derivation(derivation, bilans[last]) };
  });
}
