import type { Breach } from "../domain/breach.js";
import { readSchool } from "../read/read.js";
import { parseTimetable } from "../read/timetable.js";
import { RULES } from "../rules/index.js";
import { type Scores, scorePlan } from "../stages/score.js";
import { readTimetable } from "../stages/timetable.js";
import { verifyPlan } from "../stages/verify.js";

/**
 * Checks a timetable against a problem, from the two alone: an independent witness of any solver, this one included.
 *
 * @returns breaches, each an amount with a unit and a sentence; none when the timetable holds
 * @throws {PlageInputError} when the problem or the timetable cannot be read
 */
export function verify(problem: unknown, timetable: unknown): Breach[] {
  const school = readSchool(problem);
  const { plan, breaches } = readTimetable(school, parseTimetable(timetable));
  return [...breaches, ...verifyPlan(school, plan, RULES)];
}

/**
 * Recomputes every tier from the named timetable alone.
 *
 * @throws {PlageInputError} when the problem or the timetable cannot be read
 */
export function score(problem: unknown, timetable: unknown): Scores {
  const school = readSchool(problem);
  return scorePlan(school, readTimetable(school, parseTimetable(timetable)).plan, RULES);
}
