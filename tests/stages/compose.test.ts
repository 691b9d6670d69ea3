import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { compose } from "../../src/stages/compose.js";
import { scorePlan } from "../../src/stages/score.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { runs } from "../support/properties.js";
import { randomYear } from "../support/randomPlan.js";
import { planOf, smallSchool } from "../support/smallSchool.js";

function composed(seed: number) {
  const { problem, groups } = randomYear(seed);
  const school = readSchool(problem);
  const plan = planOf(school, groups);
  const better = compose(school, plan, RULES);
  return { school, plan, better, before: scorePlan(school, plan, RULES), after: scorePlan(school, better, RULES) };
}

const seeds = fc.nat(1_000_000);

describe("composition", () => {
  it("never breaks a plan, nor loses in any tier", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { school, plan, better, before, after } = composed(seed);
        expect(verifyPlan(school, plan, RULES)).toEqual([]);
        expect(verifyPlan(school, better, RULES)).toEqual([]);
        expect(after.composition).toBeGreaterThanOrEqual(before.composition - 1e-9);
        expect({ ...after, composition: 0 }).toEqual({ ...before, composition: 0 });
      }),
      runs(150),
    );
  });

  it("returns the plan itself where a gain in one period would cost more in the next", () => {
    const { plan, better, before, after } = composed(200_942);
    expect(before.composition).toBeCloseTo(0.672, 3);
    expect(after.composition).toBeGreaterThanOrEqual(before.composition);
    expect(better.groups).toHaveLength(plan.groups.length);
  });

  it("keeps each group's place, size, room and payer", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { plan, better } = composed(seed);
        const shape = (groups: typeof plan.groups) =>
          groups
            .map(({ period, level, action, slot, room, paidBy, students, teachers }) =>
              [period, level, action, slot, room, paidBy, students.length, teachers.length].join("/"),
            )
            .sort();
        expect(shape(better.groups)).toEqual(shape(plan.groups));
      }),
      runs(50),
    );
  });

  it("betters most plans", () => {
    const gains = Array.from({ length: 20 }, (_, seed) => composed(seed)).filter(
      ({ before, after }) => after.composition > before.composition + 1e-9,
    );
    expect(gains.length).toBeGreaterThan(12);
  });

  it("is the same each time, and leaves its input alone", () => {
    const { school, plan, better } = composed(7);
    const copy = structuredClone(plan);
    expect(compose(school, plan, RULES)).toEqual(better);
    expect(plan).toEqual(copy);
  });

  it("exchanges students so that groups mix divisions", () => {
    const school = smallSchool({
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
      students: ["a1", "a2", "b1", "b2"].map((id) => ({ id, division: id[0].toUpperCase() })),
      actions: [{ id: "libre", min: 1, max: 4 }],
    });
    const plan = planOf(school, [
      { action: "libre", students: ["a1", "a2"], teachers: ["kim"] },
      { action: "libre", students: ["b1", "b2"], teachers: ["lou"] },
    ]);
    const divisions = compose(school, plan, RULES).groups.map((group) =>
      group.students.map((student) => school.students[student].division),
    );
    expect(divisions).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("gives teachers the action they prefer, unless a lock says who leads", () => {
    const teachers = [
      { id: "kim", skills: ["lire", "libre"], prefers: ["libre"] },
      { id: "lou", skills: ["lire", "libre"], prefers: ["lire"] },
    ];
    const leaders = (rules: Record<string, unknown>) => {
      const school = smallSchool({ teachers, rules });
      const plan = planOf(school, [
        { action: "lire", students: ["ana"], teachers: ["kim"] },
        { action: "libre", students: ["bob"], teachers: ["lou"] },
      ]);
      return compose(school, plan, RULES).groups.map((group) => group.teachers);
    };
    expect(leaders({})).toEqual([[1], [0]]);
    expect(leaders({ locks: { teachers: [{ teacher: "kim", action: "lire", leads: true }] } })).toEqual([[0], [1]]);
    expect(leaders({ locks: { teachers: [{ teacher: "lou", action: "lire", leads: false }] } })).toEqual([[0], [1]]);
  });

  it("looks for exchanges that are allowed beside those that are not", () => {
    const divisions = [
      { id: "A", level: "2de", hourPool: 9 },
      { id: "B", level: "2de", hourPool: 9 },
    ];
    const moved = (names: string[][], rules: Record<string, unknown>, severities: Record<string, number> = {}) => {
      const students = names.flat().map((id) => ({
        id,
        division: id[0].toUpperCase(),
        needs: (id in severities ? { lire: severities[id] } : {}) as Record<string, number>,
      }));
      const school = smallSchool({
        divisions,
        students,
        actions: [{ id: "lire", need: "lire", min: 1, max: 4 }],
        teachers: [
          { id: "kim", skills: ["lire"] },
          { id: "lou", skills: ["lire"] },
        ],
        rules,
      });
      const plan = planOf(
        school,
        names.map((own, index) => ({ action: "lire", students: own, teachers: [["kim", "lou"][index]], paidBy: ["A", "B"][index] })),
      );
      return compose(school, plan, RULES).groups.map((group) => group.students.map((student) => school.students[student].id));
    };
    // Blocks stay whole, students to keep apart never meet, and a payer stays where it pays; others move.
    expect(
      moved(
        [
          ["a1", "a2", "a3"],
          ["b1", "b2", "b3"],
        ],
        { locks: { together: [["a1", "a2"]] } },
      ),
    ).toEqual([
      ["a1", "a2", "b1"],
      ["a3", "b2", "b3"],
    ]);
    expect(
      moved(
        [
          ["a1", "a2"],
          ["b1", "b2"],
        ],
        { locks: { apart: [["a1", "b2"]] } },
      ),
    ).toEqual([
      ["a2", "b2"],
      ["a1", "b1"],
    ]);
    const severities = { a1: 4, b1: 1, b2: 4, b3: 1 };
    expect(
      moved(
        [
          ["a1", "b1"],
          ["b2", "b3"],
        ],
        { hourPool: { shared: false } },
        severities,
      ),
    ).toEqual([
      ["a1", "b2"],
      ["b1", "b3"],
    ]);
  });

  it("exchanges teachers across actions as far as their skills go", () => {
    const teachers = [
      { id: "kim", skills: ["lire", "dire", "libre"], prefers: ["dire"] },
      { id: "lou", skills: ["libre"], prefers: ["lire"] },
      { id: "max", skills: ["lire", "dire"], prefers: ["lire"] },
    ];
    const school = smallSchool({
      students: ["ana", "bob", "cyd"].map((id) => ({ id, division: "A" })),
      teachers,
      actions: ["lire", "libre", "dire"].map((id) => ({ id, min: 1, max: 4 })),
    });
    const plan = planOf(
      school,
      ["lire", "libre", "dire"].map((action, index) => ({
        action,
        students: [["ana", "bob", "cyd"][index]],
        teachers: [teachers[index].id],
      })),
    );
    expect(compose(school, plan, RULES).groups.map((group) => school.teachers[group.teachers[0]].id)).toEqual(["max", "lou", "kim"]);
  });
});
