import type { SolveResult } from "../domain/result.js";
import type { WhatIfOptions } from "./solveEach.js";

/** Options of `frontier`: those of the plans that are made, and the limits to plan within. */
export interface FrontierOptions extends WhatIfOptions {
  /**
   * What coverage is weighed against: teacher-hours of the whole horizon, or the most different actions of a level at
   * the same time. Default: `teacherHours`.
   */
  readonly by?: "teacherHours" | "actions";
  /** Limits to plan within, the absent limit included, spread evenly; 2 to 64. Default: 8. */
  readonly points?: number;
  /** The limits themselves, beside the absent one, instead of an even spread. */
  readonly limits?: readonly number[];
  /** Hears of each limit as soon as it is planned, with its whole result, in no certain order; `null` is the absent limit. */
  readonly onResult?: (planned: { readonly limit: number | null; readonly result: SolveResult }) => void;
}

const MOST_POINTS = 64;
/** As large as the settings of the rules take. */
const LARGEST = { teacherHours: 100_000, actions: 1_000 } as const;

/** The options of a frontier, defaults filled in. @throws {RangeError} when one is out of range */
export function frontierOptions({ by = "teacherHours", points = 8, limits, onResult, ...solving }: FrontierOptions) {
  if (by !== "teacherHours" && by !== "actions") throw new RangeError("by must be teacherHours or actions");
  if (!Number.isInteger(points) || points < 2 || points > MOST_POINTS) throw new RangeError(`points must be from 2 to ${MOST_POINTS}`);
  const isLimit = (limit: number) =>
    by === "actions" ? Number.isInteger(limit) && limit >= 1 && limit <= LARGEST.actions : limit >= 0 && limit <= LARGEST.teacherHours;
  if (limits && (!Array.isArray(limits) || limits.length >= MOST_POINTS || !limits.every(isLimit)))
    throw new RangeError(
      `limits must be at most ${MOST_POINTS - 1} ${by === "actions" ? "whole numbers from 1 to 1000" : "numbers of hours from 0 to 100000"}`,
    );
  return { by, points, limits: limits && [...new Set(limits)].sort((a, b) => a - b), onResult, solving };
}
