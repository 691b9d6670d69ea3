import { describe, expect, it } from "vitest";
import { explicitBounds } from "../../benchmarks/competitors/explicitBounds.js";
import { Program } from "../../src/program/program.js";

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
