import { describe, expect, it } from "vitest";
import { solve } from "../../src/index.js";
import { checkProblem } from "../../src/read/read.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, LUN, MAR, planOf, rowsOf, smallProblem, smallSchool } from "../support/smallSchool.js";

const locked = (locks: object, parts: object = {}) => smallSchool({ ...parts, rules: { locks } });
const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };
const libre = { action: "libre", students: ["bob"], teachers: ["lou"] };
const five = ["ana", "bob", "cyd", "dan", "eve"];
const many = { students: five.map((id) => ({ id, division: "A" })), actions: [{ id: "libre", min: 1, max: 4 }] };
const bare = (rows: string[]) => rows.map((row) => row.replaceAll("libre@2de,lun,P1", "*"));

describe("the rows of locks", () => {
  it("fix slots, leaders and attendance", () => {
    const school = locked({
      slots: [{ level: "2de", slot: "lun", common: true }],
      teachers: [{ teacher: "lou", action: "libre", leads: true }],
      students: [{ student: "ana", action: "libre", slot: "lun", attends: true }],
    });
    expect(rowsOf(school, "locks")).toEqual([
      "locked slot 2de,lun: z[2de,lun] >= 1",
      "locked teacher lou:libre,P1: y[lou:libre@2de,lun,P1] >= 1",
      "locked student ana:libre,P1: x[ana:libre@2de,lun,P1] >= 1",
    ]);
  });

  it("ask in each period that the lock names, over all slots unless it names one", () => {
    const rows = (where: object) =>
      rowsOf(
        locked(
          { students: [{ student: "ana", action: "libre", attends: true, ...where }] },
          { slots: [LUN, MAR], periods: [{ id: "P1" }, { id: "P2" }] },
        ),
        "locks",
      );
    expect(rows({})).toEqual([
      "locked student ana:libre,P1: x[ana:libre@2de,lun,P1] + x[ana:libre@2de,mar,P1] >= 1",
      "locked student ana:libre,P2: x[ana:libre@2de,lun,P2] + x[ana:libre@2de,mar,P2] >= 1",
    ]);
    expect(rows({ slot: "mar", period: "P2" })).toEqual(["locked student ana:libre,P2: x[ana:libre@2de,mar,P2] >= 1"]);
  });

  it("refuse columns for what is forbidden", () => {
    const school = locked(
      { slots: [{ level: "2de", slot: "mar", common: false }], students: [{ student: "ana", action: "lire", attends: false }] },
      { slots: [LUN, MAR] },
    );
    expect(rowsOf(school, "locks")).toEqual([]);
    expect(rowsOf(school, "onePlace", undefined, ["locks"])).toEqual([
      "one place ana@lun,P1: x[ana:libre@2de,lun,P1] - z[2de,lun] = 0",
      "one place bob@lun,P1: x[bob:lire@2de,lun,P1] + x[bob:libre@2de,lun,P1] - z[2de,lun] = 0",
    ]);
  });

  it("keep students together, large blocks in groups of their own", () => {
    expect(bare(rowsOf(locked({ together: [["ana", "bob", "cyd"]] }, many), "locks"))).toEqual([
      "together * 0-1: x[ana:*] - x[bob:*] = 0",
      "together * 0-2: x[ana:*] - x[cyd:*] = 0",
      "others in groups *: x[dan+1:*] + x[ana:*] - g[*] >= 0",
    ]);
    const six = { ...many, students: [...many.students, { id: "fay", division: "A" }] };
    expect(
      bare(
        rowsOf(
          locked(
            {
              together: [
                ["ana", "bob", "cyd"],
                ["dan", "eve", "fay"],
              ],
            },
            six,
          ),
          "locks",
        ),
      ).slice(-4),
    ).toEqual([
      "blocks in groups *: x[ana:*] + x[dan:*] - g[*] <= 0",
      "others in groups *: x[dan:*] + x[eve:*] + x[fay:*] + x[ana:*] - g[*] >= 0",
      "others in groups *: x[ana:*] + x[bob:*] + x[cyd:*] + x[dan:*] - g[*] >= 0",
      "others in groups *: x[ana:*] + x[dan:*] - g[*] >= 0",
    ]);
    expect(bare(rowsOf(locked({ together: [five] }, many), "locks")).at(-1)).toBe("together too many *: x[ana:*] <= 0");
  });

  it("let no block fill a second group that others must fill", async () => {
    const needs = { lire: 2 } as const;
    const actions = [
      { id: "lire", need: "lire", min: 2, max: 4 },
      { id: "libre", min: 1 },
    ];
    const problem = smallProblem({
      ...many,
      students: many.students.map((each) => ({ ...each, needs })),
      actions,
      rules: { locks: { together: [five.slice(0, 4)] } },
    });
    // Five readers in two groups of two to four would have to part the four.
    const { status, tiers } = await solve(problem);
    expect([status, tiers[0].value]).toEqual(["optimal", 8]);
  });

  it("open a group for each of students who are all apart", () => {
    expect(bare(rowsOf(locked({ apart: [["ana", "bob", "cyd"]] }, many), "locks"))).toEqual([
      "apart ana|bob *: x[ana:*] + x[bob:*] - g[*] <= 0",
      "apart ana|cyd *: x[ana:*] + x[cyd:*] - g[*] <= 0",
      "apart bob|cyd *: x[bob:*] + x[cyd:*] - g[*] <= 0",
      "apart ana|bob|cyd *: x[ana:*] + x[bob:*] + x[cyd:*] - g[*] <= 0",
    ]);
  });

  it("know that five students in a ring of enmities need three groups", () => {
    const apart = five.map((student, index) => [student, five[(index + 1) % 5]]);
    const rows = bare(rowsOf(locked({ apart }, many), "locks"));
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)).toBe("apart ana|bob|cyd|dan|eve *: 3 x[ana:*] + 3 x[bob:*] + 3 x[cyd:*] + 3 x[dan:*] + 3 x[eve:*] - g[*] <= 12");
  });
});

describe("the check of locks", () => {
  const breach = (amount: number, unit: string, sentence: string) => [{ rule: "locks", amount, unit, sentence }];
  const check = (locks: object, groups = [lire, libre], parts: object = {}) => {
    const school = locked(locks, parts);
    return checkOf(school, planOf(school, groups), "locks");
  };

  it("passes a plan that keeps every lock", () => {
    expect(
      check({
        slots: [{ level: "2de", slot: "lun", common: true }],
        teachers: [
          { teacher: "kim", action: "lire", leads: true },
          { teacher: "lou", action: "lire", leads: false },
        ],
        students: [
          { student: "ana", action: "lire", attends: true },
          { student: "bob", action: "lire", attends: false },
        ],
        apart: [["ana", "bob"]],
      }),
    ).toEqual([]);
  });

  it("finds slots that must or must not be common", () => {
    expect(check({ slots: [{ level: "2de", slot: "lun", common: false }] })).toEqual(
      breach(1, "slots", "Slot lun must not be a common slot of level 2de."),
    );
    expect(check({ slots: [{ level: "2de", slot: "mar", common: true }] }, [lire], { slots: [LUN, MAR] })).toEqual(
      breach(1, "slots", "Slot mar must be a common slot of level 2de."),
    );
  });

  it("finds leaders and students who are missing, by period, or who are not wanted", () => {
    const periods = { periods: [{ id: "P1" }, { id: "P2" }, { id: "P3" }] };
    expect(check({ teachers: [{ teacher: "kim", action: "lire", leads: true }] }, [lire], periods)).toEqual(
      breach(2, "periods", "kim must lead action lire, and does not in P2, P3."),
    );
    expect(check({ teachers: [{ teacher: "kim", action: "lire", leads: false }] })).toEqual(
      breach(1, "groups", "kim must not lead action lire, and does."),
    );
    expect(check({ students: [{ student: "ana", action: "libre", attends: true }] })).toEqual(
      breach(1, "periods", "Student ana must attend action libre, and does not in P1."),
    );
    expect(check({ students: [{ student: "ana", action: "lire", attends: false }] })).toEqual(
      breach(1, "groups", "Student ana must not attend action lire, and does."),
    );
    expect(check({ students: [{ student: "ana", action: "lire", period: "P2", attends: false }] }, [lire], periods)).toEqual([]);
  });

  it("finds students who are not together, or not apart", () => {
    expect(check({ together: [["ana", "bob"]] })).toEqual(
      breach(1, "groups", "Students ana and bob must be together and are not at slot lun in P1."),
    );
    const both = [{ ...libre, students: ["ana", "bob"] }];
    expect(check({ together: [["ana", "bob"]] }, both)).toEqual([]);
    expect(check({ apart: [["ana", "bob"]] }, both)).toEqual(
      breach(1, "groups", "Students ana and bob must be apart and share a group at slot lun in P1."),
    );
    expect(check({ apart: [["ana", "ana"]] }, both)).toEqual([]);
  });

  it("counts students in self-study as together", () => {
    const school = smallSchool({ rules: { onePlace: { selfStudy: true }, locks: { together: [["ana", "bob"]] } } });
    expect(checkOf(school, planOf(school, [], { selfStudy: [{ students: ["ana", "bob"] }] }), "locks")).toEqual([]);
    expect(checkOf(school, planOf(school, [lire], { selfStudy: [{ students: ["bob"] }] }), "locks")).toHaveLength(1);
  });
});

describe("without locks", () => {
  const one = [
    { id: "lire", need: "lire", min: 1, max: 1 },
    { id: "libre", min: 1, max: 4 },
  ];
  const kimOnMonday = {
    slots: [LUN, MAR],
    teachers: [
      { id: "kim", skills: ["lire"], busy: ["mar"] },
      { id: "lou", skills: ["libre"] },
    ],
    actions: one,
  };
  it.each([
    ["a forbidden slot is used", { slots: [{ level: "2de", slot: "lun", common: false }] }, kimOnMonday],
    ["a fixed slot is not used", { slots: [{ level: "2de", slot: "mar", common: true }] }, kimOnMonday],
    ["a forbidden leader leads", { teachers: [{ teacher: "kim", action: "lire", leads: false }] }, {}],
    ["a fixed leader does not lead", { teachers: [{ teacher: "lou", action: "libre", leads: true }] }, {}],
    ["a student attends what is forbidden", { students: [{ student: "ana", action: "lire", attends: false }] }, {}],
    ["a student misses what is fixed", { students: [{ student: "ana", action: "libre", attends: true }] }, {}],
    ["students to keep together part", { together: [["ana", "bob"]] }, { actions: one }],
    ["students to keep apart meet", { apart: [["ana", "bob"]] }, {}],
  ])("%s", async (_, locks, parts) => {
    const { kept, broken } = await removal(locked(locks, parts), "locks");
    expect([kept, broken]).toEqual([[], ["locks"]]);
  });
});

describe("the settings of locks", () => {
  it("lock nothing by default", () => {
    expect(defaultsOf("locks")).toEqual({ slots: [], teachers: [], students: [], together: [], apart: [] });
  });

  const issuesOf = (locks: object, parts: object = {}) => checkProblem(smallProblem({ ...parts, rules: { locks } }));

  it.each([
    [{ slots: [{ level: "no", slot: "lun", common: true }] }, ["slots", 0, "level"], "no level has this id"],
    [{ slots: [{ level: "2de", slot: "no", common: true }] }, ["slots", 0, "slot"], "no slot has this id"],
    [{ teachers: [{ teacher: "no", action: "lire", leads: true }] }, ["teachers", 0, "teacher"], "no teacher has this id"],
    [{ students: [{ student: "ana", action: "no", attends: true }] }, ["students", 0, "action"], "no action has this id"],
    [{ students: [{ student: "ana", action: "lire", period: "no", attends: true }] }, ["students", 0, "period"], "no period has this id"],
    [{ together: [["ana", "no"]] }, ["together", 0, 1], "no student has this id"],
    [{ apart: [["no", "ana"]] }, ["apart", 0, 0], "no student has this id"],
  ])("refuse unknown ids: %o", (locks, path, message) => {
    expect(issuesOf(locks)).toMatchObject({ issues: [{ code: "unknown-id", path: ["rules", "locks", ...path], message }] });
    expect(issuesOf(locks, { periods: [{ id: "P1" }] })).toMatchObject({
      issues: [{ code: "unknown-id", path: ["rules", "locks", ...path], message }],
    });
  });

  it("know the actions that stand for needs where none are listed", () => {
    expect(issuesOf({ students: [{ student: "ana", action: "lire", attends: true }] }, { actions: undefined })).toHaveProperty("school");
    expect(issuesOf({ students: [{ student: "ana", action: "libre", attends: true }] }, { actions: undefined })).toMatchObject({
      issues: [{ message: "no action has this id" }],
    });
  });

  it("refuse locks that contradict each other", () => {
    expect(
      issuesOf({
        slots: [
          { level: "2de", slot: "lun", common: true },
          { level: "2de", slot: "lun", common: false },
        ],
      }),
    ).toMatchObject({
      issues: [
        {
          code: "contradiction",
          path: ["rules", "locks", "slots", 1],
          message: "slot lun both must and must not be a common slot of level 2de",
        },
      ],
    });
    expect(
      issuesOf(
        {
          together: [
            ["ana", "bob"],
            ["bob", "cyd"],
          ],
          apart: [
            ["ana", "dan"],
            ["cyd", "ana"],
          ],
        },
        many,
      ),
    ).toMatchObject({
      issues: [
        { code: "contradiction", path: ["rules", "locks", "apart", 1], message: "students cyd, ana must be both together and apart" },
      ],
    });
  });
});
