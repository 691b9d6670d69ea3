import { planIn } from "../solve/readPlan.js";
import type { ExplainOptions } from "./options.js";
import { readOptions } from "./options.js";
import { plannerOf } from "./planner.js";
import { explainStudent, type StudentAnswer } from "./student/student.js";
import { readSubject } from "./subject.js";
import { explainWhy, type WhyAnswer } from "./why/why.js";
import type { Target } from "./whyNot/target.js";
import { explainWhyNot, type WhyNotAnswer } from "./whyNot/whyNot.js";

/** Answers about one timetable, by ids of the problem and the timetable. Each is plain JSON with sentences. */
export interface Explanation {
  /**
   * What a student receives, in which groups, what is missing and which limits were in the way. Makes no plan.
   *
   * @throws {PlageInputError} when the problem has no such student
   */
  student(student: string): StudentAnswer;
  /**
   * Why a student is in a group. Makes no plan.
   *
   * @throws {PlageInputError} when the problem has no such student, or the timetable no such group
   */
  why(student: string, group: string): WhyAnswer;
  /**
   * Why a student is not in a group, in an action, with a teacher or in a group at a slot: the rule that forbids it, or
   * what the best plan loses when it is forced, found by planning with the request as a lock.
   *
   * @throws {PlageInputError} when the target cannot be read, or names what is not there
   */
  whyNot(student: string, target: Target): Promise<WhyNotAnswer>;
}

/**
 * Explains a timetable, whoever made it. One with breaches is explained all the same, with a note.
 *
 * @throws {PlageInputError} when the problem, the timetable or the base cannot be read, or they do not belong together
 * @throws {RangeError} when an option is out of range
 */
export function explain(problem: unknown, timetable: unknown, options: ExplainOptions = {}): Explanation {
  const { lang, base, mostSolves, onSolve, solving } = readOptions(options);
  const subject = readSubject(problem, timetable, lang);
  if (base?.timetable) planIn(subject.school, base.timetable, ["base", "timetable"]);
  const planner = plannerOf(subject.school.problem, base, { mostSolves, onSolve }, solving);
  return {
    student: (student) => explainStudent(subject, student),
    why: (student, group) => explainWhy(subject, student, group),
    whyNot: (student, target) => explainWhyNot(subject, planner, student, target),
  };
}
