import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedColouring, type Edge } from "../../src/stages/edgeColouring.js";
import { runs } from "../support/properties.js";

const edges = fc.array(fc.record({ left: fc.nat(5), right: fc.nat(5) }), { maxLength: 60 });
const colours = fc.integer({ min: 1, max: 9 });

/** How many edges of each colour end in each node of a side. */
function countsAt(edges: readonly Edge[], colour: readonly number[], side: "left" | "right", colours: number): number[][] {
  const counts = new Map<number, number[]>();
  edges.forEach((edge, index) => {
    const own = counts.get(edge[side]) ?? new Array<number>(colours).fill(0);
    own[colour[index]]++;
    counts.set(edge[side], own);
  });
  return [...counts.values()];
}

describe("a balanced colouring", () => {
  it("gives each edge a colour, and each node every colour the same number of times to within one", () => {
    fc.assert(
      fc.property(edges, colours, (list, many) => {
        const colour = balancedColouring(list, many);
        expect(colour).toHaveLength(list.length);
        expect(colour.every((each) => Number.isInteger(each) && each >= 0 && each < many)).toBe(true);
        for (const side of ["left", "right"] as const) {
          for (const counts of countsAt(list, colour, side, many)) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
      runs(500),
    );
  });

  it("is proper where no node has more edges than there are colours", () => {
    const list = [0, 1, 2].flatMap((left) => [0, 1, 2].map((right) => ({ left, right })));
    const colour = balancedColouring(list, 3);
    for (const side of ["left", "right"] as const)
      expect(countsAt(list, colour, side, 3)).toEqual([
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ]);
  });

  it("exchanges colours along a path where the first free ones clash", () => {
    const list = [
      { left: 0, right: 0 },
      { left: 1, right: 0 },
      { left: 1, right: 1 },
      { left: 0, right: 1 },
    ];
    const colour = balancedColouring(list, 2);
    expect([colour[0] === colour[1], colour[1] === colour[2], colour[2] === colour[3], colour[3] === colour[0]]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(edges, colours, (list, many) => {
        expect(balancedColouring(structuredClone(list), many)).toEqual(balancedColouring(list, many));
      }),
      runs(50),
    );
  });

  it("of nothing is nothing", () => {
    expect(balancedColouring([], 3)).toEqual([]);
  });
});
