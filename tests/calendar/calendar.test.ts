import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCalendar } from "../../src/calendar/calendar.js";
import { weekday } from "../../src/calendar/days.js";
import { calendar, period, slot, year2025 } from "./build.js";

const here = { pfmp: [] };

describe("a dated problem", () => {
  const november = calendar({ start: "2025-11-03", end: "2025-11-28" });

  it("meets on the slot's weekday, public holidays left out", () => {
    const built = buildCalendar({
      calendar: november,
      slots: [slot(1), slot(2)],
      divisions: [here],
      levels: [{ divisions: [0] }],
    });
    expect(built.dated).toBe(true);
    expect(built.periods).toEqual([{ index: 0, id: "P1", name: "P1", span: 0, start: "2025-11-03", end: "2025-11-28" }]);
    expect(built.sessions[0][0].dates).toEqual([["2025-11-03", "2025-11-10", "2025-11-17", "2025-11-24"]]);
    // 11 November 2025 is a Tuesday.
    expect(built.sessions[0][1]).toEqual({
      level: [3],
      division: [3],
      dates: [["2025-11-04", "2025-11-18", "2025-11-25"]],
    });
    expect(built.weeksPresent).toEqual([[4]]);
  });

  it("meets in weeks A or B alone when the slot says so", () => {
    const built = buildCalendar({
      calendar: november,
      slots: [slot(4, "A"), slot(4, "B"), slot(4)],
      divisions: [here],
      levels: [{ divisions: [0] }],
    });
    const [a, b, every] = built.sessions[0].map((sessions) => sessions.dates[0]);
    expect(a).toEqual(["2025-11-06", "2025-11-20"]);
    expect(b).toEqual(["2025-11-13", "2025-11-27"]);
    expect([...a, ...b].sort()).toEqual(every);
  });

  it("counts a division without its PFMP, and a level while one of its divisions is there", () => {
    const built = buildCalendar({
      calendar: november,
      slots: [slot(3)],
      divisions: [
        { pfmp: [{ start: "2025-11-10", end: "2025-11-21" }] },
        {
          pfmp: [
            { start: "2025-11-17", end: "2025-11-19" },
            { start: "2025-11-26", end: "2025-11-26" },
          ],
        },
        here,
      ],
      levels: [{ divisions: [0, 1] }, { divisions: [2] }, { divisions: [] }],
    });
    expect(built.sessions[0][0]).toEqual({
      division: [2, 2, 4],
      level: [3, 4, 0],
      dates: [["2025-11-05", "2025-11-12", "2025-11-26"], ["2025-11-05", "2025-11-12", "2025-11-19", "2025-11-26"], []],
    });
    // Three days away leave the week of 17 November; a whole week away does not.
    expect(built.weeksPresent).toEqual([[2, 4, 4]]);
  });

  it("is absent on the first and the last day of a PFMP, and present around them", () => {
    const mondayToMonday = { pfmp: [{ start: "2025-11-10", end: "2025-11-17" }] };
    const built = buildCalendar({
      calendar: november,
      slots: [slot(1), slot(2), slot(5)],
      divisions: [mondayToMonday],
      levels: [],
    });
    expect(built.sessions[0].map((sessions) => sessions.division[0])).toEqual([2, 3, 3]);
  });

  it("counts 29 February 2024 and no day that does not exist", () => {
    const leap = calendar({ start: "2024-02-26", end: "2024-03-01" });
    const plain = calendar({ start: "2023-02-27", end: "2023-03-03" });
    const dates = (year: typeof leap, day: number) =>
      buildCalendar({ calendar: year, slots: [slot(day)], divisions: [here], levels: [{ divisions: [0] }] }).sessions[0][0].dates;
    expect(dates(leap, 4)).toEqual([["2024-02-29"]]);
    expect(dates(plain, 3)).toEqual([["2023-03-01"]]);
  });

  it("keeps each session in its period, and none in two", () => {
    const parts = { slots: [1, 2, 3, 4, 5].map((day) => slot(day)), divisions: [here], levels: [{ divisions: [0] }] };
    const whole = buildCalendar({ ...parts, calendar: year2025("C") });
    const halves = buildCalendar({
      ...parts,
      calendar: year2025("C"),
      periods: [period({ id: "S1", start: "2025-09-01", end: "2026-01-21" }), period({ id: "S2", start: "2026-01-22", end: "2026-07-03" })],
    });
    const dates = (built: typeof whole) =>
      built.sessions
        .flat()
        .flatMap((each) => each.dates[0])
        .sort();
    expect(dates(halves)).toEqual(dates(whole));
    expect(new Set(dates(whole)).size).toBe(dates(whole).length);
    expect(whole.weeksPresent.map(([weeks]) => weeks)).toEqual([7, 7, 7, 6, 9]);
  });

  it("never counts more for a division than for its level, nor a date off the slot's weekday", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2025-11-${String(day).padStart(2, "0")}`);
    const range = fc.tuple(days, days).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));
    const week = fc.constantFrom(undefined, "A" as const, "B" as const);
    fc.assert(
      fc.property(
        fc.array(fc.array(range, { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        week,
        (pfmps, day, letter) => {
          const divisions = pfmps.map((pfmp) => ({ pfmp }));
          const levels = [{ divisions: divisions.map((_, index) => index) }];
          const [counts] = buildCalendar({ calendar: november, slots: [slot(day, letter)], divisions, levels }).sessions[0];
          expect(counts.level[0]).toBe(counts.dates[0].length);
          expect(counts.level[0]).toBeGreaterThanOrEqual(Math.max(...counts.division));
          expect(counts.level[0]).toBeLessThanOrEqual(counts.division.reduce((sum, each) => sum + each, 0));
          expect(counts.dates[0].every((date) => weekday(date) === day)).toBe(true);
        },
      ),
    );
  });
});

describe("an undated problem", () => {
  const parts = { divisions: [here, here], levels: [{ divisions: [0, 1] }] };

  it("is one week called P1, in which every slot meets once", () => {
    expect(buildCalendar({ ...parts, slots: [slot(1), slot(2)] })).toEqual({
      dated: false,
      periods: [{ index: 0, id: "P1", name: "P1", span: 0 }],
      sessions: [Array.from({ length: 2 }, () => ({ level: [1], division: [1, 1], dates: [[]] }))],
      weeksPresent: [[1, 1]],
    });
  });

  it("is a typical fortnight when the grid alternates", () => {
    const built = buildCalendar({ ...parts, slots: [slot(1), slot(2, "A"), slot(2, "B")] });
    expect(built.sessions[0].map((sessions) => sessions.level[0])).toEqual([2, 1, 1]);
    expect(built.weeksPresent).toEqual([[2, 2]]);
  });

  it("takes the weeks of the given periods, the odd one being a week A", () => {
    const built = buildCalendar({
      ...parts,
      slots: [slot(1), slot(2, "A"), slot(2, "B")],
      periods: [period({ id: "x", name: "Automne", weeks: 7 }), period({ id: "y", weeks: 6 }), period({ id: "z" })],
    });
    expect(built.periods).toEqual([
      { index: 0, id: "x", name: "Automne", span: 0 },
      { index: 1, id: "y", name: "y", span: 1 },
      { index: 2, id: "z", name: "z", span: 2 },
    ]);
    expect(built.sessions.map((row) => row.map((sessions) => sessions.division[1]))).toEqual([
      [7, 4, 3],
      [6, 3, 3],
      [2, 1, 1],
    ]);
    expect(built.weeksPresent).toEqual([
      [7, 7],
      [6, 6],
      [2, 2],
    ]);
  });

  it("gives A and B together the meetings of a weekly slot", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (weeks) => {
        const slots = [slot(1), slot(2, "A"), slot(2, "B")];
        const [every, a, b] = buildCalendar({ ...parts, slots, periods: [period({ id: "p", weeks })] }).sessions[0];
        expect(a.level[0] + b.level[0]).toBe(every.level[0]);
        expect(b.level[0]).toBeGreaterThan(0);
      }),
    );
  });
});
