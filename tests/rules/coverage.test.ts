import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { bestScores, scorePlan } from "../../src/stages/score.js";
import { removal } from "../support/planWithout.js";
import { defaultsOf, LUN, MAR, objectiveOf, planOf, rowsOf, ruleById, smallSchool, wholeYear } from "../support/smallSchool.js";

const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };
const hour = (severity: 1 | 2 | 3 | 4, more: object = {}) => ({ severity, ...more });

describe("the objective of coverage", () => {
  it("weighs need-hours by severity, and adds no rows", () => {
    const school = smallSchool({ students: [{ id: "ana", division: "A", needs: { lire: hour(3) } }] });
    expect(objectiveOf(school, "coverage")).toEqual({ objective: "3 x[ana:lire@2de,lun,P1]", rows: [] });
    expect(rowsOf(school, "coverage")).toEqual([]);
  });

  it("counts every meeting of the period, and only actions that work on the need", () => {
    const slots = [{ id: "lun", day: 1, start: "10:00", end: "11:30" }];
    const school = smallSchool({
      slots,
      periods: [{ id: "P1", weeks: 4 }],
      students: [{ id: "ana", division: "A", needs: { lire: hour(2, { weeklyHours: 9 }) } }],
    });
    expect(objectiveOf(school, "coverage").objective).toBe("12 x[ana:lire@2de,lun,P1]");
  });

  it("counts through a column no larger than what is asked, where slots hold more", () => {
    const school = smallSchool({ slots: [LUN, MAR], students: [{ id: "ana", division: "A", needs: { lire: hour(2) } }] });
    expect(objectiveOf(school, "coverage").objective).toBe("2 served[ana:lire,P1]");
  });

  it("leaves out needs in periods where they are closed", () => {
    const school = smallSchool({
      periods: [{ id: "P1" }, { id: "P2" }],
      students: [{ id: "ana", division: "A", needs: { lire: hour(1, { periods: ["P2"] }) } }],
    });
    expect(objectiveOf(school, "coverage").objective).toBe("1 x[ana:lire@2de,lun,P2]");
  });
});

describe("the score of coverage", () => {
  it("stops at what is asked", () => {
    const school = smallSchool({
      slots: [LUN, MAR],
      students: [{ id: "ana", division: "A", needs: { lire: hour(2, { weeklyHours: 1.5 }) } }],
    });
    const value = (...slots: string[]) =>
      scorePlan(
        school,
        planOf(
          school,
          slots.map((slot) => ({ ...lire, slot })),
        ),
        RULES,
      ).coverage;
    expect([value(), value("lun"), value("lun", "mar")]).toEqual([0, 2, 3]);
    expect(bestScores(school, RULES).coverage).toBe(3);
  });

  it("does not make up for one period in another", () => {
    const school = smallSchool({ slots: [LUN, MAR], periods: [{ id: "P1" }, { id: "P2" }] });
    const plan = planOf(school, [lire, { ...lire, slot: "mar" }]);
    expect(scorePlan(school, plan, RULES).coverage).toBe(2);
  });
});

describe("what coverage distinguishes", () => {
  it("is needs, severities and hours asked, in whatever order they are stated", () => {
    const needs = [
      { lire: 1, dire: 2 },
      { dire: 2, lire: 1 },
      { lire: 2, dire: 2 },
      { lire: hour(1, { hours: 3 }), dire: 2 },
    ] as const;
    const school = smallSchool({ students: needs.map((each, index) => ({ id: `s${index}`, division: "A", needs: each })) });
    const traits = school.students.map((student) => ruleById("coverage").distinguishes?.(student.index, school, wholeYear(school), {}));
    expect(traits[0]).toBe(traits[1]);
    expect(new Set(traits).size).toBe(3);
  });
});

describe("without coverage", () => {
  it("the cheapest plan leaves needs aside", async () => {
    // The lone student of division B has a need that nothing serves, so that fairness has nothing to gain.
    const school = smallSchool({
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
      students: [
        { id: "ana", division: "A", needs: { lire: 2 } },
        { id: "bob", division: "B", needs: { dire: 1 } },
      ],
      actions: [
        { id: "lire", need: "lire", min: 1, max: 1 },
        { id: "libre", min: 1, max: 4 },
      ],
    });
    const { kept, broken, scores } = await removal(school, "coverage");
    expect([kept, broken]).toEqual([[], []]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([2, 0]);
    expect([scores.kept.economy, scores.broken.economy]).toEqual([4, 2]);
  });
});

describe("the settings of coverage", () => {
  it("tolerate no loss by default", () => {
    expect(defaultsOf("coverage")).toEqual({ tolerance: 0 });
  });
});
