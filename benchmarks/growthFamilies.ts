import { generateSchool, type SchoolParameters } from "../src/generate/index.js";
import type { Family } from "./family.js";

/** Schools that differ in one respect only. */
export interface Axis {
  readonly name: string;
  readonly points: readonly number[];
  /** Points of the quick form. */
  readonly quick: readonly number[];
  parameters(point: number): Partial<SchoolParameters>;
}

const DIVISION = 25;
/** In the largest schools, where a problem would otherwise hold too many divisions. */
const LARGE_DIVISION = 32;
const LARGE_SCHOOL = 2000;
const BASE: Partial<SchoolParameters> = {
  levels: 3,
  divisionsPerLevel: 8,
  studentsPerDivision: DIVISION,
  share: 0.95,
  needs: 8,
  candidateSlots: 12,
  teacherSlack: 1.1,
};

export const AXES: readonly Axis[] = [
  {
    // Teachers grow with the students.
    name: "students",
    points: [150, 300, 600, 1200, 2400, 4800, 12_000],
    quick: [150, 300, 600],
    parameters: (students) => {
      const studentsPerDivision = students > LARGE_SCHOOL ? LARGE_DIVISION : DIVISION;
      return { studentsPerDivision, divisionsPerLevel: students / (3 * studentsPerDivision) };
    },
  },
  { name: "teachers", points: [30, 60, 90, 120, 180, 240], quick: [60, 90], parameters: (teachers) => ({ teachers }) },
  { name: "candidate slots", points: [4, 8, 12, 18, 24, 36], quick: [6, 12], parameters: (candidateSlots) => ({ candidateSlots }) },
  { name: "periods", points: [1, 2, 3, 6, 12], quick: [1, 2], parameters: (periods) => ({ periods, changing: periods > 1 }) },
];

export const growthName = (axis: string, point: number): string => `growth, ${point} ${axis}`;

export const GROWTH_FAMILIES: readonly Family[] = AXES.flatMap(({ name, points, quick, parameters }) =>
  [...new Set([...points, ...quick])].map((point) => ({
    name: growthName(name, point),
    schoolOf: (seed: number) => generateSchool({ ...BASE, ...parameters(point), seed }),
  })),
);
