import type { z } from "zod";
import { PlageInputError } from "../../domain/issue.js";
import type { problemFields } from "../../domain/problem.js";
import type { FetSchool, FetTeacher } from "./school.js";

type Input = z.input<z.ZodObject<typeof problemFields>>;

/** A problem in the format that `solve` reads, before parsing. */
export type FetProblem = Input & { rules?: Record<string, unknown> };

/** What a FET file does not know of a problem. */
export interface FetAdditions {
  /** Default: as many students as each division has, without needs, called `division-001` and so on. */
  readonly students?: Input["students"];
  readonly actions?: Input["actions"];
  readonly rules?: Record<string, unknown>;
  /** Needs or actions a teacher may lead. Default: none. */
  readonly skills?: (teacher: FetTeacher) => readonly string[];
  /** The levels to plan, in this order; divisions and students of others are left out. Default: all. */
  readonly levels?: readonly string[];
}

/** A problem from a school read by `readFet` and what FET does not know: needs, skills, actions and rules. */
export function fetProblem(school: FetSchool, additions: FetAdditions = {}): FetProblem {
  const levels = additions.levels ?? [...new Set(school.divisions.map((division) => division.level))];
  checkLevels(school, levels);
  const divisions = school.divisions.filter((division) => levels.includes(division.level));
  const kept = new Set(divisions.map((division) => division.id));
  const students = additions.students
    ? additions.students.filter((student) => kept.has(student.division) || !school.divisions.some(({ id }) => id === student.division))
    : divisions.flatMap(({ id, size }) =>
        Array.from({ length: size }, (_, index) => ({ id: `${id}-${String(index + 1).padStart(3, "0")}`, division: id })),
      );
  return {
    version: 1,
    ...(school.name === "" ? {} : { name: school.name }),
    slots: school.slots.map((slot) => ({ ...slot })),
    levels: [...new Set(levels)].map((id) => ({ id })),
    divisions: divisions.map(({ id, level, busy }) => ({ id, level, busy: [...busy] })),
    students: [...students],
    teachers: school.teachers.map((teacher) => ({
      id: teacher.id,
      skills: [...(additions.skills?.(teacher) ?? [])],
      busy: [...teacher.busy],
      teaches: teacher.teaches.filter((division) => kept.has(division)),
    })),
    ...(school.rooms.length === 0 ? {} : { rooms: school.rooms.map(({ id, capacity, busy }) => ({ id, capacity, busy: [...busy] })) }),
    ...(additions.actions ? { actions: [...additions.actions] } : {}),
    ...(additions.rules ? { rules: additions.rules } : {}),
  };
}

function checkLevels(school: FetSchool, levels: readonly string[]): void {
  const existing = new Set(school.divisions.map((division) => division.level));
  const unknown = levels.flatMap((level, index) => (existing.has(level) ? [] : [{ level, index }]));
  if (unknown.length === 0) return;
  const hint = `The levels are ${[...existing].join(", ")}.`;
  throw new PlageInputError(
    unknown.map(({ level, index }) => ({
      code: "fet-level",
      path: ["additions", "levels", index],
      message: "no division has this level",
      value: level,
      hint,
    })),
  );
}
