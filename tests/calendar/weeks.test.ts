import { describe, expect, it } from "vitest";
import { plusDays } from "../../src/calendar/days.js";
import { classWeeks } from "../../src/calendar/weeks.js";
import { calendar, year2025 } from "./build.js";

const days = (zone: "A" | "B" | "C") => new Set(classWeeks(year2025(zone)).flatMap((week) => week.days));

describe("classWeeks", () => {
  it.each([
    ["A", "2026-02-06", "2026-02-23", "2026-04-03", "2026-04-20"],
    ["B", "2026-02-13", "2026-03-02", "2026-04-10", "2026-04-27"],
    ["C", "2026-02-20", "2026-03-09", "2026-04-17", "2026-05-04"],
  ] as const)("zone %s: the Friday before and the Monday after are class", (zone, ...dates) => {
    const known = days(zone);
    const fridays = ["2025-10-17", "2025-12-19", dates[0], dates[2]];
    const mondays = ["2025-11-03", "2026-01-05", dates[1], dates[3]];
    for (const date of fridays) {
      expect(known.has(date), date).toBe(true);
      expect(known.has(plusDays(date, 1)), `day after ${date}`).toBe(false);
    }
    for (const date of mondays) {
      expect(known.has(date), date).toBe(true);
      expect(known.has(plusDays(date, -1)), `day before ${date}`).toBe(false);
    }
  });

  it.each(["A", "B", "C"] as const)("zone %s has 36 weeks of class in 2025-2026", (zone) => {
    expect(classWeeks(year2025(zone))).toHaveLength(36);
  });

  it("leaves out public holidays, unless told not to", () => {
    expect(days("A").has("2025-11-11")).toBe(false);
    const all = classWeeks(calendar({ start: "2025-11-03", end: "2025-11-14", publicHolidays: false }));
    expect(all.flatMap((week) => week.days)).toContain("2025-11-11");
  });

  it("leaves out the bridge of Ascension", () => {
    const known = days("B");
    expect(["2026-05-13", "2026-05-14", "2026-05-15", "2026-05-18"].map((date) => known.has(date))).toEqual([true, false, false, true]);
  });

  it("leaves out the school's own holidays, and the weekend of a week wholly in them", () => {
    const weeks = classWeeks(calendar({ start: "2025-09-01", end: "2025-09-26", holidays: [{ start: "2025-09-08", end: "2025-09-12" }] }));
    expect(weeks.map((week) => week.monday)).toEqual(["2025-09-01", "2025-09-15", "2025-09-22"]);
    expect(weeks.flatMap((week) => week.days)).not.toContain("2025-09-13");
  });

  it("starts with the week of the first day of class, however late in it", () => {
    const [first] = classWeeks(calendar({ start: "2026-09-01", end: "2026-09-30" }));
    expect(first).toEqual({
      monday: "2026-08-31",
      parity: "A",
      days: ["2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04", "2026-09-05", "2026-09-06"],
    });
  });
});

describe("weeks A and B", () => {
  it("alternate over weeks of class, weeks of holidays skipped", () => {
    const weeks = classWeeks(year2025("A"));
    expect(weeks.map((week) => week.parity).join("")).toBe("AB".repeat(18));
    const parity = new Map(weeks.map((week) => [week.monday, week.parity]));
    expect(parity.get("2025-10-13")).toBe("A");
    expect(parity.has("2025-10-20")).toBe(false);
    expect(parity.get("2025-11-03")).toBe("B");
  });

  it("are counted both ways from any day of a week A", () => {
    for (const weekA of ["2025-11-03", "2025-11-06", "2025-11-09"]) {
      const weeks = classWeeks({ ...year2025("A"), weekA });
      expect(weeks.find((week) => week.monday === "2025-11-03")?.parity).toBe("A");
      expect(weeks.map((week) => week.parity).join("")).toBe("BA".repeat(18));
    }
  });

  it("do not restart with the civil year of 53 ISO weeks", () => {
    const weeks = classWeeks(calendar({ start: "2026-12-14", end: "2027-01-17", publicHolidays: false }));
    expect(weeks.map((week) => week.parity).join("")).toBe("ABABA");
  });
});
