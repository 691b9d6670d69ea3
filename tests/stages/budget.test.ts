import { describe, expect, it } from "vitest";
import { Program } from "../../src/program/program.js";
import { rowsAsText } from "../../src/program/text.js";
import { addBudget } from "../../src/rules/budget.js";

function rowOf(costs: readonly number[], budget: number): string {
  const program = new Program();
  const terms = costs.map((cost, index) => [program.addColumn(`g${index}`, { upper: 9, integer: true }), cost] as const);
  addBudget(program, "budget", terms, budget);
  return rowsAsText(program);
}

describe("a budget", () => {
  it.each([
    [[2, 2], 5, "budget: 2 g0 + 2 g1 <= 4"],
    [[1.5, 3], 7, "budget: 1.5 g0 + 3 g1 <= 6"],
    [[0.75, 0.5], 1.9, "budget: 0.75 g0 + 0.5 g1 <= 1.75"],
    [[2], 6, "budget: 2 g0 <= 6"],
    [[2], 5.9999999, "budget: 2 g0 <= 6"],
  ])("of groups that cost %j each is worth no more than whole units: %d", (costs, budget, row) => {
    expect(rowOf(costs, budget)).toBe(row);
  });
});
