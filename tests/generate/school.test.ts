import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { problemFields } from "../../src/domain/problem.js";
import { DEMO_PARAMETERS, generateSchool, type SchoolParameters } from "../../src/generate/index.js";
import { repeatedIds, unknownReferences } from "./references.js";

const format = z.strictObject({ ...problemFields, rules: z.record(z.string(), z.unknown()) });
const digest = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

const VARIED: Partial<SchoolParameters>[] = [
  {},
  { seed: 2, levels: 1, divisionsPerLevel: 1, studentsPerDivision: 1, needs: 1, candidateSlots: 1, commonSlots: 1 },
  { seed: 3, levels: 3, divisionsPerLevel: 13, studentsPerDivision: 32, needs: 8, candidateSlots: 36 },
  { seed: 4, commonSlots: { min: 1, max: 3 }, periods: 4, changing: true, rooms: 9 },
  { seed: 5, dated: true, pfmp: true, periods: 5, changing: true, rentree: 2026, zone: "A", levels: 3 },
  { seed: 6, dated: true, periods: 3, teachers: 4, share: 1, teacherSlack: 1 },
  DEMO_PARAMETERS,
];

describe("generateSchool", () => {
  it("gives the same JSON for the same seed on every machine", () => {
    expect(VARIED.map((parameters) => digest(generateSchool(parameters)))).toMatchInlineSnapshot(`
      [
        "add3b4375ffe633b",
        "ba218b9c2e4dc1dc",
        "1c6d308a9dbf87ea",
        "c8b0fe404d524485",
        "79e299fd22d7a3e2",
        "bf7d04e4652464f4",
        "860c7d9a5d8ffad3",
      ]
    `);
    expect(generateSchool({ seed: 7 })).toEqual(generateSchool({ seed: 7 }));
  });

  it("gives another school for another seed", () => {
    const digests = Array.from({ length: 50 }, (_, seed) => digest({ ...generateSchool({ seed }), name: "" }));
    expect(new Set(digests).size).toBe(50);
  });

  it.each(VARIED)("fits the input format, with unique ids and known references: %o", (parameters) => {
    const school = generateSchool(parameters);
    expect(format.safeParse(school).error).toBeUndefined();
    expect(repeatedIds(school)).toEqual([]);
    expect(unknownReferences(school)).toEqual([]);
    expect(JSON.parse(JSON.stringify(school))).toEqual(school);
  });

  it("has the sizes asked", () => {
    const school = generateSchool({
      levels: 3,
      divisionsPerLevel: 4,
      studentsPerDivision: 20,
      teachers: 25,
      rooms: 11,
      needs: 6,
      candidateSlots: 9,
      periods: 4,
    });
    expect(school.levels.map(({ id }) => id)).toEqual(["2nde", "1re", "Tle"]);
    expect(school.divisions).toHaveLength(12);
    expect(school.students).toHaveLength(240);
    expect(school.teachers).toHaveLength(25);
    expect(school.rooms).toHaveLength(11);
    expect(school.slots).toHaveLength(9);
    expect(school.periods).toHaveLength(4);
    expect(new Set(school.actions.flatMap(({ need }) => need ?? [])).size).toBe(6);
    expect(school.actions.filter(({ need }) => need === undefined)).toHaveLength(2);
  });

  it("says in its name that it is generated and from which seed", () => {
    expect(generateSchool({ seed: 41 }).name).toBe("generated school, seed 41");
  });

  it("leaves the needs as they were when only teachers and rooms change", () => {
    const needs = (parameters: Partial<SchoolParameters>) => generateSchool(parameters).students.map((student) => student.needs);
    expect(needs({ seed: 9, teachers: 40, rooms: 20 })).toEqual(needs({ seed: 9 }));
  });

  it("has about 290 students, 12 divisions and 30 teachers in the demonstration", () => {
    const demo = generateSchool(DEMO_PARAMETERS);
    expect([demo.levels.length, demo.divisions.length, demo.students.length, demo.teachers.length]).toEqual([3, 12, 288, 30]);
    expect(demo.divisions.every(({ pfmp }) => (pfmp?.length ?? 0) > 0)).toBe(true);
    expect(demo.periods).toBeUndefined();
    expect(demo.rules).toEqual({
      commonSlot: { perWeek: 2, differentDays: true },
      fewActions: { perSlot: 6 },
      noFrozenGroups: { maxPeriods: 3 },
    });
  });

  it("names every parameter that is out of its bounds", () => {
    const bad = { levels: 4, share: 2, teachers: 0, commonSlots: { min: 3, max: 2 }, pfmp: true, zone: "D" as "A" };
    expect(() => generateSchool(bad)).toThrow(
      expect.objectContaining({ issues: expect.objectContaining({ length: 6 }), name: "PlageInputError" }),
    );
  });
});
