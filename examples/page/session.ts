import type { School as ReadSchool } from "../../src/domain/school.js";
import type { Group, SolveResult, Timetable } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import type { Replan } from "../../src/replan/index.js";

/** A school that can be planned: as it was given, and as it was read. */
export interface School {
  readonly problem: unknown;
  readonly read: ReadSchool;
}

/** A school and the plan in hand. */
export interface Planned extends School {
  readonly result: SolveResult;
  readonly timetable: Timetable;
  /** The replan that it comes from, where it was changed. */
  readonly replan?: Replan;
}

/** A problem as it was read. @throws {PlageInputError} with every issue of it */
export function schoolFrom(problem: unknown): School {
  return { problem, read: readSchool(problem) };
}

/** What somebody wants otherwise than it is planned. */
export type Wish =
  | { readonly kind: "group"; readonly group: Group }
  | ({ readonly kind: "student"; readonly student: string; readonly action: string; readonly attends: boolean } & Place)
  | ({ readonly kind: "teacher"; readonly teacher: string; readonly action: string; readonly leads: boolean } & Place)
  | { readonly kind: "absent"; readonly teacher: string; readonly start: string; readonly end: string }
  | { readonly kind: "slot"; readonly level: string; readonly slot: string; readonly common: boolean };

interface Place {
  readonly slot?: string | undefined;
  readonly period?: string | undefined;
}
