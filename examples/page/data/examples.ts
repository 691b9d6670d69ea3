import { DEMO_PARAMETERS, generateSchool, type SchoolParameters } from "../../../src/generate/index.js";

const SMALL = { seed: 4, levels: 1, divisionsPerLevel: 2, needs: 4, candidateSlots: 4, commonSlots: 1, periods: 2, dated: true };
/** The `grand` of the benchmarks. */
const LARGE = {
  seed: 1,
  levels: 3,
  divisionsPerLevel: 16,
  studentsPerDivision: 26,
  teachers: 120,
  share: 0.95,
  needs: 8,
  candidateSlots: 12,
};

const PARAMETERS = {
  small: { ...SMALL, teacherSlack: 2, share: 0.6, rooms: 6 },
  medium: DEMO_PARAMETERS,
  large: { ...LARGE, teacherSlack: 1.1 },
} as const satisfies Record<string, Partial<SchoolParameters>>;

export type Example = keyof typeof PARAMETERS;
export const EXAMPLES = Object.keys(PARAMETERS) as Example[];

/** A school that does not exist. */
export function exampleSchool(example: Example, name: string) {
  return { ...generateSchool(PARAMETERS[example]), name };
}
