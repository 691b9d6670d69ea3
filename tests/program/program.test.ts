import { describe, expect, it } from "vitest";
import { evaluate, Program, scaled, sumOf, violation } from "../../src/program/program.js";
import { rowsAsText } from "../../src/program/text.js";

function twoColumns(): Program {
  const program = new Program();
  program.addColumn("x", { upper: 10, integer: true });
  program.addColumn("y", { lower: -5, upper: 5 });
  return program;
}

describe("a program", () => {
  it("numbers its columns from zero, with their bounds, kind and rank", () => {
    const program = new Program();
    expect([program.addColumn("x", { upper: 3, integer: true, rank: 2 }), program.addColumn("y", { lower: -1, upper: 1 })]).toEqual([0, 1]);
    expect([program.columnCount, program.lower, program.upper, program.integer, program.rank]).toEqual([
      2,
      [0, -1],
      [3, 1],
      [true, false],
      [2, 0],
    ]);
  });

  it.each([{ upper: Number.POSITIVE_INFINITY }, { upper: Number.NaN }, { lower: Number.NEGATIVE_INFINITY, upper: 1 }])(
    "refuses columns without finite bounds: %o",
    (options) => {
      expect(() => new Program().addColumn("x", options)).toThrow(new RangeError("column x has no finite bounds"));
    },
  );

  it("sums the terms of a row on one column, and leaves out zeros", () => {
    const program = twoColumns();
    expect(
      program.addRow(
        "r",
        [
          [0, 2],
          [1, 1],
          [0, 3],
          [1, -1],
        ],
        0,
        4,
      ),
    ).toBe(0);
    expect(program.addAtMost("s", [[1, 1]], 2)).toBe(1);
    expect([program.entryColumn, program.entryValue, program.rowStart]).toEqual([
      [0, 1],
      [5, 1],
      [0, 1, 2],
    ]);
  });

  it("narrows a column's bounds", () => {
    const program = twoColumns();
    program.fix(1, 2);
    expect([program.lower[1], program.upper[1]]).toEqual([2, 2]);
  });
});

describe("rows as text", () => {
  it("show every form of row", () => {
    const program = twoColumns();
    program.addAtMost(
      "most",
      [
        [0, 1],
        [1, -1],
      ],
      3,
    );
    program.addAtLeast(
      "least",
      [
        [0, -2],
        [1, 0.5],
      ],
      -1,
    );
    program.addEqual("equal", [[1, -1]], 0);
    program.addRow("range", [[0, 1]], 1, 2);
    program.addEqual("empty", [[0, 0]], 1);
    expect(rowsAsText(program)).toBe(
      ["most: x - y <= 3", "least: -2 x + 0.5 y >= -1", "equal: -y = 0", "range: 1 <= x <= 2", "empty: 0 = 1"].join("\n"),
    );
    expect(rowsAsText(program, 3)).toBe("range: 1 <= x <= 2\nempty: 0 = 1");
    expect(rowsAsText(new Program())).toBe("");
  });

  it("hides the noise of floating point", () => {
    const program = twoColumns();
    program.addAtMost("r", [[0, 0.1 + 0.2]], 1);
    expect(rowsAsText(program)).toBe("r: 0.3 x <= 1");
  });
});

describe("expressions", () => {
  const expression = {
    terms: [
      [0, 2],
      [1, -1],
      [0, 1],
    ] as const,
    constant: 4,
  };

  it("are evaluated, scaled and added", () => {
    expect(evaluate(expression, [1, 10])).toBe(-3);
    expect(evaluate(scaled(expression, -2), [1, 10])).toBe(6);
    expect(evaluate(sumOf([expression, expression, { terms: [], constant: 1 }]), [1, 10])).toBe(-5);
    expect(sumOf([])).toEqual({ terms: [], constant: 0 });
  });
});

describe("the violation of a point", () => {
  const program = twoColumns();
  program.addAtMost(
    "most",
    [
      [0, 1],
      [1, 1],
    ],
    6,
  );
  program.addAtLeast("least", [[0, 1]], 1);

  it.each([
    ["nothing", [4, 2], 0],
    ["a column below its lower bound", [1, -5.5], 0.5],
    ["a column above its upper bound", [1, 5.25], 0.25],
    ["an integer", [1.25, 0], 0.25],
    ["a row's lower side", [0, 0], 1],
    ["a row's upper side, in proportion to its size", [6, 2], 2 / 8],
    ["the worst of several", [12, 5], 2],
  ])("is of %s", (_, point, amount) => {
    expect(violation(program, point)).toBeCloseTo(amount, 12);
  });

  it("is endless where a value is no number", () => {
    expect([violation(program, [Number.NaN, 0]), violation(program, [1])]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it("asks nothing of columns that need not be whole", () => {
    expect(violation(program, [1, 0.5])).toBe(0);
  });
});
