import type { GeneratedSchool } from "../../src/generate/index.js";
import { type Random, randomStream } from "../../src/generate/random.js";
import { drawDivisions, drawLevels, drawSlots, drawYear, roughWeeks } from "./randomSchool/grid.js";
import { drawActions, drawRooms, drawStudents, drawTeachers } from "./randomSchool/people.js";
import { drawRules, type RandomRules } from "./randomSchool/rules.js";
import { countAssignments, mixedShape, type Shape, tinyShape } from "./randomSchool/shape.js";

/** A problem in the input format, drawn for tests: not like a school, but full of the cases that rules must meet. */
export type RandomSchool = Omit<GeneratedSchool, "rules"> & { rules: RandomRules };

/**
 * A really small school for exhaustive search: 1–2 levels, 1–3 divisions, 2–5 students, 2–3 slots, 1–2 undated
 * periods, 1–3 actions, 1–3 teachers. Most are feasible; `tinyAssignments` bounds the search.
 */
export function tinySchool(seed: number): RandomSchool {
  const random = randomStream(seed, "tiny");
  return drawSchool(random, tinyShape(random), `tiny school, seed ${seed}`);
}

/** Ways to send each student of `tinySchool(seed)` to an action or self-study, over all common slots: at most 100,000. */
export function tinyAssignments(seed: number): number {
  return countAssignments(tinyShape(randomStream(seed, "tiny")));
}

/** A school of 1–3 levels, up to 40 students and 1–3 periods, dated or not; some are infeasible. */
export function mixedSchool(seed: number): RandomSchool {
  const random = randomStream(seed, "mixed");
  return drawSchool(random, mixedShape(random), `mixed school, seed ${seed}`);
}

function drawSchool(random: Random, shape: Shape, name: string): RandomSchool {
  const slots = drawSlots(random, shape);
  const year = drawYear(random, shape);
  const weeks = roughWeeks(year);
  const periods = year.periods?.map(({ id }) => id) ?? [];
  const actions = drawActions(random, shape);
  return {
    name,
    ...year,
    slots,
    levels: drawLevels(random, shape),
    divisions: drawDivisions(random, shape, slots, weeks),
    students: drawStudents(random, shape, actions, periods),
    teachers: drawTeachers(random, shape, actions, slots, weeks),
    ...drawRooms(random, shape, slots),
    actions,
    rules: drawRules(random, shape, periods),
  };
}
