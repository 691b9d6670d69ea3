import { describe, expect, it } from "vitest";
import { datedPeriods, periodsBetweenHolidays, spansOf } from "../../src/calendar/periods.js";
import { classWeeks } from "../../src/calendar/weeks.js";
import type { CalendarInput } from "../../src/domain/problem.js";
import { calendar, period, year2025 } from "./build.js";

const between = (year: CalendarInput) => periodsBetweenHolidays(year, classWeeks(year));

describe("periodsBetweenHolidays", () => {
  it.each([
    ["A", "2026-02-06", "2026-02-23", "2026-04-03", "2026-04-20"],
    ["B", "2026-02-13", "2026-03-02", "2026-04-10", "2026-04-27"],
    ["C", "2026-02-20", "2026-03-09", "2026-04-17", "2026-05-04"],
  ] as const)("zone %s has five in 2025-2026", (zone, winter, afterWinter, spring, afterSpring) => {
    expect(between(year2025(zone)).map(({ id, start, end }) => [id, start, end])).toEqual([
      ["P1", "2025-09-01", "2025-10-17"],
      ["P2", "2025-11-03", "2025-12-19"],
      ["P3", "2026-01-05", winter],
      ["P4", afterWinter, spring],
      ["P5", afterSpring, "2026-07-03"],
    ]);
  });

  it.each([
    ["2023-09-04", "2024-07-05"],
    ["2024-09-02", "2025-07-04"],
    ["2026-09-01", "2027-07-02"],
  ])("every zone has five from %s to %s", (start, end) => {
    for (const zone of ["A", "B", "C"] as const)
      expect(between(calendar({ start, end, zone })).map((each) => each.index)).toEqual([0, 1, 2, 3, 4]);
  });

  it("starts after a public holiday that follows the break", () => {
    const year = calendar({ start: "2025-03-03", end: "2025-07-04", zone: "B" });
    expect(between(year).map(({ start, end }) => [start, end])).toEqual([
      ["2025-03-03", "2025-04-04"],
      ["2025-04-22", "2025-07-04"],
    ]);
  });

  it("is cut by five consecutive days, not by four, whichever ranges they are given in", () => {
    const cut = (holidays: { start: string; end: string }[]) =>
      between(calendar({ start: "2025-09-01", end: "2025-09-26", holidays })).length;
    expect(cut([])).toBe(1);
    expect(cut([{ start: "2025-09-08", end: "2025-09-11" }])).toBe(1);
    expect(cut([{ start: "2025-09-08", end: "2025-09-12" }])).toBe(2);
    expect(
      cut([
        { start: "2025-09-10", end: "2025-09-12" },
        { start: "2025-09-08", end: "2025-09-09" },
      ]),
    ).toBe(2);
    expect(
      cut([
        { start: "2025-09-08", end: "2025-09-14" },
        { start: "2025-09-09", end: "2025-09-10" },
      ]),
    ).toBe(2);
  });

  it("makes no period of a weekend between two breaks, nor of holidays at the ends", () => {
    const holidays = [
      { start: "2025-09-01", end: "2025-09-05" },
      { start: "2025-09-09", end: "2025-09-13" },
      { start: "2025-09-15", end: "2025-09-19" },
    ];
    expect(between(calendar({ start: "2025-09-01", end: "2025-09-26", holidays })).map(({ start, end }) => [start, end])).toEqual([
      ["2025-09-08", "2025-09-08"],
      ["2025-09-22", "2025-09-26"],
    ]);
  });

  it("gives none when the year holds no class", () => {
    expect(between(calendar({ start: "2025-10-20", end: "2025-10-31", zone: "A" }))).toEqual([]);
  });
});

describe("spansOf", () => {
  it("counts a period and those that continue it as one, whatever the first says", () => {
    const spans = (...continues: boolean[]) => spansOf(continues.map((each) => ({ continues: each })));
    expect(spans(false, true, false, true, true)).toEqual([0, 0, 1, 1, 1]);
    expect(spans(true, false, true)).toEqual([0, 1, 1]);
    expect(spans()).toEqual([]);
  });
});

describe("datedPeriods", () => {
  it("keeps the given ids, names and dates", () => {
    const year = year2025("A");
    const given = [
      period({ id: "S1", name: "Premier semestre", start: "2025-09-01", end: "2026-01-30" }),
      period({ id: "S2", start: "2026-02-02", end: "2026-07-03" }),
    ];
    expect(datedPeriods(year, given, classWeeks(year))).toEqual([
      { index: 0, id: "S1", name: "Premier semestre", span: 0, start: "2025-09-01", end: "2026-01-30" },
      { index: 1, id: "S2", name: "S2", span: 1, start: "2026-02-02", end: "2026-07-03" },
    ]);
  });
});
