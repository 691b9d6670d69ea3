import { describe, expect, it } from "vitest";
import { readSchool } from "../../src/read/read.js";
import { restOfYear } from "../../src/replan/index.js";
import { verify } from "../../src/solve/check.js";
import { issuesOf } from "./issues.js";
import { GROUPS, timetableFor, YEAR } from "./schools.js";

const rest = (from: string, problem: unknown = YEAR) => restOfYear(problem, timetableFor(problem), from);

describe("the rest of a year", () => {
  it("is a problem of its own, and the announced groups hold in it", () => {
    for (const from of ["2026-01-05", "2026-01-19", "2026-01-20", "2026-02-16", "2026-03-09"]) {
      const { problem, announced, notes } = rest(from);
      expect(verify(problem, announced)).toEqual([]);
      expect(notes).toEqual([]);
    }
  });

  it("cuts the period under way, which continues", () => {
    expect(rest("2026-01-20").problem.periods).toEqual([
      { id: "P1", start: "2026-01-20", end: "2026-02-06", continues: true },
      { id: "P2", start: "2026-02-16", end: "2026-03-13", continues: false },
    ]);
    expect(rest("2026-02-10").problem.periods?.map(({ id, continues }) => [id, continues])).toEqual([["P2", false]]);
    // Nothing has met before the first Monday.
    expect(rest("2026-01-05").problem.periods?.[0]).toMatchObject({ start: "2026-01-05", continues: false });
  });

  it("asks what is left of each need, and owes what is left of the hours", () => {
    const { problem } = rest("2026-01-20");
    const [reader] = problem.students;
    // Five weeks asked in P1, three of them met; four in P2.
    expect(reader.needs).toEqual({ lire: { severity: 3, hours: { P1: 2, P2: 4 } } });
    expect(reader.carryOver).toBe(-3);
    expect(problem.divisions.map(({ quota, hourPool }) => [quota, hourPool])).toEqual([
      [{ hours: 9, carryOver: 0, tolerance: 1 }, 9],
      [{ hours: 9, carryOver: 0, tolerance: 1 }, 9],
    ]);
    expect(problem.teachers.map(({ yearlyHours }) => yearlyHours)).toEqual([9, 9]);
    expect(problem.rules.hourBudget).toEqual({ mostTeacherHours: 18 });
  });

  it("leaves whoever has had all that was asked with their group until the bilan", () => {
    const problem = {
      ...YEAR,
      students: YEAR.students.map((each) => ({ ...each, needs: { lire: { severity: 3, hours: { P1: 2, P2: 4 } } } })),
      actions: YEAR.actions.map((each) => ({ ...each, onlyForNeed: each.id === "lire" })),
    };
    const cut = rest("2026-01-20", problem);
    expect(cut.problem.students[0].needs).toEqual({ lire: { severity: 3, hours: { P1: 0, P2: 4 } } });
    expect(verify(cut.problem, cut.announced)).toEqual([]);
  });

  it("remembers how long students have been in an action", () => {
    expect(rest("2026-01-20").problem.rules.noFrozenGroups).toEqual({ maxPeriods: 2, already: [] });
    const { already } = rest("2026-02-16").problem.rules.noFrozenGroups as { already: unknown[] };
    expect(already).toHaveLength(8);
    expect(already[0]).toEqual({ student: "a1", action: "lire", periods: 1 });
  });

  it("parts what has happened from what is announced", () => {
    const { past, announced } = rest("2026-01-20");
    expect(past.groups.map(({ period, sessions, minutes, dates }) => [period, sessions, minutes, dates.at(-1)])).toEqual([
      ["P1", 3, 180, "2026-01-19"],
      ["P1", 3, 180, "2026-01-19"],
    ]);
    expect(announced.groups.map(({ period, sessions, dates }) => [period, sessions, dates[0]])).toEqual([
      ["P1", 2, "2026-01-26"],
      ["P1", 2, "2026-01-26"],
      ["P2", 4, "2026-02-16"],
      ["P2", 4, "2026-02-16"],
    ]);
  });

  it("keeps weeks A and B", () => {
    const alternating = {
      ...YEAR,
      slots: YEAR.slots.map((slot) => ({ ...slot, week: "B" as const })),
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
    };
    const dates = timetableFor(alternating).groups[0].dates;
    expect(restOfYear(alternating, timetableFor(alternating), "2026-01-13").announced.groups[0].dates).toEqual(dates.slice(1));
  });

  it("lets groups go on with fewer where others are away for good", () => {
    const away = {
      ...YEAR,
      divisions: [
        { ...YEAR.divisions[0], quota: { hours: 7, tolerance: 1 }, pfmp: [{ start: "2026-01-26", end: "2026-02-06" }] },
        YEAR.divisions[1],
      ],
      actions: YEAR.actions.map((action) => ({ ...action, min: 4 })),
    };
    const { problem, announced, notes } = rest("2026-01-20", away);
    expect(announced.groups[0].students).toEqual(["b1", "b3"]);
    expect(notes).toEqual([
      { code: "smallerGroups", action: "lire", from: 4, to: 2 },
      { code: "smallerGroups", action: "calculer", from: 4, to: 2 },
    ]);
    expect(verify(problem, announced)).toEqual([]);
  });

  it("lets another division pay where the one that paid is away for good", () => {
    const paying = {
      ...YEAR,
      divisions: [
        { ...YEAR.divisions[0], quota: { hours: 7, tolerance: 1 }, pfmp: [{ start: "2026-01-26", end: "2026-02-06" }] },
        YEAR.divisions[1],
      ],
      rules: { hourPool: { shared: false } },
    };
    const timetable = timetableFor(
      paying,
      GROUPS.map((group) => ({ ...group, paidBy: group.action === "lire" ? "A" : "B" })),
    );
    const { problem, announced, notes } = restOfYear(paying, timetable, "2026-01-20");
    expect(verify(problem, announced)).toEqual([]);
    expect(notes).toEqual([{ code: "payerChanged", from: "A", to: "B", hours: 2 }]);
    expect(problem.divisions.map(({ hourPool }) => hourPool)).toEqual([7, 11]);
  });

  it("is done with a lock that what is over has met", () => {
    const twoDays = [
      { period: "P1", slot: "lun", action: "lire", students: ["a1", "a3", "b1", "b3"], teachers: ["kim"] },
      { period: "P1", slot: "mar", action: "calculer", students: ["a1", "a3", "b1", "b3"], teachers: ["lou"] },
    ];
    const locked = {
      calendar: YEAR.calendar,
      periods: YEAR.periods,
      slots: YEAR.slots,
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
      students: YEAR.students.filter(({ id }) => ["a1", "a3", "b1", "b3"].includes(id)),
      teachers: YEAR.teachers,
      actions: YEAR.actions,
      rules: { commonSlot: { perWeek: 2 }, locks: { students: [{ student: "a1", action: "lire", period: "P1", attends: true }] } },
    };
    const timetable = timetableFor(locked, [...twoDays, ...twoDays.map((group) => ({ ...group, period: "P2" }))]);
    // The last Monday of P1 is over, its last Tuesday is not.
    const { problem, announced } = restOfYear(locked, timetable, "2026-02-03");
    expect(announced.groups.map(({ slot, period }) => `${period} ${slot}`)).toEqual(["P1 mar", "P2 lun", "P2 mar"]);
    expect(problem.rules.locks).toMatchObject({ students: [] });
    expect(verify(problem, announced)).toEqual([]);
  });

  it("can be cut again", () => {
    const first = rest("2026-01-20");
    const again = restOfYear(first.problem, first.announced, "2026-02-02");
    const once = rest("2026-02-02");
    expect(again.problem).toEqual(once.problem);
    expect(again.announced).toEqual(once.announced);
    expect(readSchool(again.problem).periods[0].span).toBe(0);
  });

  it("of an undated year begins with a period", () => {
    const undated = {
      ...YEAR,
      calendar: undefined,
      periods: [
        { id: "P1", weeks: 5 },
        { id: "P2", weeks: 4 },
      ],
    };
    const { problem, announced, past } = rest("P2", undated);
    expect(verify(problem, announced)).toEqual([]);
    expect(problem.students[0]).toMatchObject({ carryOver: -5, needs: { lire: { hours: { P2: 4 } } } });
    expect(past.groups.map(({ period, sessions }) => [period, sessions])).toEqual([
      ["P1", 5],
      ["P1", 5],
    ]);
  });

  it("begins within the year, on a day that leaves something", () => {
    expect(issuesOf(() => rest("2025-12-01"))).toEqual(["outside-year options.from"]);
    expect(issuesOf(() => rest("2026-03-11"))).toEqual(["nothing-left options.from"]);
    expect(issuesOf(() => rest("soon"))).toEqual(["wrong-format options.from"]);
    expect(issuesOf(() => restOfYear(rest("2026-01-20").problem, rest("2026-01-20").announced, "2026-01-12"))).toEqual([
      "outside-year options.from",
    ]);
    expect(issuesOf(() => restOfYear(YEAR, { ...timetableFor(YEAR), groups: [{}] }, "2026-01-20"))).not.toEqual([]);
  });
});
