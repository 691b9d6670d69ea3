import type { SolveResult } from "../../domain/result.js";
import { tierOf } from "../difference.js";

/** What a plan has more than another. */
export interface Gain {
  /** Severity-weighted need-hours, less what self-study costs: the value of the coverage tier. */
  readonly points: number;
  /** Need-hours received, up to what is asked, unweighted. */
  readonly needHours: number;
  /** Students who receive more need-hours less those who receive fewer. */
  readonly students: number;
}

export const NO_GAIN: Gain = { points: 0, needHours: 0, students: 0 };

/** Of a plan over that of the base, which the changed school could keep: it is what a worse one counts as. */
export function gainOf(result: SolveResult, base: SolveResult): Gain {
  const points = pointsOf(result) - pointsOf(base);
  if (!(points >= 0)) return NO_GAIN;
  const before = new Map(base.coverage.students.map(({ student, receivedHours }) => [student, receivedHours]));
  const changes = result.coverage.students.map(({ student, receivedHours }) => rounded(receivedHours - (before.get(student) ?? 0)));
  return {
    points: rounded(points),
    needHours: rounded(needHoursOf(result) - needHoursOf(base)),
    students: changes.reduce((sum, change) => sum + Math.sign(change), 0),
  };
}

/** Value of the coverage tier; below any other without a plan. */
export function pointsOf(result: SolveResult): number {
  return tierOf(result, "coverage")?.value ?? Number.NEGATIVE_INFINITY;
}

export function needHoursOf({ coverage }: SolveResult): number {
  return coverage.needs.reduce((total, { receivedHours }) => total + receivedHours, 0);
}

/** Without the noise of floating point, so that equals are equal. */
export function rounded(value: number): number {
  const whole = Math.round(value * 1e6) / 1e6;
  return whole === 0 ? 0 : whole;
}
