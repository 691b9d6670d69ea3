import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Backend, SolveAnswer, SolveRequest, Solver } from "../../src/backends/backend.js";
import { boundFromMultipliers } from "../../src/backends/certificate.js";
import { highs } from "../../src/backends/highs/index.js";
import { javascriptLpSolver } from "../../src/backends/javascriptLpSolver/index.js";
import { evaluate, Program, type Term, violation } from "../../src/program/program.js";
import { runs } from "../support/properties.js";

const BACKENDS: readonly Backend[] = [highs, javascriptLpSolver];

const small = fc.integer({ min: -3, max: 3 });
const programs = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => {
    const coefficients = fc.array(small, { minLength: columns, maxLength: columns });
    return fc.record({
      columns: fc.array(fc.record({ lower: fc.integer({ min: -2, max: 1 }), width: fc.integer({ min: 0, max: 3 }) }), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(fc.record({ coefficients, side: fc.integer({ min: -4, max: 6 }), kind: fc.constantFrom("<=", ">=", "=", "range") }), {
        maxLength: 6,
      }),
      objective: coefficients,
      constant: small,
      sense: fc.constantFrom("maximize" as const, "minimize" as const),
    });
  })
  .map(({ columns, rows, objective, constant, sense }) => {
    const program = new Program();
    for (const [index, { lower, width }] of columns.entries())
      program.addColumn(`x${index}`, { lower, upper: lower + width, integer: true, rank: index % 3 });
    for (const [index, { coefficients, side, kind }] of rows.entries()) {
      const lower = kind === "<=" ? Number.NEGATIVE_INFINITY : side;
      const upper = kind === ">=" ? Number.POSITIVE_INFINITY : kind === "range" ? side + 2 : side;
      program.addRow(`r${index}`, termsOf(coefficients), lower, upper);
    }
    program.setObjective({ terms: termsOf(objective), constant }, sense);
    return program;
  });

describe.each(BACKENDS)("$id", (backend) => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await backend.open();
  });
  const solve = (program: Program, more: Partial<SolveRequest> = {}): SolveAnswer =>
    solver.solve({ program, gap: 0, nodeLimit: 10_000, timeLimit: 60, seed: 0, ...more });

  it("reaches the optimum of a search of every point, or proves that there is none", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const best = bestPoint(program);
        const answer = solve(program);
        expect(answer.status).toBe(best === undefined ? "infeasible" : "optimal");
        if (best === undefined) return;
        expect(answer.objective).toBeCloseTo(best, 6);
        expect(answer.bound).toBeCloseTo(best, 6);
        expect(violation(program, answer.values as Float64Array)).toBeLessThan(1e-6);
      }),
      runs(300),
    );
  });

  it("gives a relaxation that holds, and that no whole point betters", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const best = bestPoint(program);
        const answer = solve(program, { relaxed: true });
        expect(["optimal", "infeasible"]).toContain(answer.status);
        if (best === undefined) return;
        const sign = program.sense === "maximize" ? 1 : -1;
        expect(sign * answer.bound).toBeGreaterThanOrEqual(sign * best - 1e-6);
        expect(answer.objective).toBeCloseTo(answer.bound, 6);
        expect(boundFromMultipliers(program, answer.multipliers ?? [])).toBeCloseTo(answer.bound, 9);
      }),
      runs(300),
    );
  });

  it("gives points that hold, and claims no more, when it looks for them by dives", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const best = bestPoint(program);
        const dives = [
          { batch: 0.5, shift: 0.2 },
          { batch: 0.2, shift: 0, price: 0.5 },
        ];
        const { status, values, objective } = solve(program, { heuristic: { dives, regions: [[0, 1, 2]] } });
        expect(["feasible", "limit"]).toContain(status);
        expect(values !== undefined && best === undefined).toBe(false);
        if (!values || best === undefined) return;
        expect(violation(program, values)).toBeLessThan(1e-5);
        expect(objective).toBeCloseTo(evaluate(program.objective, values), 6);
        const sign = program.sense === "maximize" ? 1 : -1;
        expect(sign * (objective as number)).toBeLessThanOrEqual(sign * best + 1e-6);
        const neighbourhoods = [program.rank.flatMap((rank, column) => (rank > 0 ? [column] : []))];
        const near = solve(program, { heuristic: { dives: [], nearDives: dives, regions: [], neighbourhoods }, start: values });
        expect(near.values && violation(program, near.values)).toBeLessThan(1e-5);
        expect(sign * (near.objective as number)).toBeGreaterThanOrEqual(sign * (objective as number) - 1e-6);
      }),
      runs(200),
    );
  });

  it("claims no proof that its nodes do not give", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const best = bestPoint(program);
        const answer = solve(program, { nodeLimit: 1 });
        const statuses = best === undefined ? ["infeasible", "limit"] : ["optimal", "feasible", "limit"];
        expect(statuses).toContain(answer.status);
        if (best === undefined) return;
        const sign = program.sense === "maximize" ? 1 : -1;
        expect(sign * answer.bound).toBeGreaterThanOrEqual(sign * best - 1e-6);
        if (answer.status === "optimal") expect(answer.objective).toBeCloseTo(best, 6);
      }),
      runs(100),
    );
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(programs, (program) => {
        expect(solve(program)).toEqual(solve(program));
      }),
      runs(50),
    );
  });
});

function termsOf(coefficients: readonly number[]): Term[] {
  return coefficients.map((coefficient, column) => [column, coefficient] as const);
}

/** The objective at the best of all whole points. */
function bestPoint(program: Program): number | undefined {
  const sign = program.sense === "maximize" ? 1 : -1;
  const values = new Float64Array(program.columnCount);
  let best: number | undefined;
  const visit = (column: number) => {
    if (column === program.columnCount) {
      const value = evaluate(program.objective, values);
      if (violation(program, values) < 1e-9 && (best === undefined || sign * value > sign * best)) best = value;
      return;
    }
    for (values[column] = program.lower[column]; values[column] <= program.upper[column]; values[column]++) visit(column + 1);
  };
  visit(0);
  return best;
}
