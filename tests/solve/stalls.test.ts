import { describe, expect, it } from "vitest";
import { solveSync } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { mismatches } from "../support/exhaustive/compare.js";
import { spicedSchool } from "../support/exhaustive/spiced.js";
import { exhaustiveOptimum } from "../support/exhaustive.js";
import { tinySchool } from "../support/randomSchool.js";

/** Schools whose relaxations, of 100 to 400 rows, are full of degenerate corners, in which a simplex goes in circles. */
const SCHOOLS = [
  { name: "tiny school 1002", problem: tinySchool(1002) },
  { name: "tiny school 1477", problem: tinySchool(1477) },
  { name: "tiny school 1584, which has no plan", problem: tinySchool(1584) },
  { name: "tiny school 1650, whose bounds have to be exact", problem: tinySchool(1650) },
  { name: "tiny school 10002, where a held row leaves room for a millionth of a student", problem: tinySchool(10_002) },
  { name: "spiced school 396, which has no plan", problem: spicedSchool(396) },
  { name: "spiced school 561, which has no plan and the most corners", problem: spicedSchool(561) },
];

describe("degenerate relaxations on the small backend", () => {
  it.each(SCHOOLS)("$name", ({ problem }) => {
    const school = readSchool(problem);
    const result = solveSync(problem, { gap: 0, nodeLimit: 1_000 });
    expect(mismatches(school, problem, exhaustiveOptimum(school), result)).toEqual([]);
    expect(result.statistics.iterations).toBeLessThan(20_000);
  });
});
