import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { dayCount, eachDay, mondayOf, overlap, plusDays, weekday } from "../../src/calendar/days.js";

const civil = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const DAY = 86_400_000;

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(["UTC", "Europe/Paris", "America/Los_Angeles", "America/Sao_Paulo", "Pacific/Auckland", "Africa/Cairo"])(
  "civil dates in %s",
  (tz) => {
    it("agree with whole days of UTC", () => {
      process.env.TZ = tz;
      fc.assert(
        fc.property(civil, fc.integer({ min: -500, max: 500 }), (date, count) => {
          const later = plusDays(date, count);
          expect(utc(later) - utc(date)).toBe(count * DAY);
          expect(weekday(date)).toBe(((new Date(utc(date)).getUTCDay() + 6) % 7) + 1);
          expect(mondayOf(date)).toBe(plusDays(date, 1 - weekday(date)));
        }),
      );
    });

    it("lose no day of a year, changes of hour included", () => {
      process.env.TZ = tz;
      const days = eachDay({ start: "2025-09-01", end: "2026-08-31" });
      expect(days).toHaveLength(365);
      expect(new Set(days).size).toBe(365);
      expect(days.slice(-1)).toEqual(["2026-08-31"]);
    });
  },
);

describe("ranges", () => {
  it("count their first and last day, and 29 February in a leap year alone", () => {
    expect(dayCount({ start: "2024-02-28", end: "2024-03-01" })).toBe(3);
    expect(eachDay({ start: "2024-02-28", end: "2024-03-01" })).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
    expect(dayCount({ start: "2025-02-28", end: "2025-03-01" })).toBe(2);
  });

  it("hold no day when reversed", () => {
    expect(eachDay({ start: "2025-01-02", end: "2025-01-01" })).toEqual([]);
  });

  it("overlap when they share one day", () => {
    const first = { start: "2025-01-01", end: "2025-01-05" };
    expect(overlap(first, { start: "2025-01-05", end: "2025-01-09" })).toBe(true);
    expect(overlap(first, { start: "2025-01-06", end: "2025-01-09" })).toBe(false);
  });
});
