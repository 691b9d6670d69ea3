import { type GeneratedSchool, generateSchool, type SchoolParameters } from "../src/generate/index.js";
import { randomStream } from "../src/generate/random.js";

/** Of ten schools, six are small, three of middle size and one is large. */
const WEIGHTS = [6, 3, 1] as const;
const COMMON: Partial<SchoolParameters> = { share: 0.5, needs: 6, candidateSlots: 8, teacherSlack: 1.3 };

/** The schools of an académie, of mixed size, one after the other so that they need not all be in memory. */
export function* academie(count: number, seed: number): Generator<GeneratedSchool> {
  const random = randomStream(seed, "académie");
  for (let school = 0; school < count; school++) {
    const parameters = [
      { levels: random.int(1, 2), divisionsPerLevel: random.int(2, 4), studentsPerDivision: random.int(12, 24) },
      { levels: 3, divisionsPerLevel: random.int(4, 7), studentsPerDivision: random.int(18, 26), periods: 2, changing: true },
      { levels: 3, divisionsPerLevel: random.int(10, 16), studentsPerDivision: random.int(22, 28), periods: 3, changing: true },
    ][random.weighted(WEIGHTS)];
    yield generateSchool({ ...COMMON, ...parameters, seed: random.int(1, 1_000_000_000) });
  }
}
