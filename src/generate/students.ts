import { NEEDS } from "./catalogue.js";
import type { GeneratedDivision, GeneratedStudent } from "./input.js";
import { generateNeeds } from "./needs.js";
import type { SchoolParameters } from "./parameters.js";
import { randomStream } from "./random.js";

const PROJECTS = ["BTS", "mention complémentaire", "apprentissage", "emploi", "concours", "BUT", "engagement associatif"];
const PROJECT_SHARE = 0.25;
/** Divisions smaller than this all have the same size. */
const UNEVEN_FROM = 8;

/**
 * Students of every division, with opaque ids and generated needs.
 * @param periods - ids of the periods, when needs change from one to the next.
 */
export function drawStudents(
  parameters: SchoolParameters,
  divisions: readonly GeneratedDivision[],
  periods: readonly string[] | undefined,
): GeneratedStudent[] {
  const sizes = drawSizes(parameters);
  const enrolled = divisions.flatMap(({ id }, index) => Array.from({ length: sizes[index] }, () => ({ division: id })));
  const students = enrolled.map(({ division }, index) => ({ id: `e${String(index + 1).padStart(4, "0")}`, division }));
  const needs = generateNeeds(students, {
    seed: parameters.seed,
    share: parameters.share,
    needs: NEEDS.slice(0, parameters.needs).map(({ id }) => id),
    ...(periods === undefined ? {} : { periods }),
  });
  const random = randomStream(parameters.seed, "projects");
  return students.map((student) => {
    const drawn = needs.get(student.id);
    const project = random.chance(PROJECT_SHARE) ? { project: random.pick(PROJECTS) } : {};
    return { ...student, ...(drawn === undefined ? {} : { needs: drawn }), ...project };
  });
}

/** Sizes by division: neighbours of a level trade up to two students, so that its total stays what was asked. */
function drawSizes(parameters: SchoolParameters): number[] {
  const random = randomStream(parameters.seed, "sizes");
  const { divisionsPerLevel, studentsPerDivision } = parameters;
  return Array.from({ length: parameters.levels }, () => {
    const sizes = Array.from({ length: divisionsPerLevel }, () => studentsPerDivision);
    for (let rank = 0; rank + 1 < divisionsPerLevel && studentsPerDivision >= UNEVEN_FROM; rank += 2) {
      const traded = random.int(-2, 2);
      sizes[rank] += traded;
      sizes[rank + 1] -= traded;
    }
    return sizes;
  }).flat();
}
