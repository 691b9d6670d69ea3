import { describe, expect, it } from "vitest";
import { Program } from "../../src/program/program.js";
import { mergedPoint } from "../../src/solve/accept.js";

/** Three whole columns, worth 1, 2 and 4, of which the first two exclude each other. */
function program(): Program {
  const made = new Program();
  const [a, b, c] = ["a", "b", "c"].map((name) => made.addColumn(name, { upper: 1, integer: true }));
  made.addAtMost(
    "one of both",
    [
      [a, 1],
      [b, 1],
    ],
    1,
  );
  made.setObjective(
    {
      terms: [
        [a, 1],
        [b, 2],
        [c, 4],
      ],
      constant: 0,
    },
    "maximize",
  );
  return made;
}

const nothing = Float64Array.of(0, 0, 0);
const point = (...values: number[]) => Float64Array.from(values);

describe("points merged", () => {
  it("take what goes together", () => {
    expect(mergedPoint(program(), nothing, [point(1, 0, 0), point(0, 0, 1)])).toEqual(point(1, 0, 1));
  });

  it("take the best where not all go together, whichever comes first", () => {
    expect(mergedPoint(program(), nothing, [point(1, 0, 0), point(0, 1, 0)])).toEqual(point(0, 1, 0));
    expect(mergedPoint(program(), nothing, [point(0, 1, 0), point(1, 0, 0)])).toEqual(point(0, 1, 0));
  });

  it("are undefined when none is better", () => {
    expect(mergedPoint(program(), point(0, 1, 0), [point(1, 0, 0), undefined])).toBeUndefined();
    expect(mergedPoint(program(), nothing, [])).toBeUndefined();
  });
});
