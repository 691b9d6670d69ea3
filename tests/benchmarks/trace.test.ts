import { describe, expect, it } from "vitest";
import { gapOf, median, medianWorth, timeToGap, timeToPlan, valueAt, vouchedFor } from "../../benchmarks/trace.js";

const TRACE = [
  { at: 1, bound: 120 },
  { at: 2, value: 80, bound: 110 },
  { at: 3, value: 99.5 },
  { at: 9, value: 100, bound: 100 },
];

describe("a trace", () => {
  it("tells the plan at a moment", () => {
    expect([0, 1, 2, 2.9, 3, 8, 60].map((at) => valueAt(TRACE, at))).toEqual([undefined, undefined, 80, 80, 99.5, 99.5, 100]);
  });

  it("tells the time to the first plan and to a gap", () => {
    expect(timeToPlan(TRACE)).toBe(2);
    expect(timeToGap(TRACE, 100, 0.01)).toBe(3);
    expect(timeToGap(TRACE, 100, 0)).toBe(9);
    expect(timeToGap(TRACE, 101, 0.005)).toBeUndefined();
  });

  it("counts nothing without a verified plan, but its bounds", () => {
    expect(vouchedFor(TRACE, undefined)).toEqual([
      { at: 1, bound: 120 },
      { at: 2, bound: 110 },
      { at: 9, bound: 100 },
    ]);
  });

  it("counts no value above that of the verified plan, and keeps what betters it", () => {
    expect(vouchedFor([...TRACE, { at: 10, value: 90 }], 90)).toEqual([
      { at: 1, bound: 120 },
      { at: 2, value: 80, bound: 110 },
      { at: 3, value: 90 },
      { at: 9, value: 90, bound: 100 },
      { at: 10, value: 90 },
    ]);
  });
});

describe("a gap", () => {
  it("is relative to the bound, and never below 0", () => {
    expect(gapOf(90, 100)).toBeCloseTo(0.1);
    expect(gapOf(101, 100)).toBe(0);
    expect(gapOf(0, 0)).toBe(0);
  });
});

describe("a median", () => {
  it("counts a missing time as the latest", () => {
    expect(median([3, undefined, 1])).toBe(3);
    expect(median([undefined, undefined, 1])).toBeUndefined();
    expect(median([])).toBeUndefined();
  });

  it("counts a missing value as the least", () => {
    expect(medianWorth([0.9, undefined, 1])).toBe(0.9);
    expect(medianWorth([undefined, undefined, 1])).toBeUndefined();
    expect(medianWorth([0, 0, 1])).toBe(0);
  });
});
