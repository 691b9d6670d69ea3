import type { SolveOptions } from "../solve/options.js";
import type { Language } from "../words/index.js";

/** Most changes of group, and of teachers' places, in the period under way, or in the first one where none is. */
export interface Budget {
  readonly moves?: number;
  readonly teacherMoves?: number;
}

/** Beside what is stated here, the options of `solve`; a time limit counts for each plan that is asked for. */
export interface ReplanOptions extends SolveOptions {
  /** First day of the rest of the year, YYYY-MM-DD; in an undated year, the id of its first period. */
  readonly from: string;
  /** Severity-weighted need-hours that a student's move must bring to be worth it, 0 to 1000. Default: 4. */
  readonly price?: number;
  /** The same for a move of a teacher. Default: 4. */
  readonly teacherPrice?: number;
  /** How much of that a move costs in a period that is announced but has not begun, 0 to 1. Default: 0.2. */
  readonly laterWeight?: number;
  readonly budget?: Budget;
  /** Whether announced common slots stay where they still can, as long as there is a plan with them. Default: true. */
  readonly keepSlots?: boolean;
  /** Groups that had happened when the problem was itself made by `replan`: its `past`, which this one's continues. */
  readonly past?: unknown;
  /** Default: English. */
  readonly lang?: Language;
}

interface ReadOptions {
  readonly from: string;
  readonly price: number;
  readonly teacherPrice: number;
  readonly laterWeight: number;
  readonly budget: Budget;
  readonly keepSlots: boolean;
  readonly past: unknown;
  readonly lang: Language;
  readonly solving: SolveOptions;
}

const HIGHEST_PRICE = 1_000;
const MOST_MOVES = 100_000;

/** @throws {RangeError} when one is out of range */
export function readOptions(options: ReplanOptions): ReadOptions {
  if (typeof options !== "object" || options === null)
    throw new TypeError("options must state from, the first day of the rest of the year");
  const { from, price = 4, teacherPrice = 4, laterWeight = 0.2, budget = {}, keepSlots = true, past, lang = "en", ...solving } = options;
  const inRange = (name: string, value: unknown, max: number, whole = false) => {
    if (typeof value !== "number" || !(value >= 0 && value <= max) || (whole && !Number.isInteger(value)))
      throw new RangeError(`${name} must be ${whole ? "a whole number" : "a number"} from 0 to ${max}`);
  };
  inRange("price", price, HIGHEST_PRICE);
  inRange("teacherPrice", teacherPrice, HIGHEST_PRICE);
  inRange("laterWeight", laterWeight, 1);
  if (typeof budget !== "object" || budget === null) throw new TypeError("budget must be { moves, teacherMoves }");
  for (const key of ["moves", "teacherMoves"] as const)
    if (budget[key] !== undefined) inRange(`budget.${key}`, budget[key], MOST_MOVES, true);
  if (lang !== "en" && lang !== "fr") throw new RangeError('lang must be "en" or "fr"');
  return { from, price, teacherPrice, laterWeight, budget, keepSlots, past, lang, solving: { ...solving, lang } };
}
