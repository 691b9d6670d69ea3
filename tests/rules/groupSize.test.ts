import { describe, expect, it } from "vitest";
import { checkProblem } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { buildModel } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, planOf, rowsOf, ruleById, smallProblem, smallSchool, wholeYear } from "../support/smallSchool.js";

const students = ["ana", "bob", "cyd", "dan", "eve"].map((id) => ({ id, division: "A" }));
const of = (many: number) => students.slice(0, many).map((each) => each.id);

describe("the rows of groupSize", () => {
  it("hold the students of each action between fewest and most for its groups", () => {
    expect(rowsOf(smallSchool({ actions: [{ id: "libre", min: 2, max: 4 }] }), "groupSize")).toEqual([
      "fewest libre@2de,lun,P1: f[A:libre@2de,lun,P1] - 2 g[libre@2de,lun,P1] >= 0",
      "most libre@2de,lun,P1: f[A:libre@2de,lun,P1] - 4 g[libre@2de,lun,P1] <= 0",
    ]);
  });

  it("take the sizes of the modality where the action states none", () => {
    const rows = (modality: string) =>
      rowsOf(smallSchool({ students: students.slice(0, 1), actions: [{ id: "libre", modality }] }), "groupSize").map(
        (row) => row.match(/- (\d*) ?g\[/)?.[1],
      );
    expect(rows("soutien")).toEqual(["6", "15"]);
    expect(rows("tutorat")).toEqual(["", "4"]);
    expect(rows("consolidation")).toEqual(["8", "18"]);
    expect(rows("atelier")).toEqual(["", "15"]);
  });
});

describe("the shapes of groupSize", () => {
  it("are no wider than the action's sizes, nor than they were", () => {
    const school = smallSchool({ actions: [{ id: "libre", min: 2, max: 4 }] });
    const horizon = wholeYear(school);
    const model = buildModel(school, horizon, formCohorts(school, horizon, RULES), RULES);
    const shapes = [
      { min: 0, max: 99 },
      { min: 3, max: 3 },
    ].map((each) => ({ ...each, room: -1, paidBy: -1 }));
    ruleById("groupSize").shape?.(model, [], new Map([[0, shapes]]), {});
    expect(shapes.map(({ min, max }) => [min, max])).toEqual([
      [2, 4],
      [3, 3],
    ]);
  });
});

describe("the check of groupSize", () => {
  const school = smallSchool({ students, actions: [{ id: "libre", min: 2, max: 4 }] });
  const check = (...sizes: number[]) =>
    checkOf(
      school,
      planOf(
        school,
        sizes.map((many) => ({ action: "libre", students: of(many) })),
      ),
      "groupSize",
    );

  it("passes the fewest and the most", () => {
    expect(check(2, 3, 4)).toEqual([]);
  });

  it("measures students missing and students too many", () => {
    expect(check(0, 1, 5)).toEqual([
      {
        rule: "groupSize",
        amount: 2,
        unit: "students",
        sentence: "A group of action libre at slot lun in P1 has 0 students where 2 to 4 are asked.",
      },
      {
        rule: "groupSize",
        amount: 1,
        unit: "students",
        sentence: "A group of action libre at slot lun in P1 has 1 student where 2 to 4 are asked.",
      },
      {
        rule: "groupSize",
        amount: 1,
        unit: "students",
        sentence: "A group of action libre at slot lun in P1 has 5 students where 2 to 4 are asked.",
      },
    ]);
  });
});

describe("without groupSize", () => {
  it("a group forms for fewer students than its action asks", async () => {
    // Rooms tie the students of an action to its groups, so that a plan exists without the rule's own rows.
    const school = smallSchool({
      rooms: [
        { id: "r1", capacity: 3 },
        { id: "r2", capacity: 3 },
      ],
      actions: [
        { id: "lire", need: "lire", min: 2, max: 4, onlyForNeed: true },
        { id: "libre", min: 1, max: 4 },
      ],
    });
    const { kept, broken, scores } = await removal(school, "groupSize");
    expect([kept, broken]).toEqual([[], ["groupSize"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });

  it("fewer groups take more students than their action allows", async () => {
    // Two students to keep apart ask for two groups; nothing but the sizes asks for a third.
    const school = smallSchool({
      students: [...students, { id: "fay", division: "A" }],
      actions: [{ id: "libre", min: 1, max: 2 }],
      teachers: ["kim", "lou", "max"].map((id) => ({ id, skills: ["libre"] })),
      rules: { locks: { apart: [["ana", "bob"]] } },
    });
    const { kept, broken, scores } = await removal(school, "groupSize");
    expect([kept, broken]).toEqual([[], ["groupSize"]]);
    expect([scores.kept.economy, scores.broken.economy]).toEqual([6, 4]);
  });
});

describe("the settings of groupSize", () => {
  it("are none", () => {
    expect(defaultsOf("groupSize")).toEqual({});
  });

  it("sizes turned around are refused where they are read", () => {
    expect(checkProblem(smallProblem({ actions: [{ id: "libre", min: 5, max: 4 }] }))).toMatchObject({
      issues: [{ code: "min-above-max", path: ["actions", 0], message: "fewest 5 is above most 4 students" }],
    });
  });
});
