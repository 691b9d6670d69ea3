import { readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { limitsOf, type SolveOptions } from "../../src/solve/options.js";
import type { SearchContext } from "../../src/solve/search.js";

/** What a part of the search is given, for a test that takes it forward by itself. */
export function searchContext(problem: unknown, options: SolveOptions = {}): SearchContext {
  return {
    school: readSchool(problem),
    rules: RULES,
    limits: limitsOf(options),
    mostColumns: 2_000_000,
    statistics: { rows: 0, columns: 0, programs: 0, nodes: 0, iterations: 0, refused: 0, secondsPerStage: {} },
    report: () => {},
    found: () => {},
  };
}
