import { PlageInputError } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";
import type { ProblemInput } from "../../read/schema.js";
import { shaped, unknownId } from "../shaped.js";

/**
 * What if one more teacher led groups?
 *
 * @param teacher as in a problem: `{ id, skills }` at least
 * @returns a function from a problem to the changed problem
 */
export function withTeacher(teacher: ProblemInput["teachers"][number]): (problem: ProblemInput) => Problem {
  return (input) => {
    const problem = shaped(input);
    return shaped({ ...problem, teachers: [...problem.teachers, teacher] });
  };
}

/**
 * What if this teacher led no groups?
 *
 * @returns a function from a problem to the changed problem; it throws PlageInputError for a teacher who is not there
 */
export function withoutTeacher(teacherId: string): (problem: ProblemInput) => Problem {
  return (input) => {
    const problem = shaped(input);
    const teachers = problem.teachers.filter((teacher) => teacher.id !== teacherId);
    if (teachers.length === problem.teachers.length) throw new PlageInputError([unknownId("teacher", ["change", "teacherId"], teacherId)]);
    return { ...problem, teachers };
  };
}
