import type { Language } from "../words/index.js";
import { type BottlenecksGiven, type FrontierGiven, type ReplanGiven, readExtras } from "./extras.js";

/** Options of `report`, each with its default. */
export interface ReportOptions {
  /** Default: English. Reasons and warnings are in the language that `solve` was asked for. */
  readonly lang?: Language;
  /**
   * false leaves out the names of students and teachers, and students' projects; their ids stay, by which a school finds
   * its way. Default: true.
   */
  readonly names?: boolean;
  /**
   * Counts of students below it, zero included, are hidden wherever students are counted, with as many others as it takes
   * so that none can be found by subtraction; from 3 to 1000. Default: nothing is hidden.
   */
  readonly mask?: number;
  /** Ids of the periods whose groups are listed. Default: all. */
  readonly periods?: readonly string[];
  /** A sheet for each group, with its students by id or name. Default: true; with a mask, false. */
  readonly sheets?: boolean;
  /** Students by id or name: those of each division, and the groups of each one. Default: true; with a mask, false. */
  readonly students?: boolean;
  /** What `frontier` of `plage/whatif` gave: coverage against teacher-hours, or against actions at once. */
  readonly frontier?: FrontierGiven;
  /** What `bottlenecks` of `plage/whatif` gave. */
  readonly bottlenecks?: BottlenecksGiven;
  /** What `replan` of `plage/replan` gave, where the result is its result and the problem its problem. */
  readonly replan?: ReplanGiven;
}

const LANGUAGES: readonly unknown[] = ["en", "fr"];
/** Below 3, a hidden count could only be one or none, which hides nothing. */
const LEAST_MASK = 3;
const MOST_MASK = 1_000;

export type ReadOptions = ReturnType<typeof readOptions>;

/** The options, defaults filled in. @throws {RangeError} when one is out of range @throws {PlageInputError} when what was given cannot be read */
export function readOptions(options: ReportOptions) {
  const { lang = "en", names = true, mask, periods } = options;
  if (!LANGUAGES.includes(lang)) throw new RangeError('lang must be "en" or "fr"');
  if (mask !== undefined && !(Number.isInteger(mask) && mask >= LEAST_MASK && mask <= MOST_MASK))
    throw new RangeError(`mask must be a whole number from ${LEAST_MASK} to ${MOST_MASK}`);
  const { sheets = mask === undefined, students = mask === undefined } = options;
  return { lang, names, mask, periods, sheets, students, ...readExtras(options) };
}
