import { generateSchool } from "../../src/generate/index.ts";

/** Of twenty schools, thirteen are small, five of middle size and two large. */
const SIZES = [
  ...Array(5).fill({ levels: 1, divisionsPerLevel: 1, studentsPerDivision: 8 }),
  ...Array(8).fill({ levels: 1, divisionsPerLevel: 2, studentsPerDivision: 10 }),
  ...Array(5).fill({ levels: 2, divisionsPerLevel: 2, studentsPerDivision: 8 }),
  { levels: 1, divisionsPerLevel: 3, studentsPerDivision: 22 },
  { levels: 3, divisionsPerLevel: 2, studentsPerDivision: 15, needs: 2 },
];

/** Generated schools of mixed size, large and small in turn. */
export function schools(count) {
  return Array.from({ length: count }, (_, index) =>
    generateSchool({ ...SIZES[(index * 7) % SIZES.length], candidateSlots: 3, share: 0.5, seed: index + 1 }),
  );
}
