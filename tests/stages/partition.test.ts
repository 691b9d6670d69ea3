import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import type { Shape } from "../../src/rules/shape.js";
import { type Company, companyOf, partition } from "../../src/stages/partition.js";
import { runs } from "../support/properties.js";
import { smallSchool } from "../support/smallSchool.js";

const ids = ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];

/** Nine students, in divisions A, B and C in turn, with the locks given. */
function schoolOf(locks: object = {}) {
  return smallSchool({
    divisions: ["A", "B", "C"].map((id) => ({ id, level: "2de" })),
    students: ids.map((id, index) => ({ id, division: "ABC"[index % 3], needs: { lire: 1 + (index % 4) } })),
    rules: { locks },
  });
}

const school = schoolOf();
const shape = (min: number, max: number, paidBy = -1): Shape => ({ min, max, room: -1, paidBy });
const split = (students: readonly number[], shapes: readonly Shape[], company: Company = { block: new Map(), apart: new Map() }) =>
  partition(school, 0, students, shapes, company);
const everyone = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Whether some split obeys everything, by trying all. */
function exists(students: readonly number[], shapes: readonly Shape[], company: Company): boolean {
  const place = (index: number, groups: readonly (readonly number[])[]): boolean =>
    index === students.length
      ? holds(groups, shapes, company)
      : groups.some((_, chosen) =>
          place(
            index + 1,
            groups.map((group, k) => (k === chosen ? [...group, students[index]] : group)),
          ),
        );
  return place(
    0,
    shapes.map(() => []),
  );
}

function holds(groups: readonly (readonly number[])[], shapes: readonly Shape[], company: Company): boolean {
  const together = [...company.block].every(([student, leader]) =>
    groups.every(
      (group) => !groups.flat().includes(leader) || group.includes(student) === group.includes(leader) || !groups.flat().includes(student),
    ),
  );
  return (
    together &&
    groups.every((group, k) => {
      const { min, max, paidBy } = shapes[k];
      const paid = paidBy < 0 || group.some((student) => school.students[student].division === paidBy);
      return group.length >= min && group.length <= max && paid && group.every((a) => group.every((b) => !company.apart.get(a)?.has(b)));
    })
  );
}

describe("the partition of a cell", () => {
  it("seats everyone once, in sizes that differ by one at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), (many, count) => {
        const students = everyone.slice(0, many);
        const groups = split(
          students,
          Array.from({ length: count }, () => shape(0, 9)),
        );
        expect(groups?.flat().sort()).toEqual(students);
        const sizes = groups?.map((group) => group.length) ?? [];
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      runs(60),
    );
  });

  it("lets small rooms be full before others grow larger", () => {
    expect(split(everyone, [shape(1, 2), shape(1, 9), shape(1, 3)])?.map((group) => group.length)).toEqual([2, 4, 3]);
  });

  it("deals likes of severity out, divisions in turn", () => {
    const groups = split([0, 4, 1, 2], [shape(1, 9), shape(1, 9)]);
    expect(groups).toEqual([
      [2, 0],
      [1, 4],
    ]);
  });

  it("seats a student of the division that pays in each group", () => {
    const groups = split([0, 1, 3, 6], [shape(1, 2, 1), shape(1, 2, 0)]);
    expect(groups?.[0]).toContain(1);
    expect(groups?.[1].some((student) => school.students[student].division === 0)).toBe(true);
    expect(split([0, 3, 6], [shape(1, 2, 1), shape(1, 2, 0)])).toBeUndefined();
  });

  it("seats blocks whole, and others around them, the smallest group first", () => {
    const company = companyOf(
      schoolOf({
        together: [
          ["s0", "s1", "s2", "s3", "s4"],
          ["s5", "s6"],
        ],
      }),
      RULES,
    );
    const groups = split(everyone, [shape(2, 5), shape(2, 5), shape(2, 5)], company);
    expect(groups?.map((group) => group.length).sort()).toEqual([2, 2, 5]);
    expect(groups && holds(groups, [shape(2, 5), shape(2, 5), shape(2, 5)], company)).toBe(true);
  });

  it("gives up where no split exists", () => {
    const apart = companyOf(schoolOf({ apart: [["s0", "s1", "s2"]] }), RULES);
    expect(split([0, 1, 2], [shape(1, 9), shape(1, 9)], apart)).toBeUndefined();
    expect(split([0, 1], [shape(2, 9), shape(2, 9)])).toBeUndefined();
    expect(split([0], [])).toBeUndefined();
    expect(split([], [])).toEqual([]);
  });

  it("seats too many students rather than losing them, for the verifier to report", () => {
    expect(
      split(everyone, [shape(1, 2), shape(1, 2)])
        ?.flat()
        .sort(),
    ).toEqual(everyone);
  });

  it("finds a split exactly where one exists", () => {
    const pair = fc.subarray(ids.slice(0, 7), { minLength: 2, maxLength: 3 });
    const shapes = fc.array(fc.record({ max: fc.integer({ min: 1, max: 4 }), paidBy: fc.integer({ min: -1, max: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 2 }),
        shapes,
        fc.array(pair, { maxLength: 2 }),
        fc.array(pair, { maxLength: 3 }),
        (many, min, drawn, together, apart) => {
          const locked = { block: companyOf(schoolOf({ together }), RULES).block, apart: companyOf(schoolOf({ apart }), RULES).apart };
          const students = everyone.slice(0, many);
          const wanted = drawn.map(({ max, paidBy }) => shape(min, Math.max(min, max), paidBy));
          fc.pre(
            [...locked.apart].every(([a, others]) =>
              [...others].every((b) => !locked.block.has(a) || locked.block.get(a) !== locked.block.get(b)),
            ),
          );
          fc.pre(wanted.reduce((total, each) => total + each.max, 0) >= many);
          const groups = split(students, wanted, locked);
          expect(groups !== undefined).toBe(exists(students, wanted, locked));
          if (groups) {
            expect(groups.flat().sort()).toEqual(students);
            expect(holds(groups, wanted, locked)).toBe(true);
          }
        },
      ),
      runs(400),
    );
  });
});

describe("company", () => {
  it("joins students through chains, and keeps apart both ways", () => {
    const { block, apart } = companyOf(
      schoolOf({
        together: [
          ["s3", "s5"],
          ["s5", "s1"],
        ],
        apart: [["s0", "s2"]],
      }),
      RULES,
    );
    expect([...block].sort()).toEqual([
      [1, 1],
      [3, 1],
      [5, 1],
    ]);
    expect([[...(apart.get(0) ?? [])], [...(apart.get(2) ?? [])]]).toEqual([[2], [0]]);
  });
});
