import { describe, expect, it } from "vitest";
import { NATIVE } from "../../benchmarks/competitors/nativeSolvers.js";

const LINES: readonly (readonly [keyof typeof NATIVE, string, number | undefined, number | undefined])[] = [
  ["cbc", "Cbc0004I Integer solution of -19008 found after 16379 iterations and 171 nodes (7.27 seconds)", -19008, undefined],
  ["cbc", "Cbc0012I Integer solution of -1.2345e+06 found by heuristic after 9 iterations and 1 nodes (7.2 seconds)", -1.2345e6, undefined],
  ["cbc", "Cbc0010I After 100 nodes, 57 on tree, 1e+50 best solution, best possible -19008.5 (6.77 seconds)", undefined, -19008.5],
  ["cbc", "Continuous objective value is -20304 - 0.03 seconds", undefined, -20304],
  ["cbc", "Cbc0038I Pass  15: suminf.   18.65000 (71) obj. -13644 iterations 133", undefined, undefined],
  ["glpk", "+  6425: >>>>>  -1.778400000e+04 >=  -1.900800000e+04   6.9% (77; 1)", -17784, -19008],
  ["glpk", "+  1688: mip =     not found yet >=              -inf        (1; 0)", undefined, undefined],
  ["cpsat", "#12      2.30s best:-14004 next:[-20304,-14005] graph_dec_lns (d=7.07e-01 s=13 t=0.10)", -14004, -20304],
  ["cpsat", "#Bound   0.55s best:inf   next:[-20304,0] initial_domain", undefined, -20304],
  ["cpsat", "#Variables: 9'534 (#ints: 234 in floating point objective)", undefined, undefined],
  ["cpsat", "best bound -19008.0", undefined, -19008],
  [
    "scip",
    "p 0.9s|     1 |     0 |  1614 |     - | vbounds|   0 |9514 |1013 |1005 |   0 |  0 |   8 |   0 |-2.030400e+04 |-1.900800e+04 |   6.82%| unknown",
    -19008,
    -20304,
  ],
  ["scip", "presolved problem has 9514 variables (8406 bin, 874 int, 234 cont) and 1005 constraints", undefined, undefined],
];

describe("a line of a log", () => {
  it.each(LINES)("%s: %s", (solver, line, value, bound) => {
    expect(NATIVE[solver].read(line)).toEqual({ value, bound });
  });
});

describe("a solution", () => {
  it("is read from the file of each solver", () => {
    const cells = (solver: keyof typeof NATIVE, text: string) => [...NATIVE[solver].values(text)];
    expect(cells("cbc", "Optimal - objective value -9\n      3 x12_     2.5    -1\n")).toEqual([[12, 2.5]]);
    expect(cells("glpk", "c Problem\ni 1 0\nj 3 2\nj 4 1e-05\n")).toEqual([
      [2, 2],
      [3, 1e-5],
    ]);
    expect(cells("scip", "x0_ 1.0\nx7_ 3.0\n")).toEqual([
      [0, 1],
      [7, 3],
    ]);
  });
});
