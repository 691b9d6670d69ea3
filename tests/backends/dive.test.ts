import { describe, expect, it } from "vitest";
import { dive } from "../../src/backends/heuristic/dive.js";
import type { MovingRelaxation } from "../../src/backends/heuristic/moving.js";
import { searchByDives } from "../../src/backends/heuristic/search.js";
import { evaluate, Program } from "../../src/program/program.js";

/** Maximise 3a + 2b + c within 2a + b + c ≤ 3.5, each from 0 to 2: a program whose relaxation is plain to see. */
function knapsack(): Program {
  const program = new Program();
  for (const name of ["a", "b", "c"]) program.addColumn(name, { upper: 2, integer: true, rank: 1 });
  program.addAtMost(
    "room",
    [
      [0, 2],
      [1, 1],
      [2, 1],
    ],
    3.5,
  );
  program.setObjective(
    {
      terms: [
        [0, 3],
        [1, 2],
        [2, 1],
      ],
      constant: 0,
    },
    "maximize",
  );
  return program;
}

/** The relaxation of the knapsack, by what each column is worth for its room; `log` hears of every bound that moves. */
function relaxationOf(program: Program, log: string[] = []): MovingRelaxation {
  const lower = [...program.lower];
  const upper = [...program.upper];
  const solve = () => {
    const values = Float64Array.from(lower);
    const costs = [2, 1, 1];
    let room = 3.5 - costs.reduce((total, cost, column) => total + cost * values[column], 0);
    if (room < 0 || lower.some((value, column) => value > upper[column])) return undefined;
    for (const column of [1, 0, 2]) {
      const more = Math.min(upper[column] - lower[column], room / costs[column]);
      values[column] += more;
      room -= more * costs[column];
    }
    return { values, objective: evaluate(program.objective, values) };
  };
  return {
    solve,
    finish: solve,
    setPrice: () => {},
    isOver: () => false,
    setBounds(column, low, high) {
      log.push(`${program.columnNames[column]} ${low}..${high}`);
      lower[column] = low;
      upper[column] = high;
    },
  };
}

describe("a dive", () => {
  it("fixes what is nearest to whole first, zeros last, and turns where a rounding leads nowhere", () => {
    const program = knapsack();
    const log: string[] = [];
    const point = dive(program, [0, 1, 2], { batch: 0.3, shift: 0.4 }, [], relaxationOf(program, log));
    // The relaxation is b = 2, a = 0.75: a is rounded up, which leaves no room, so that only 0 is left to it; so is c, which is 1.5 then.
    expect(log).toEqual(["b 2..2", "a 1..1", "a 0..2", "a 0..0", "a 0..0", "c 2..2", "c 0..2", "c 0..1", "c 1..1"]);
    expect(point && [...point.values].map(Math.round)).toEqual([0, 2, 1]);
  });

  it("gives up where nothing is left", () => {
    const program = knapsack();
    program.lower[0] = 2;
    expect(dive(program, [1, 2], { batch: 1, shift: 0 }, [], relaxationOf(program))).toBeUndefined();
  });
});

describe("the search by dives", () => {
  it("keeps the point it starts from unless a neighbourhood betters it", () => {
    const program = knapsack();
    const search = (neighbourhoods: number[][]) =>
      searchByDives(
        program,
        { dives: [], nearDives: [{ batch: 1, shift: -0.5 }], regions: [], neighbourhoods },
        relaxationOf(program),
        [1, 0, 0],
      );
    expect(search([])?.objective).toBe(3);
    expect(search([[0]])?.objective).toBe(3);
    expect(search([[1, 2]])?.objective).toBe(5);
  });
});
