import { describe, expect, it } from "vitest";
import { FLOOR } from "../../benchmarks/competitors/floor.js";
import { exponentOf } from "../../benchmarks/fit.js";
import { AXES, growthName } from "../../benchmarks/growthFamilies.js";
import { axisTable } from "../../benchmarks/growthTable.js";
import { instancesOf } from "../../benchmarks/instance.js";
import { recordOf, runOf } from "./runs.js";

describe("a fitted exponent", () => {
  it("is that of a power", () => {
    expect(exponentOf([10, 100, 1000].map((x) => [x, 3 * x ** 1.5]))).toBeCloseTo(1.5);
    expect(
      exponentOf([
        [1, 5],
        [2, 5],
        [4, 5],
      ]),
    ).toBeCloseTo(0);
  });

  it("lies between what noise says", () => {
    expect(
      exponentOf([
        [1, 1],
        [10, 20],
        [100, 90],
      ]),
    ).toBeCloseTo(Math.log10(90) / 2);
  });

  it("asks for two different sizes", () => {
    expect(exponentOf([])).toBeUndefined();
    expect(exponentOf([[3, 1]])).toBeUndefined();
    expect(
      exponentOf([
        [3, 1],
        [3, 2],
      ]),
    ).toBeUndefined();
    expect(
      exponentOf([
        [0, 1],
        [3, 2],
      ]),
    ).toBeUndefined();
  });
});

describe("a table of growth", () => {
  it("leaves out of the exponent of time what was not reached", () => {
    const [students] = AXES;
    const value = (x: number) => (x < 600 ? 100 : 90);
    const instances = instancesOf(
      [150, 300, 600].flatMap((x) => [
        recordOf("plage", runOf([{ at: x / 100, value: value(x), bound: 100 }]), growthName("students", x)),
        recordOf(FLOOR, runOf([{ at: x / 1000, bound: 100 }]), growthName("students", x)),
      ]),
    );
    expect(axisTable(students, instances, "plage")).toMatchSnapshot();
  });
});
