import type { Timetable } from "../../src/index.js";
import type { Moment } from "../trace.js";

export interface Attempt {
  readonly timetable?: Timetable;
  readonly bound?: number;
  /** Peak memory of a program it started, in megabytes. */
  readonly megabytes?: number;
  /** Why it has no plan, where it knows. */
  readonly note?: string;
}

/** What a competitor has at the moment it says so. */
export type Tell = (moment: Omit<Moment, "at">) => void;

/** One way to plan a school. It is given the problem, so many seconds, and somewhere to say what it has. */
export interface Competitor {
  readonly id: string;
  /** What is missing on this machine, if anything. */
  missing?(): string | undefined;
  plan(problem: unknown, seconds: number, tell: Tell): Promise<Attempt>;
}
