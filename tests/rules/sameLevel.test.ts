import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { buildModel } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, planOf, rowsOf, ruleById, smallSchool, wholeYear } from "../support/smallSchool.js";

const twoLevels = {
  divisions: [
    { id: "A", level: "2de" },
    { id: "B", level: "1re" },
  ],
  students: [
    { id: "ana", division: "A", needs: { lire: 2 } as const },
    { id: "bob", division: "B", needs: { lire: 2 } as const },
  ],
};
const min2 = [
  { id: "lire", need: "lire", min: 2, max: 4 },
  { id: "libre", min: 1, max: 4 },
];

/** Names of the columns of attendance that the rule admits. */
function attendances(parts: object): string[] {
  const school = smallSchool(parts);
  const horizon = wholeYear(school);
  const { program } = buildModel(school, horizon, formCohorts(school, horizon, RULES), [ruleById("sameLevel")]);
  return program.columnNames.filter((name) => name.startsWith("x["));
}

describe("the columns of sameLevel", () => {
  it("are those of the student's own level, and the rule adds no rows", () => {
    expect(attendances({ ...twoLevels, actions: [{ id: "libre", min: 1 }] })).toEqual([
      "x[ana:libre@2de,lun,P1]",
      "x[bob:libre@1re,lun,P1]",
    ]);
    expect(rowsOf(smallSchool(twoLevels), "sameLevel")).toEqual([]);
  });

  it("mix levels that the school joined", () => {
    const levels = [{ id: "2de", joinedWith: "1re" }, { id: "1re" }];
    expect(attendances({ ...twoLevels, levels, actions: [{ id: "libre", min: 1 }] })).toEqual([
      "x[ana:libre@2de+1re,lun,P1]",
      "x[bob:libre@2de+1re,lun,P1]",
    ]);
  });

  it("respect the levels an action is offered to, and the need it is kept for", () => {
    const actions = [
      { id: "libre", min: 1 },
      { id: "lire", need: "lire", min: 1, levels: ["1re"] },
      { id: "dire", need: "dire", min: 1, onlyForNeed: true },
    ];
    const students = [
      { id: "ana", division: "A", needs: { dire: 1 } as const },
      { id: "bob", division: "B" },
    ];
    expect(attendances({ ...twoLevels, students, actions })).toEqual([
      "x[ana:libre@2de,lun,P1]",
      "x[ana:dire@2de,lun,P1]",
      "x[bob:libre@1re,lun,P1]",
      "x[bob:lire@1re,lun,P1]",
    ]);
  });

  it("close an action kept for a need in periods where the need is closed", () => {
    const students = [{ id: "ana", division: "A", needs: { lire: { severity: 1, periods: ["P2"] } } }];
    expect(
      attendances({ periods: [{ id: "P1" }, { id: "P2" }], students, actions: [{ id: "lire", need: "lire", min: 1, onlyForNeed: true }] }),
    ).toEqual(["x[ana:lire@2de,lun,P2]"]);
  });

  it("leave it to whoever has the need, even where no more hours are asked", () => {
    const students = [{ id: "ana", division: "A", needs: { lire: { severity: 1, hours: { P2: 0 } } } }];
    expect(
      attendances({ periods: [{ id: "P1" }, { id: "P2" }], students, actions: [{ id: "lire", need: "lire", min: 1, onlyForNeed: true }] }),
    ).toEqual(["x[ana:lire@2de,lun,P2]"]);
  });
});

describe("what sameLevel distinguishes", () => {
  const traits = (onlyForNeed: boolean) => {
    const school = smallSchool({
      periods: [{ id: "P1" }, { id: "P2" }],
      actions: [{ id: "lire", need: "lire", min: 1, onlyForNeed }],
      students: [
        { id: "ana", division: "A", needs: { lire: { severity: 1, periods: ["P2"] } } },
        { id: "bob", division: "A" },
      ],
    });
    return school.students.map(({ index }) => ruleById("sameLevel").distinguishes?.(index, school, wholeYear(school), {}));
  };

  it("is who may attend an action kept for a need, period by period", () => {
    expect([traits(true), traits(false)]).toEqual([
      ["01", "00"],
      ["", ""],
    ]);
  });
});

describe("the check of sameLevel", () => {
  it("passes groups of one level", () => {
    const school = smallSchool(twoLevels);
    expect(
      checkOf(
        school,
        planOf(school, [
          { action: "lire", students: ["ana"] },
          { action: "lire", students: ["bob"], level: "1re" },
        ]),
        "sameLevel",
      ),
    ).toEqual([]);
  });

  it("counts students of another level", () => {
    const school = smallSchool(twoLevels);
    expect(checkOf(school, planOf(school, [{ action: "lire", students: ["ana", "bob"] }]), "sameLevel")).toEqual([
      {
        rule: "sameLevel",
        amount: 1,
        unit: "students",
        sentence: "1 student of another level in a group of level 2de of action lire at slot lun in P1.",
      },
    ]);
  });

  it("counts students for whom the action is not meant", () => {
    const school = smallSchool({ actions: [{ id: "lire", need: "lire", min: 1, onlyForNeed: true }] });
    expect(checkOf(school, planOf(school, [{ action: "lire", students: ["ana", "bob"] }]), "sameLevel")).toEqual([
      {
        rule: "sameLevel",
        amount: 1,
        unit: "students",
        sentence: "1 student in a group of action lire at slot lun in P1, which is not meant for them.",
      },
    ]);
  });
});

describe("without sameLevel", () => {
  it("students of two levels make up one group", async () => {
    const teachers = ["lou", "max"].map((id) => ({ id, skills: ["libre"] }));
    const school = smallSchool({ ...twoLevels, actions: min2, teachers: [{ id: "kim", skills: ["lire"] }, ...teachers] });
    const { kept, broken, scores } = await removal(school, "sameLevel");
    expect([kept, broken]).toEqual([[], ["sameLevel"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 4]);
  });

  it("a student without the need fills up a group kept for it", async () => {
    const { kept, broken } = await removal(smallSchool({ actions: [{ ...min2[0], onlyForNeed: true }, min2[1]] }), "sameLevel");
    expect([kept, broken]).toEqual([[], ["sameLevel"]]);
  });
});

describe("the settings of sameLevel", () => {
  it("are none", () => {
    expect(defaultsOf("sameLevel")).toEqual({});
  });
});
