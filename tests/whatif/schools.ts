import fc from "fast-check";
import { generateSchool } from "../../src/generate/index.js";
import type { ProblemInput } from "../../src/index.js";
import { checkProblem } from "../../src/read/read.js";
import { tinySchool } from "../support/randomSchool.js";

/** Planned on the caller's thread, and exactly. */
export const HERE = { concurrency: 0, gap: 0, nodeLimit: 20_000 } as const;

/** One level, twelve students, three candidate slots: solved in a moment. */
export const SMALL = generateSchool({ seed: 1, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 6, candidateSlots: 3 });

/** Two divisions of one level that nothing but an input lists; ana asks twice what bob asks. */
export const TWO: ProblemInput = {
  slots: [
    { id: "lun", day: 1, start: "10:00", end: "11:00" },
    { id: "mar", day: 2, start: "10:00", end: "11:00" },
  ],
  divisions: [
    { id: "A", level: "2de" },
    { id: "B", level: "2de", busy: ["lun"] },
  ],
  students: [
    { id: "ana", division: "A", needs: { lire: 4 } },
    { id: "bob", division: "B", needs: { calcul: { severity: 2, weeklyHours: 2 } } },
  ],
  teachers: [
    { id: "kim", skills: ["lire", "calcul"], weeklyHours: 5 },
    { id: "lou", skills: ["calcul", "étude"] },
  ],
  actions: [
    { id: "lire", need: "lire", min: 1, max: 4 },
    { id: "calcul", need: "calcul", min: 1, max: 4 },
    { id: "étude", min: 1, max: 4 },
  ],
};

/** Tiny schools that can be read. */
export const tiny = fc
  .integer({ min: 20_000, max: 1_000_000 })
  .map(tinySchool)
  .filter((problem) => "school" in checkProblem(problem));
