import type { Problem } from "../domain/problem.js";
import type { SolveResult } from "../domain/result.js";
import type { School } from "../domain/school.js";
import type { Figures } from "./figures.js";
import type { Names } from "./names.js";
import type { Words } from "./words/words.js";

/** What every section of a summary is written from. */
export interface Context {
  readonly problem: Problem;
  readonly school: School;
  readonly result: SolveResult;
  readonly words: Words;
  readonly names: Names;
  readonly figures: Figures;
  /** Ids of the periods whose groups are listed. */
  readonly periods: readonly string[];
  /** Cells that a line of a section may take; absent where that is not limited. */
  readonly width?: number;
}
