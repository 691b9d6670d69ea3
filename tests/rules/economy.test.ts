import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { bestScores, scorePlan } from "../../src/stages/score.js";
import { removal } from "../support/planWithout.js";
import { defaultsOf, objectiveOf, planOf, rowsOf, smallSchool } from "../support/smallSchool.js";

describe("the objective of economy", () => {
  it("adds the teacher-hours of each group and the price of a group, and no rows", () => {
    const school = smallSchool({
      periods: [{ id: "P1", weeks: 3 }],
      actions: [
        { id: "lire", need: "lire", min: 1, adults: 2 },
        { id: "libre", min: 1 },
      ],
    });
    expect(objectiveOf(school, "economy")).toEqual({ objective: "7 g[lire@2de,lun,P1] + 4 g[libre@2de,lun,P1]", rows: [] });
    expect(rowsOf(school, "economy")).toEqual([]);
  });

  it("takes the price that is stated", () => {
    const school = smallSchool({ actions: [{ id: "libre", min: 1 }], rules: { economy: { groupPrice: 0.25 } } });
    expect(objectiveOf(school, "economy").objective).toBe("1.25 g[libre@2de,lun,P1]");
  });
});

describe("the score of economy", () => {
  it("counts the groups of a plan", () => {
    const school = smallSchool({
      periods: [{ id: "P1", weeks: 3 }],
      actions: [
        { id: "lire", need: "lire", min: 1, adults: 2 },
        { id: "libre", min: 1 },
      ],
    });
    const plan = planOf(school, [
      { action: "lire", students: ["ana"], teachers: ["kim", "lou"] },
      { action: "libre", students: ["bob"] },
    ]);
    expect(scorePlan(school, plan, RULES).economy).toBe(7 + 4);
    expect(scorePlan(school, planOf(school, []), RULES).economy).toBe(bestScores(school, RULES).economy);
  });
});

describe("without economy", () => {
  it("nothing is saved, even where the tiers above tolerate a loss", async () => {
    const school = smallSchool({
      actions: [
        { id: "lire", need: "lire", min: 1, max: 1 },
        { id: "libre", min: 1, max: 4 },
      ],
      rules: { coverage: { tolerance: 2 }, fairness: { tolerance: 2 } },
    });
    const { kept, broken, scores } = await removal(school, "economy");
    expect([kept, broken]).toEqual([[], []]);
    expect([scores.kept.economy, scores.broken.economy]).toEqual([2, 4]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });
});

describe("the settings of economy", () => {
  it("count a group as one teacher-hour by default", () => {
    expect(defaultsOf("economy")).toEqual({ tolerance: 0, groupPrice: 1 });
  });
});
