import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Solver } from "../../src/backends/backend.js";
import { boundFromDuals, boundFromMultipliers, openBound } from "../../src/backends/certificate.js";
import { highs } from "../../src/backends/highs/index.js";
import { evaluate, Program, type Sense, violation } from "../../src/program/program.js";
import { runs } from "../support/properties.js";

/** Maximise 3 x + 2 y with x + y ≤ 4 and x + 3 y ≤ 6: the best is 12, at (4, 0), with multipliers 3 and 0. */
function known(sense: Sense): Program {
  const program = new Program();
  const sign = sense === "maximize" ? 1 : -1;
  program.addColumn("x", { upper: 10 });
  program.addColumn("y", { upper: 10 });
  program.addAtMost(
    "a",
    [
      [0, 1],
      [1, 1],
    ],
    4,
  );
  program.addAtMost(
    "b",
    [
      [0, 1],
      [1, 3],
    ],
    6,
  );
  program.setObjective(
    {
      terms: [
        [0, 3 * sign],
        [1, 2 * sign],
      ],
      constant: 1,
    },
    sense,
  );
  return program;
}

describe("a bound from multipliers", () => {
  it("is the optimum with the right multipliers", () => {
    expect(boundFromMultipliers(known("maximize"), [3, 0])).toBe(13);
    expect(boundFromMultipliers(known("minimize"), [-3, 0])).toBe(-11);
  });

  it("is valid, and worse, with others", () => {
    expect(boundFromMultipliers(known("maximize"), [2, 0.5])).toBe(1 + 8 + 3 + 10 * 0.5);
    expect(boundFromMultipliers(known("maximize"), [])).toBe(1 + 30 + 20);
  });

  it("drops a multiplier whose side is open, or that is no number", () => {
    const open = openBound(known("maximize"));
    expect(open).toBe(51);
    for (const multiplier of [-3, Number.NaN, Number.POSITIVE_INFINITY])
      expect(boundFromMultipliers(known("maximize"), [multiplier, 0])).toBe(open);
  });

  it("uses the lower side of rows that have one", () => {
    const program = new Program();
    program.addColumn("x", { upper: 10 });
    program.addRow("range", [[0, 2]], 4, 12);
    program.setObjective({ terms: [[0, 1]], constant: 0 }, "minimize");
    expect([boundFromMultipliers(program, [0.5]), boundFromMultipliers(program, [-0.5])]).toEqual([2, -6]);
    program.setObjective({ terms: [[0, 1]], constant: 0 }, "maximize");
    expect([boundFromMultipliers(program, [0.5]), boundFromMultipliers(program, [-0.5])]).toEqual([6, 18]);
  });

  it("takes tighter bounds on columns where they are given", () => {
    expect(boundFromMultipliers(known("maximize"), [], [0, 0], [1, 2])).toBe(1 + 3 + 4);
  });

  it("takes the better of both signs, whichever the solver meant", () => {
    for (const duals of [
      [3, 0],
      [-3, 0],
    ]) {
      expect(boundFromDuals(known("maximize"), duals)).toBe(13);
      expect(boundFromDuals(known("minimize"), duals)).toBe(-11);
    }
  });
});

interface Drawn {
  readonly program: Program;
  readonly point: readonly number[];
}

const small = fc.integer({ min: -6, max: 6 });
const slack = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.POSITIVE_INFINITY));

/** A random program around a point that obeys it. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    columns: fc.array(fc.record({ value: small, below: fc.nat(5), above: fc.nat(5), cost: small }), { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.record({ factors: fc.array(small, { minLength: 5, maxLength: 5 }), below: slack, above: slack }), { maxLength: 5 }),
    constant: small,
    sense: fc.constantFrom<Sense>("maximize", "minimize"),
  })
  .map(({ columns, rows, constant, sense }) => {
    const program = new Program();
    for (const [index, { value, below, above }] of columns.entries())
      program.addColumn(`c${index}`, { lower: value - below, upper: value + above });
    for (const [index, { factors, below, above }] of rows.entries()) {
      const activity = columns.reduce((total, { value }, column) => total + factors[column] * value, 0);
      program.addRow(
        `r${index}`,
        columns.map((_, column) => [column, factors[column]] as const),
        activity - below,
        activity + above,
      );
    }
    program.setObjective({ terms: columns.map(({ cost }, column) => [column, cost] as const), constant }, sense);
    return { program, point: columns.map(({ value }) => value) };
  });

/** How far a bound lies on the right side of a value; below zero, it is wrong. */
function margin({ sense }: Program, bound: number, value: number): number {
  return sense === "maximize" ? bound - value : value - bound;
}

describe("on random programs", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await highs.open();
  });

  it("no feasible point is better than the bound of any multipliers", () => {
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 5, maxLength: 5 }),
        ({ program, point }, multipliers) => {
          expect(violation(program, point)).toBe(0);
          const value = evaluate(program.objective, point);
          expect(margin(program, boundFromMultipliers(program, multipliers), value)).toBeGreaterThanOrEqual(-1e-7);
          expect(margin(program, boundFromDuals(program, multipliers), value)).toBeGreaterThanOrEqual(-1e-7);
          expect(margin(program, openBound(program), value)).toBeGreaterThanOrEqual(-1e-7);
        },
      ),
      runs(500),
    );
  });

  it("the solver's own multipliers prove its optimum", () => {
    fc.assert(
      fc.property(drawn, ({ program }) => {
        const answer = solver.solve({ program, relaxed: true, gap: 0, nodeLimit: 1, timeLimit: 10, seed: 0 });
        expect(answer.status).toBe("optimal");
        expect(answer.bound).toBeCloseTo(answer.objective as number, 5);
      }),
      runs(100),
    );
  });
});
