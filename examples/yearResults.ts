import type { ResultRow } from "../src/assess/index.js";

/** Needs that the generator's first teachers can work on. */
export const NEEDS = ["lecture", "numeratie", "ecriture"];

/** Readings of an invented class, out of 4: worse in some competences, and better at the later bilan for most. */
export function bilanRows(students: readonly string[], bilans: readonly string[]): ResultRow[] {
  return bilans.flatMap((bilan, later) =>
    students.flatMap((student, index) =>
      NEEDS.map((competence, k) => {
        const start = (index * 3 + k * 5) % 7 === 0 ? 1 : (index + k) % 4 === 0 ? 2 : 4;
        const gain = (index + k) % 5 === 0 ? 0 : 1;
        return { student, competence, bilan, level: Math.min(4, start + later * gain) };
      }),
    ),
  );
}
