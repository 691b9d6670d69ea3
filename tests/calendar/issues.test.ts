import { describe, expect, it } from "vitest";
import { calendarIssues } from "../../src/calendar/calendar.js";
import { formatIssue } from "../../src/domain/issue.js";
import { calendar, period, year2025 } from "./build.js";

const year = year2025("A");
const found = (...args: Parameters<typeof calendarIssues>) =>
  calendarIssues(...args).map((issue) => `${issue.code} ${issue.path.join(".")}`);

describe("calendarIssues", () => {
  it("finds none in a sound problem, dated or not", () => {
    const periods = [
      period({ id: "a", start: "2025-09-01", end: "2025-12-19" }),
      period({ id: "b", start: "2026-01-05", end: "2026-07-03" }),
    ];
    const divisions = [
      {
        pfmp: [
          { start: "2025-11-03", end: "2025-11-28" },
          { start: "2025-11-29", end: "2026-01-16" },
        ],
      },
    ];
    expect(found({ ...year, weekA: "2025-09-03" }, periods, divisions)).toEqual([]);
    expect(found(year, undefined)).toEqual([]);
    expect(found(undefined, [period({ id: "a", weeks: 7 }), period({ id: "b" })], [{ pfmp: [] }])).toEqual([]);
    expect(found(undefined, undefined)).toEqual([]);
  });

  it("says where, what, the value and how to mend it", () => {
    const [issue] = calendarIssues(calendar({ start: "2026-07-03", end: "2025-09-01" }), undefined);
    expect(formatIssue(issue)).toBe(
      'calendar.end: ends before it starts, on 2026-07-03 (found "2025-09-01"). Swap the two dates or correct one.',
    );
  });
});

describe("the year", () => {
  it("reversed, with its holidays", () => {
    const holidays = [
      { start: "2025-10-10", end: "2025-10-10" },
      { start: "2025-10-10", end: "2025-10-09" },
    ];
    expect(found({ ...year, holidays }, undefined)).toEqual(["reversed-dates calendar.holidays.1.end"]);
    expect(found(calendar({ start: "2026-07-03", end: "2025-09-01" }), undefined)).toEqual(["reversed-dates calendar.end"]);
  });

  it("longer than 400 days", () => {
    expect(found(calendar({ start: "2025-09-01", end: "2026-10-05" }), undefined)).toEqual([]);
    expect(found(calendar({ start: "2025-09-01", end: "2026-10-06" }), undefined)).toEqual(["calendar-too-long calendar.end"]);
    expect(found(calendar({ start: "0001-01-01", end: "9999-12-31", zone: "A" }), undefined)).toEqual(["calendar-too-long calendar.end"]);
  });

  it("in a zone whose holidays are not known", () => {
    const late = { start: "2027-09-02", end: "2028-07-05" };
    expect(found(calendar({ ...late, zone: "B" }), undefined)).toEqual(["unknown-school-year calendar.zone"]);
    expect(found(calendar({ start: "2027-06-01", end: "2027-09-10", zone: "B" }), undefined)).toEqual([
      "unknown-school-year calendar.zone",
    ]);
    expect(found(calendar(late), undefined)).toEqual([]);
    expect(calendarIssues(calendar({ ...late, zone: "B" }), undefined)[0].message).toContain("2027-2028");
  });

  it("without a day of class", () => {
    expect(found(calendar({ start: "2025-10-20", end: "2025-10-31", zone: "A" }), undefined)).toEqual(["no-class calendar"]);
    expect(found(calendar({ start: "2025-09-06", end: "2025-09-07" }), undefined)).toEqual(["no-class calendar"]);
  });

  it("with a week A outside it, or in the holidays", () => {
    expect(found({ ...year, weekA: "2024-09-02" }, undefined)).toEqual(["outside-year calendar.weekA"]);
    expect(found({ ...year, weekA: "2025-10-22" }, undefined)).toEqual(["no-class calendar.weekA"]);
  });

  it("that is wrong does not make every other date outside it", () => {
    const backwards = calendar({ start: "2026-07-03", end: "2025-09-01" });
    expect(found(backwards, [period({ id: "a", start: "2025-09-01", end: "2025-10-17" })])).toEqual(["reversed-dates calendar.end"]);
  });
});

describe("periods", () => {
  const dated = (...ranges: [string, string][]) => ranges.map(([start, end], index) => period({ id: `p${index}`, start, end }));

  it("with one id twice, dated or not", () => {
    expect(found(undefined, [period({ id: "a" }), period({ id: "a" })])).toEqual(["duplicate-id periods.1.id"]);
    const twice = dated(["2025-09-01", "2025-09-30"], ["2025-10-01", "2025-10-17"]).map((each) => ({
      ...each,
      id: "a",
    }));
    expect(found(year, twice)).toEqual(["duplicate-id periods.1.id"]);
  });

  it("dated without a calendar", () => {
    expect(found(undefined, [period({ id: "a", start: "2025-09-01" }), period({ id: "b", end: "2025-09-01" })])).toEqual([
      "dates-without-calendar periods.0.start",
      "dates-without-calendar periods.1.end",
    ]);
  });

  it("without dates, or with weeks, beside a calendar", () => {
    expect(found(year, [period({ id: "a", weeks: 7 })])).toEqual([
      "weeks-with-calendar periods.0.weeks",
      "missing-dates periods.0.start",
      "missing-dates periods.0.end",
    ]);
    expect(found(year, [period({ id: "a", start: "2025-09-01" })])).toEqual(["missing-dates periods.0.end"]);
    expect(calendarIssues(year, [period({ id: "a", start: "2025-09-01" })])[0]).not.toHaveProperty("value");
  });

  it("reversed", () => {
    expect(found(year, dated(["2025-10-17", "2025-09-01"]))).toEqual(["reversed-dates periods.0.end"]);
  });

  it("outside the year, by one end or both", () => {
    expect(found(year, dated(["2025-08-31", "2025-10-17"]))).toEqual(["outside-year periods.0.start"]);
    expect(found(year, dated(["2026-04-20", "2026-07-04"]))).toEqual(["outside-year periods.0.end"]);
    expect(found(year, dated(["2024-09-02", "2024-10-18"]))).toEqual(["outside-year periods.0.start", "outside-year periods.0.end"]);
  });

  it("that overlap, neighbours or not", () => {
    expect(found(year, dated(["2025-09-01", "2025-10-17"], ["2025-10-17", "2025-12-19"]))).toEqual(["overlapping-periods periods.1.start"]);
    expect(found(year, dated(["2025-09-01", "2026-01-30"], ["2026-02-02", "2026-02-06"], ["2026-01-30", "2026-01-30"]))).toEqual([
      "overlapping-periods periods.2.start",
    ]);
  });

  it("listed out of order", () => {
    expect(found(year, dated(["2025-11-03", "2025-12-19"], ["2025-09-01", "2025-10-17"]))).toEqual(["unordered-periods periods.1.start"]);
  });

  it("wholly in the holidays", () => {
    expect(found(year, dated(["2025-10-20", "2025-10-31"]))).toEqual(["no-class periods.0"]);
  });
});

describe("absences of teachers", () => {
  it("without a calendar", () => {
    const absences = [{ start: "2025-11-03", end: "2025-11-28" }];
    expect(found(undefined, undefined, [], [{ absences: [] }, { absences }])).toEqual(["dates-without-calendar teachers.1.absences"]);
  });

  it("reversed or outside the year; one may overlap another", () => {
    const absences = [
      { start: "2025-11-28", end: "2025-11-03" },
      { start: "2025-08-25", end: "2025-09-05" },
      { start: "2025-09-05", end: "2025-09-12" },
    ];
    expect(found(year, undefined, [], [{ absences: [] }, { absences }])).toEqual([
      "reversed-dates teachers.1.absences.0.end",
      "outside-year teachers.1.absences.1.start",
    ]);
  });
});

describe("work placements", () => {
  it("without a calendar", () => {
    expect(found(undefined, undefined, [{ pfmp: [] }, { pfmp: [{ start: "2025-11-03", end: "2025-11-28" }] }])).toEqual([
      "dates-without-calendar divisions.1.pfmp",
    ]);
  });

  it("reversed, outside the year or overlapping", () => {
    const pfmp = [
      { start: "2025-11-28", end: "2025-11-03" },
      { start: "2025-08-25", end: "2025-09-05" },
      { start: "2026-06-29", end: "2026-07-10" },
      { start: "2025-09-05", end: "2025-09-12" },
    ];
    expect(found(year, undefined, [{ pfmp: [] }, { pfmp }])).toEqual([
      "reversed-dates divisions.1.pfmp.0.end",
      "outside-year divisions.1.pfmp.1.start",
      "outside-year divisions.1.pfmp.2.end",
      "overlapping-pfmp divisions.1.pfmp.3.start",
    ]);
  });
});
