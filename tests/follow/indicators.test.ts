import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Indicators, indicators } from "../../src/follow/index.js";
import { PlageInputError, solveSync } from "../../src/index.js";
import { FEASIBLE } from "../cli/problems.js";
import { runs } from "../support/properties.js";
import { randomYear } from "../support/randomPlan.js";
import { GROUPS, timetableFor, YEAR } from "./schools.js";

const timetable = timetableFor(YEAR, GROUPS);
const found = indicators(YEAR, timetable);

function caught(run: () => unknown): PlageInputError {
  try {
    run();
  } catch (error) {
    if (error instanceof PlageInputError) return error;
  }
  throw new Error("nothing was refused");
}

describe("coverage", () => {
  it("counts students and hours by division, need and severity", () => {
    const row = (students: number, askedHours: number, receivedHours: number) => ({
      students,
      askedHours,
      receivedHours,
      share: receivedHours / askedHours,
      masked: false,
    });
    // Ana receives 2 h of 6, bob 1 h of 6 (lire) and 3 h of 6 (calculer), cy nothing of 7, dan nothing of 3.
    expect(found.coverage.total).toEqual(row(4, 28, 6));
    expect(found.coverage.divisions).toEqual([
      { division: "A", ...row(2, 18, 6) },
      { division: "B", ...row(2, 10, 0) },
    ]);
    expect(found.coverage.needs).toEqual([
      { need: "lire", ...row(3, 15, 3) },
      { need: "calculer", ...row(2, 13, 3) },
    ]);
    expect(found.coverage.severities.map(({ severity, students }) => [severity, students])).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
  });

  it("is the one of the result, and so are the loads of teachers", () => {
    const result = solveSync(FEASIBLE);
    const { coverage, teachers, neverServed } = indicators(FEASIBLE, result.timetable);
    expect(coverage.needs).toEqual(result.coverage.needs.map((each) => ({ ...each, masked: false })));
    expect(teachers).toMatchObject(result.teachers);
    expect(neverServed.total.students).toBe(result.indicators.studentsUnserved);
  });
});

describe("waiting", () => {
  it("runs from the opening of a need to the first meeting that the student attends, in weeks of class", () => {
    expect(found.students?.waiting).toEqual([
      // The group starts on 20 January, when bob's division is away: he comes on 27 January.
      { student: "bob", need: "lire", weeks: 3, periods: 1 },
      // The week of holidays is not counted.
      { student: "bob", need: "calculer", weeks: 4, periods: 2 },
      { student: "cy", need: "calculer", weeks: null, periods: null },
      { student: "dan", need: "lire", weeks: null, periods: null },
    ]);
    expect(found.waiting.total).toEqual({ students: 3, meanWeeks: 3.5, mostWeeks: 4, meanPeriods: 1.5, mostPeriods: 2, masked: false });
    expect(found.waiting.divisions.map((row) => [row.division, row.students, row.mostWeeks])).toEqual([
      ["A", 1, 4],
      ["B", 2, null],
    ]);
    expect(found.waiting.needs.map((row) => [row.need, row.students, row.meanWeeks])).toEqual([
      ["lire", 2, 3],
      ["calculer", 2, 4],
    ]);
  });

  it("runs over the weeks of the periods before in an undated problem", () => {
    const { calendar: _, ...dated } = YEAR;
    const divisions = YEAR.divisions.map(({ id, level }) => ({ id, level }));
    const undated = { ...dated, divisions, periods: [{ id: "P1", weeks: 5 }, { id: "P2", weeks: 6 }, { id: "P3" }] };
    const { students } = indicators(undated, timetableFor(undated, GROUPS));
    expect(students?.waiting.map(({ weeks, periods }) => [weeks, periods])).toEqual([
      [5, 1],
      [11, 2],
      [null, null],
      [null, null],
    ]);
  });
});

describe("students left out", () => {
  it("are those never served, and those whose groups serve no need of theirs", () => {
    expect(found.students?.neverServed).toEqual(["cy", "dan"]);
    expect(found.neverServed.total).toEqual({ students: 2, askedHours: 10, masked: false });
    expect(found.students?.alwaysElsewhere).toEqual(["cy"]);
    expect(found.alwaysElsewhere.divisions.map(({ students }) => students)).toEqual([0, 1]);
  });
});

describe("teachers and actions at once", () => {
  it("are told with the share of their limits, where there are some", () => {
    const [kim, lou] = found.teachers;
    expect(kim).toEqual({
      teacher: "kim",
      hours: 7,
      groups: 3,
      mostWeeklyHours: 1,
      weeklyLimit: 4,
      yearlyLimit: 20,
      shareOfWeekly: 0.25,
      shareOfYearly: 0.35,
    });
    expect(lou).toMatchObject({ hours: 5, weeklyLimit: null, yearlyLimit: null, shareOfWeekly: null, shareOfYearly: null });
  });

  it("are counted by level and period", () => {
    expect(
      found.parallel.map(({ period, actions, groups, actionsAtOnce, groupsAtOnce }) => [
        period,
        actions,
        groups,
        actionsAtOnce,
        groupsAtOnce,
      ]),
    ).toEqual([
      ["P1", 2, 2, 2, 2],
      ["P2", 1, 1, 1, 1],
      ["P3", 2, 2, 2, 2],
    ]);
  });
});

/** Every table of the account, as rows with a total. */
function tablesOf({ coverage, waiting, neverServed, alwaysElsewhere }: Indicators) {
  return [coverage, waiting, neverServed, alwaysElsewhere].flatMap(({ total, divisions, needs, severities }) =>
    [divisions, needs, severities].map((rows) => ({
      total,
      rows: rows as { students: number | null; masked: boolean }[],
      additive: rows === divisions,
    })),
  );
}

describe("a mask", () => {
  it("hides the figures of small rows, and who is counted", () => {
    const { mask, coverage, students } = indicators(YEAR, timetable, { mask: 3 });
    expect([mask, students]).toEqual([3, null]);
    expect(coverage.total.students).toBe(4);
    expect(coverage.divisions[0]).toEqual({
      division: "A",
      students: null,
      askedHours: null,
      receivedHours: null,
      share: null,
      masked: true,
    });
    expect(coverage.needs.map((row) => row.students)).toEqual([null, null]);
  });

  it("leaves no hidden count to be computed from the other numbers of its table", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 3, max: 6 }), (seed, mask) => {
        const { problem, groups } = randomYear(seed);
        const year = timetableFor(problem, groups);
        const plain = tablesOf(indicators(problem, year));
        tablesOf(indicators(problem, year, { mask })).forEach(({ total, rows, additive }, index) => {
          const shown = [total, ...rows];
          for (const row of shown) {
            expect(row.masked).toBe(row.students === null);
            if (row.students !== null) expect(row.students).toBeGreaterThanOrEqual(mask);
            else
              expect(
                Object.entries(row).filter(([key, value]) => value !== null && !["masked", "division", "need", "severity"].includes(key)),
              ).toEqual([]);
          }
          // What is shown is what would be shown without a mask.
          shown.forEach((row, place) => {
            if (!row.masked) expect(row).toEqual([plain[index].total, ...plain[index].rows][place]);
          });
          const hidden = rows.filter((row) => row.masked);
          if (total.students === null || hidden.length === 0) return;
          expect(hidden.length).toBeGreaterThan(1);
          if (additive) {
            const left = rows.reduce((rest, row) => rest - (row.students ?? 0), total.students);
            expect(left).toBeGreaterThan(0);
          }
        });
      }),
      runs(150),
    );
  });
});

describe("what is refused", () => {
  it("is a timetable of another problem, with each thing it names in vain", () => {
    const other = { ...YEAR, students: YEAR.students.filter(({ id }) => id !== "ana") };
    const { issues } = caught(() => indicators(other, timetable));
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["wrong-timetable", 'The timetable names the student "ana", which the problem does not have'],
    ]);
  });

  it.each([
    ["a mask that hides nothing", { mask: 2 }, ["mask"]],
    ["an unknown option", { masks: 5 }, ["masks"]],
    ["an unknown field of a record", { records: [{ year: 2025, bac: 3 }] }, ["records", 0, "bac"]],
    ["a record without a year", { records: [{}] }, ["records", 0, "year"]],
    ["a count that is not whole", { records: [{ year: 2025, students: 3.5 }] }, ["records", 0, "students"]],
    [
      "a key that reaches a prototype",
      { records: [{ year: 2025, orientation: JSON.parse('{"__proto__": 3}') }] },
      ["records", 0, "orientation", "__proto__"],
    ],
    ["two records of a year", { records: [{ year: 2025 }, { year: 2025 }] }, ["records", 1, "year"]],
    ["more admitted than presented", { records: [{ year: 2025, bacPresented: 3, bacAdmitted: 4 }] }, ["records", 0, "bacAdmitted"]],
    ["more who repeat than students", { records: [{ year: 2025, students: 3, redoublements: 4 }] }, ["records", 0, "redoublements"]],
    ["a share above 1", { records: [{ year: 2025, socleAfter: { lire: 2.5 } }] }, ["records", 0, "socleAfter", "lire"]],
    ["a level below 1", { socle: "level", records: [{ year: 2025, socleBefore: { lire: 0.5 } }] }, ["records", 0, "socleBefore", "lire"]],
  ])("is %s", (_, options, path) => {
    expect(caught(() => indicators(YEAR, timetable, options as never)).issues.map((issue) => issue.path)).toEqual([path]);
  });
});

describe("the account", () => {
  it("is plain JSON, the same at each call, and leaves its inputs as they are", () => {
    const before = structuredClone([YEAR, timetable]);
    expect(JSON.stringify(indicators(YEAR, timetable))).toBe(JSON.stringify(found));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect([YEAR, timetable]).toEqual(before);
  });
});
