import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solve, verify } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import type { AnnouncedGroup } from "../../src/rules/rule.js";
import type { Shape } from "../../src/rules/shape.js";
import { dealLeaders } from "../../src/stages/announced.js";
import { compose } from "../../src/stages/compose.js";
import { companyOf, partition } from "../../src/stages/partition.js";
import { scorePlan } from "../../src/stages/score.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { runs } from "../support/properties.js";
import { randomYear } from "../support/randomPlan.js";
import { planOf, smallProblem, smallSchool } from "../support/smallSchool.js";

const everyone = Array.from({ length: 9 }, (_, student) => student);
const shape = (min: number, max: number, paidBy = -1): Shape => ({ min, max, room: -1, paidBy });
const group = (students: readonly number[], teachers: readonly number[] = []): AnnouncedGroup => {
  return { period: 0, slot: 0, action: 0, students, teachers, weight: 1 };
};
const sorted = (groups: readonly (readonly number[])[] | undefined) => groups?.map((each) => [...each].sort((a, b) => a - b));

function schoolOf(locks: object = {}) {
  return smallSchool({
    divisions: ["A", "B", "C"].map((id) => ({ id, level: "2de" })),
    students: everyone.map((index) => ({ id: `s${index}`, division: "ABC"[index % 3], needs: { lire: 1 + (index % 4) } })),
    rules: { locks },
  });
}

function split(shapes: readonly Shape[], announced: readonly AnnouncedGroup[], locks: object = {}, students = everyone) {
  const school = schoolOf(locks);
  return sorted(partition(school, 0, students, shapes, companyOf(school, RULES), announced));
}

describe("the partition of a cell where groups were announced", () => {
  it("is as it was announced, however uneven", () => {
    expect(split([shape(2, 9), shape(2, 9)], [group([7, 8]), group([0, 1, 2, 3, 4, 5, 6])])).toEqual([
      [0, 1, 2, 3, 4, 5, 6],
      [7, 8],
    ]);
  });

  it("takes newcomers where there is most room, and does without those who left", () => {
    expect(split([shape(2, 9), shape(2, 9)], [group([0, 1, 2, 3, 4, 17]), group([5, 6])])).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
  });

  it("moves no more than sizes ask", () => {
    expect(split([shape(2, 4), shape(2, 9)], [group([0, 1, 2, 3, 4, 5, 6]), group([7, 8])])).toEqual([
      [7, 8],
      [0, 1, 2, 3, 4, 5, 6],
    ]);
    const [full, other] = split([shape(2, 6), shape(2, 6)], [group([0, 1, 2, 3, 4, 5, 6]), group([7, 8])]) as number[][];
    expect([full.length, other.length, other.filter((each) => each >= 7)]).toEqual([6, 3, [7, 8]]);
    const [large, small] = split([shape(3, 9), shape(3, 9)], [group([0, 1, 2, 3, 4, 5, 6]), group([7, 8])]) as number[][];
    expect([large.length, small.length]).toEqual([6, 3]);
  });

  it("gives a group that is new what others can spare, and joins those of a group that is no more", () => {
    const fresh = split([shape(2, 9), shape(2, 9)], [group(everyone)]) as number[][];
    expect(fresh.map((each) => each.length)).toEqual([7, 2]);
    expect(split([shape(2, 9), shape(2, 9)], [group([0, 1, 2, 3]), group([4, 5, 6]), group([7, 8])])).toEqual([
      [0, 1, 2, 3, 8],
      [4, 5, 6, 7],
    ]);
  });

  it("keeps payers, blocks and those apart, before companions", () => {
    expect(split([shape(2, 9, 0), shape(2, 9, 1)], [group([1, 4, 7]), group([0, 2, 3, 5, 6, 8])])).toEqual([
      [0, 2, 3, 5, 6, 8],
      [1, 4, 7],
    ]);
    const locks = { together: [["s7", "s0"]], apart: [["s1", "s2"]] };
    const groups = split([shape(2, 9), shape(2, 9)], [group([0, 1, 2, 3, 4]), group([5, 6, 7, 8])], locks) as number[][];
    expect(groups.some((each) => each.includes(7) && each.includes(0))).toBe(true);
    expect(groups.some((each) => each.includes(1) && each.includes(2))).toBe(false);
  });

  it("splits whatever can be split without announced groups, each student once, within every shape", () => {
    const shapes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2, max: 9 })), { minLength: 1, maxLength: 4 });
    const groups = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 9 }), { maxLength: 4 });
    fc.assert(
      fc.property(shapes, groups, fc.boolean(), (sizes, announced, locked) => {
        const given = sizes.map(([min, max]) => shape(min, Math.max(min, max)));
        const locks = locked ? { together: [["s0", "s1"]], apart: [["s2", "s3", "s4"]] } : {};
        const without = split(given, [], locks);
        const found = split(
          given,
          announced.map((each) => group(each)),
          locks,
        );
        if (without) expect(found).toBeDefined();
        if (!found || everyone.length > given.reduce((total, { max }) => total + max, 0)) return;
        expect(found.flat().sort((a, b) => a - b)).toEqual(everyone);
        expect(found.every((each, index) => each.length >= given[index].min && each.length <= given[index].max)).toBe(true);
      }),
      runs(200),
    );
  });
});

describe("the leaders of a cell", () => {
  const parts = [
    [0, 1, 2],
    [3, 4],
    [5, 6],
  ];

  it("follow their announced students, the others in turn", () => {
    expect(dealLeaders([10, 11, 12], parts, 1, [])).toEqual([[10], [11], [12]]);
    expect(dealLeaders([10, 11, 12], parts, 1, [group([5, 6], [10]), group([0, 1, 3, 4], [12])])).toEqual([[12], [11], [10]]);
    expect(dealLeaders([10, 11, 12], parts, 1, [group([7], [10]), group([5], [13])])).toEqual([[10], [11], [12]]);
  });

  it("are as many as asked, and those too many join the first groups", () => {
    expect(dealLeaders([10, 11, 12, 13, 14, 15, 16], parts, 2, [group([3, 4], [10, 15, 16])])).toEqual([
      [11, 12, 16],
      [10, 15],
      [13, 14],
    ]);
  });
});

describe("composition where groups were announced", () => {
  it("parts nobody from those announced with them, nor changes who leads what", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { problem, groups } = randomYear(seed);
        const previous = groups.map((each) => ({ ...each, level: "2de", teachers: [...(each.teachers ?? [])] }));
        const school = readSchool({ ...problem, rules: { ...problem.rules, continuity: { previous, mostMoves: 0, mostTeacherMoves: 0 } } });
        const plan = planOf(school, groups);
        const better = compose(school, plan, RULES);
        expect(verifyPlan(school, better, RULES)).toEqual([]);
        expect(scorePlan(school, better, RULES).coverage).toBeCloseTo(scorePlan(school, plan, RULES).coverage, 9);
        const members = (all: typeof plan.groups) => all.map(({ period, students }) => `${period}:${[...students].sort().join()}`).sort();
        expect(members(better.groups)).toEqual(members(plan.groups));
      }),
      runs(40),
    );
  });

  it("still exchanges those who were announced nowhere", () => {
    const school = smallSchool({
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
      students: ["a1", "a2", "b1", "b2"].map((id) => ({ id, division: id[0].toUpperCase() })),
      actions: [{ id: "libre", min: 1, max: 4 }],
      rules: {
        continuity: { previous: [{ period: "P1", level: "2de", action: "libre", slot: "lun", students: ["a1"], teachers: ["kim"] }] },
      },
    });
    const plan = planOf(school, [
      { action: "libre", students: ["a1", "a2"], teachers: ["kim"] },
      { action: "libre", students: ["b1", "b2"], teachers: ["lou"] },
    ]);
    const [first] = compose(school, plan, RULES).groups;
    expect(first.students.map((student) => school.students[student].division).sort()).toEqual([0, 1]);
    expect([first.students.includes(0), first.teachers]).toEqual([true, [0]]);
  });
});

describe("a school planned again", () => {
  const ids = Array.from({ length: 14 }, (_, k) => `e${k}`);
  const problem = (parts: object = {}) =>
    smallProblem({
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
      students: ids.map((id, k) => ({ id, division: "AB"[k % 2], needs: { lire: 1 + (k % 4) } })),
      teachers: ["kim", "lou", "max"].map((id) => ({ id, skills: ["lire"], teaches: [id === "kim" ? "A" : "B"] })),
      actions: [{ id: "lire", need: "lire", min: 3, max: 8 }],
      ...parts,
    });
  const previous = [
    { students: ids.slice(0, 8), teachers: ["max"] },
    { students: ids.slice(8, 11), teachers: ["kim"] },
    { students: ids.slice(11), teachers: ["lou"] },
  ].map((each) => ({ ...each, period: "P1", level: "2de", action: "lire", slot: "lun" }));
  const rules = { continuity: { previous, teacherPrice: 40 } };
  const groupsOf = (groups: readonly { students: string[]; teachers: string[] }[] = []) =>
    groups.map(({ students, teachers }) => `${teachers.join()}: ${students.join(" ")}`).sort();

  it("has the same parallel groups under the same leaders, where composition alone would mix them", async () => {
    const { timetable } = await solve(problem({ rules }));
    expect(verify(problem({ rules }), timetable)).toEqual([]);
    expect(groupsOf(timetable?.groups)).toEqual(groupsOf(previous));
    expect(groupsOf((await solve(problem())).timetable?.groups)).not.toEqual(groupsOf(previous));
  });
});
