import { generateSchool, type SchoolParameters } from "../src/generate/index.js";
import type { Family } from "./family.js";
import { realFamily } from "./realFamilies.js";

/** Most students have needs, and groups are formed from eight of them, so that no family is served in full. */
const COMMON: Partial<SchoolParameters> = { share: 0.95, needs: 8, candidateSlots: 12, teacherSlack: 1.1 };
const PETIT = { ...COMMON, levels: 1, divisionsPerLevel: 6, studentsPerDivision: 25, teachers: 24 };
const MOYEN = { ...COMMON, levels: 3, divisionsPerLevel: 6, studentsPerDivision: 20, teachers: 45 };
const GRAND = { ...COMMON, levels: 3, divisionsPerLevel: 16, studentsPerDivision: 26, teachers: 120 };
const GEANT = { ...COMMON, levels: 3, divisionsPerLevel: 40, studentsPerDivision: 26, periods: 6, changing: true };

const GENERATED: readonly { name: string; parameters: Partial<SchoolParameters>; unseen?: boolean }[] = [
  { name: "petit", parameters: PETIT },
  { name: "moyen, 1 period", parameters: MOYEN },
  { name: "moyen, 5 periods", parameters: { ...MOYEN, periods: 5, changing: true } },
  { name: "grand, 1 period", parameters: GRAND },
  { name: "grand, 6 periods", parameters: { ...GRAND, periods: 6, changing: true } },
  { name: "géant, 240 teachers", parameters: { ...GEANT, teachers: 240 } },
  { name: "géant, 300 teachers", parameters: { ...GEANT, teachers: 300 } },
  // Few slots and rooms for three levels, so that they have to share.
  { name: "partagé", parameters: { ...MOYEN, candidateSlots: 3, rooms: 30, periods: 2, changing: true } },
  { name: "temps partiel", parameters: { ...MOYEN, teachers: 70, teacherSlack: 1, periods: 2, changing: true }, unseen: true },
  { name: "deux niveaux", parameters: { ...MOYEN, levels: 2, studentsPerDivision: 28, actionsPerSlot: 6, periods: 3 }, unseen: true },
];

/** Seeds of every run, and those that only the long run prints. */
export const SEEDS = [1, 2, 3, 4, 5];
export const UNSEEN_SEEDS = [101, 102, 103, 104, 105];

export const FAMILIES: readonly Family[] = [
  ...GENERATED.map(({ name, parameters, unseen }) => ({
    name,
    unseen,
    schoolOf: (seed: number) => generateSchool({ ...parameters, seed }),
  })),
  realFamily("Lycee-Goulmima"),
  realFamily("GYR"),
];
