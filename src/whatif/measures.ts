import type { Problem } from "../domain/problem.js";
import type { SolveResult } from "../domain/result.js";

/** What a plan does, in figures that can be put beside those of another. */
export interface Measures {
  /** Severity-weighted share of the need-hours asked that is received, 0 to 1; null when nothing is asked. */
  readonly coverage: number | null;
  /** Students in need who receive an hour or more. */
  readonly studentsServed: number;
  /** Students in need who receive nothing. */
  readonly studentsUnserved: number;
  /** Share that the worst-served student, and the worst-served division, receive of what they ask. */
  readonly worstStudent: number | null;
  readonly worstDivision: number | null;
  /** Hours that teachers spend in groups, each adult counted. */
  readonly teacherHours: number;
  readonly groups: number;
  /** Hours of all students in self-study. */
  readonly selfStudyHours: number;
}

/** The common slots of a level, as the problem states them. */
export interface LevelSlots {
  readonly level: string;
  readonly slots: readonly {
    readonly id: string;
    readonly day: number;
    readonly start: string;
    readonly end: string;
    readonly week?: "A" | "B";
  }[];
}

/** The figures of a result; null without a plan. */
export function measuresOf({ timetable, indicators, ledger }: SolveResult): Measures | null {
  if (timetable === null) return null;
  return {
    coverage: indicators.coverage,
    studentsServed: indicators.studentsInNeed - indicators.studentsUnserved,
    studentsUnserved: indicators.studentsUnserved,
    worstStudent: indicators.worstStudent,
    worstDivision: indicators.worstDivision,
    teacherHours: indicators.teacherHours,
    groups: indicators.groups,
    selfStudyHours: ledger.students.reduce((total, student) => total + student.selfStudyHours, 0),
  };
}

/** The common slots of a result, level by level in its order; none without a plan. */
export function commonSlotsOf(problem: Problem, { timetable }: SolveResult): LevelSlots[] {
  const known = new Map(problem.slots.map((slot) => [slot.id, slot]));
  return (timetable?.commonSlots ?? []).map(({ level, slots }) => ({
    level,
    slots: slots.flatMap((id) => {
      const slot = known.get(id);
      if (!slot) return [];
      const { day, start, end, week } = slot;
      return [{ id, day, start, end, ...(week && { week }) }];
    }),
  }));
}
