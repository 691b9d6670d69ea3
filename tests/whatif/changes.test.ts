import { describe, expect, it } from "vitest";
import { type Issue, PlageInputError, type ProblemInput } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import * as whatif from "../../src/whatif/index.js";
import { shaped } from "../../src/whatif/shaped.js";
import { TWO } from "./schools.js";

const LEVELS: ProblemInput = {
  ...TWO,
  preset: "bac-pro-2009",
  levels: [{ id: "2de", name: "Seconde", commonSlots: 1, candidates: ["mar"] }],
  divisions: [...TWO.divisions, { id: "C", level: "1re" }],
  actions: TWO.actions?.map((action) => (action.id === "lire" ? { ...action, levels: ["2de", "1re"] } : action)),
  rules: {
    divisionHours: { tolerance: 100 },
    commonSlot: { perWeek: 1 },
    locks: { slots: [{ level: "2de", slot: "lun", common: false }] },
  },
};

function codesOf(change: () => unknown): string[] {
  try {
    change();
  } catch (error) {
    if (error instanceof PlageInputError) return error.issues.map(({ code, path }: Issue) => `${code} ${path.join(".")}`);
  }
  return [];
}

describe("changes that are ready made", () => {
  it("leave the problem that they are given alone", () => {
    const frozen = deepFrozen(structuredClone(LEVELS));
    const changes = [
      whatif.commonSlotsPerWeek(2),
      whatif.commonSlotsPerWeek(2, "1re"),
      whatif.withCandidates("2de", ["lun"]),
      whatif.poolHours(false),
      whatif.mostTeacherHours(3),
      whatif.mostActionsAtOnce(1),
      whatif.joinLevels("2de", "1re"),
      whatif.partialSlots("2de", [["A"], ["B"]]),
      whatif.withTeacher({ id: "new", skills: ["lire"] }),
      whatif.withoutTeacher("lou"),
    ];
    for (const change of changes) expect(readSchool(change(frozen)).problem).not.toEqual(shaped(LEVELS));
    expect(frozen).toEqual(LEVELS);
  });

  it("give every level, or one, its number of common slots", () => {
    const all = whatif.commonSlotsPerWeek({ min: 1, max: 2 })(LEVELS);
    expect([all.rules.commonSlot, all.levels[0].commonSlots]).toMatchObject([{ perWeek: { min: 1, max: 2 } }, undefined]);
    const one = whatif.commonSlotsPerWeek(2, "1re")(LEVELS);
    expect(one.levels.map(({ id, commonSlots }) => [id, commonSlots])).toEqual([
      ["2de", 1],
      ["1re", 2],
    ]);
    expect(codesOf(() => whatif.commonSlotsPerWeek(2, "x")(LEVELS))).toEqual(["unknown-id change.levelId"]);
  });

  it("set candidates, pools, budgets, actions at once and teachers", () => {
    expect(whatif.withCandidates("1re", ["lun"])(LEVELS).levels[1]).toEqual({ id: "1re", candidates: ["lun"] });
    expect(whatif.poolHours(false)(LEVELS).rules.hourPool).toEqual({ shared: false });
    expect(whatif.mostTeacherHours(12.5)(LEVELS).rules.hourBudget).toEqual({ mostTeacherHours: 12.5 });
    expect(whatif.mostTeacherHours(undefined)(whatif.mostTeacherHours(12.5)(LEVELS)).rules.hourBudget).toEqual({});
    expect(whatif.mostActionsAtOnce(2)(LEVELS).rules.fewActions).toEqual({ perSlot: 2 });
    expect(
      whatif
        .withTeacher({ id: "new", skills: ["lire"] })(LEVELS)
        .teachers.map(({ id }) => id),
    ).toEqual(["kim", "lou", "new"]);
    expect(
      whatif
        .withoutTeacher("kim")(LEVELS)
        .teachers.map(({ id }) => id),
    ).toEqual(["lou"]);
    expect(codesOf(() => whatif.withoutTeacher("x")(LEVELS))).toEqual(["unknown-id change.teacherId"]);
    expect(codesOf(() => whatif.withTeacher({ id: "x" } as never)(LEVELS))).toEqual(["wrong-type teachers.2.skills"]);
  });

  it("join levels", () => {
    expect(readSchool(whatif.joinLevels("2de", "1re")(LEVELS)).levels.map(({ id }) => id)).toEqual(["2de+1re"]);
    expect(codesOf(() => whatif.joinLevels("x", "y")(LEVELS))).toEqual(["unknown-id change", "unknown-id change"]);
  });

  it("can be combined, with data too", () => {
    const both = whatif.combined(whatif.poolHours(false), { teachers: [{ id: "kim", weeklyHours: 1 }] })(shaped(LEVELS));
    expect([both.rules.hourPool, both.teachers[0].weeklyHours]).toEqual([{ shared: false }, 1]);
  });
});

describe("a level in parts", () => {
  it("has a level for each, with what the whole had, and the hours of its year", () => {
    const parts = whatif.partialSlots("2de", [["A"], ["B"]])(LEVELS);
    expect(parts.levels).toEqual([
      { id: "2de/1", name: "Seconde 1", commonSlots: 1, candidates: ["mar"], cycleYear: 1 },
      { id: "2de/2", name: "Seconde 2", commonSlots: 1, candidates: ["mar"], cycleYear: 1 },
      { id: "1re", cycleYear: 2 },
    ]);
    expect(parts.divisions.map(({ level }) => level)).toEqual(["2de/1", "2de/2", "1re"]);
    expect(parts.actions?.map(({ levels }) => levels)).toEqual([["2de/1", "2de/2", "1re"], undefined, undefined]);
    expect(parts.rules.locks).toMatchObject({ slots: ["2de/1", "2de/2"].map((level) => ({ level, slot: "lun", common: false })) });
    const quotas = (problem: unknown) => readSchool(problem).divisions.map(({ quota }) => quota);
    expect(quotas(parts)).toEqual(quotas(LEVELS));
  });

  it("has its own common slots, where the whole has none", async () => {
    const free = { ...TWO, divisions: [TWO.divisions[0], { ...TWO.divisions[1], busy: ["mar"] }] };
    const busy = { ...free, divisions: [{ ...free.divisions[0], busy: ["lun"] }, free.divisions[1]] };
    const { rows } = await whatif.compare(busy, [{ name: "parts", change: whatif.partialSlots("2de", [["A"], ["B"]]) }], {
      concurrency: 0,
    });
    expect(rows.map(({ status }) => status)).toEqual(["infeasible", "optimal"]);
    expect(rows[1].commonSlots.map(({ level, slots }) => [level, slots[0].id])).toEqual([
      ["2de/1", "mar"],
      ["2de/2", "lun"],
    ]);
  });

  it.each<[string, string, string[][]]>([
    ["unknown-id change.levelId", "x", [["A"], ["B"]]],
    ["missing-division change.parts", "2de", [["A"]]],
    ["empty-part change.parts.2", "2de", [["A"], ["B"], []]],
    ["unknown-id change.parts.1.1", "2de", [["A"], ["B", "C"]]],
    ["duplicate-id change.parts.1.0", "2de", [["A", "B"], ["A"]]],
  ])("is refused with %s", (code, level, parts) => {
    expect(codesOf(() => whatif.partialSlots(level, parts)(LEVELS))).toEqual([code]);
  });

  it("is refused while joined with another", () => {
    const joined = whatif.joinLevels("2de", "1re")(LEVELS);
    const parts = [["A"], ["B"]];
    expect(codesOf(() => whatif.partialSlots("2de", parts)(joined))).toEqual(["joined-level change.levelId"]);
  });
});

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const each of Object.values(value)) deepFrozen(each);
  return Object.freeze(value);
}
