import type { Language } from "../../report/words/index.js";
import type { WhatIfOptions } from "../solveEach.js";
import { BOTTLENECK_KINDS, type BottleneckKind } from "./kind.js";

/** Options of `bottlenecks`: those of the plans that are made, and what is looked among. */
export interface BottleneckOptions extends WhatIfOptions {
  /** Kinds of change to look among. Default: all. */
  readonly kinds?: readonly BottleneckKind[];
  /** Changes to list, 1 to 1000. Default: 5. */
  readonly most?: number;
  /** Most plans to make, the first one included, 1 to 100000: a limit of work that does not depend on the machine. Default: 60. */
  readonly mostSolves?: number;
  /** Language of the sentences. Default: English. */
  readonly lang?: Language;
}

/** The options, defaults filled in. @throws {RangeError} when one is out of range */
export function bottleneckOptions({ kinds = BOTTLENECK_KINDS, most = 5, mostSolves = 60, lang = "en", ...solving }: BottleneckOptions) {
  const isWhole = (value: number, largest: number) => Number.isInteger(value) && value >= 1 && value <= largest;
  if (!isWhole(most, 1_000)) throw new RangeError("most must be a whole number from 1 to 1000");
  if (!isWhole(mostSolves, 100_000)) throw new RangeError("mostSolves must be a whole number from 1 to 100000");
  if (!Array.isArray(kinds) || !kinds.every((kind) => BOTTLENECK_KINDS.includes(kind)))
    throw new RangeError(`kinds must be a list of ${BOTTLENECK_KINDS.join(", ")}`);
  if (lang !== "en" && lang !== "fr") throw new RangeError("lang must be en or fr");
  return { kinds, most, mostSolves, lang, solving: { ...solving, lang } };
}
