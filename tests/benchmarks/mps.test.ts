import { describe, expect, it } from "vitest";
import { explicitBounds } from "../../benchmarks/competitors/explicitBounds.js";
import { mpsOf } from "../../benchmarks/competitors/mps.js";
import { Program } from "../../src/program/program.js";

function tiny(): Program {
  const program = new Program();
  const x = program.addColumn("x", { upper: 4, integer: true });
  const y = program.addColumn("y", { lower: 1, upper: 3 });
  program.addColumn("unused", { upper: 1 });
  program.addEqual(
    "sum",
    [
      [x, 1],
      [y, 2],
    ],
    5,
  );
  program.addRow(
    "range",
    [
      [x, 1],
      [y, -1],
    ],
    -1,
    2,
  );
  program.setObjective(
    {
      terms: [
        [x, 2],
        [y, 1],
        [x, 1],
      ],
      constant: 7,
    },
    "maximize",
  );
  return program;
}

describe("a program as MPS", () => {
  it("minimises the costs alone, with two rows for a range", () => {
    expect(mpsOf(tiny()).split("\n")).toEqual([
      "NAME plage",
      "ROWS",
      " N cost",
      " E e0",
      " L l1",
      " G g1",
      "COLUMNS",
      " MARKER 'MARKER' 'INTORG'",
      " x0_ cost -3",
      " x0_ e0 1",
      " x0_ l1 1",
      " x0_ g1 1",
      " MARKER 'MARKER' 'INTEND'",
      " x1_ cost -1",
      " x1_ e0 2",
      " x1_ l1 -1",
      " x1_ g1 -1",
      " x2_ cost 0",
      "RHS",
      " rhs e0 5",
      " rhs l1 2",
      " rhs g1 -1",
      "BOUNDS",
      " LO bound x0_ 0",
      " UP bound x0_ 4",
      " LO bound x1_ 1",
      " UP bound x1_ 3",
      " LO bound x2_ 0",
      " UP bound x2_ 1",
      "ENDATA",
      "",
    ]);
  });
});

describe("bounds that must be rows", () => {
  it("are those that no row implies", () => {
    const program = new Program();
    const z = program.addColumn("z", { upper: 1, integer: true });
    const [led, seated, free] = ["led", "seated", "free"].map((name) => program.addColumn(name, { upper: 3 }));
    program.addAtMost(
      "led where common",
      [
        [led, 1],
        [z, -3],
      ],
      0,
    );
    program.addAtMost(
      "seats",
      [
        [seated, 2],
        [free, 1],
      ],
      6,
    );
    program.addAtMost(
      "no help",
      [
        [free, 1],
        [led, 1],
      ],
      9,
    );
    expect(explicitBounds(program)).toEqual([true, false, false, true]);
  });
});
