import { dealtSkills, generatedAdditions, withSubjectSkills } from "../../../src/cli/import/generatedNeeds.js";
import { generateNeeds } from "../../../src/generate/index.js";
import { type AssembleOptions, assemble, type FetSchool, fetProblem, type Part } from "../../../src/io/index.js";

const SHARE = 0.3;
const SEED = 1;
const NEEDS = ["lecture", "numeratie", "methode", "oral", "orientation"];

/** A FET school with needs drawn at random, and teachers who may lead them. */
export function fetWithDrawnNeeds(school: FetSchool): unknown {
  const additions = generatedAdditions(school, undefined, { share: SHARE, seed: SEED });
  const needs = [...new Set((additions.actions ?? []).flatMap((action) => action.need ?? []))];
  return fetProblem(school, withSubjectSkills(additions, dealtSkills(school, needs)));
}

/** What files tell of a school, with needs drawn at random, and teachers who may lead them by their subjects. */
export function partsWithDrawnNeeds(parts: readonly Part[], options: AssembleOptions): unknown {
  const teachers = parts.flatMap((part) => part.teachers ?? []);
  const { problem } = assemble(parts, { ...options, skills: dealtSkills({ teachers }, NEEDS) });
  const drawn = generateNeeds(problem.students, { seed: SEED, share: SHARE, needs: NEEDS });
  return { ...problem, students: problem.students.map((student) => ({ ...student, needs: drawn.get(student.id) ?? {} })) };
}
