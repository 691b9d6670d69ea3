import { describe, expect, it } from "vitest";
import { z } from "zod";
import { problemFields } from "../../src/domain/problem.js";
import { mixedSchool, type RandomSchool, tinyAssignments, tinySchool } from "../support/randomSchool.js";
import { repeatedIds, unknownReferences } from "./references.js";

const format = z.strictObject({ ...problemFields, rules: z.record(z.string(), z.unknown()) });
const seeds = Array.from({ length: 400 }, (_, seed) => seed);

describe.each([
  { name: "tinySchool", draw: tinySchool, students: 5 },
  { name: "mixedSchool", draw: mixedSchool, students: 40 },
])("$name", ({ draw, students }) => {
  const schools = seeds.map(draw);

  it("is the same for the same seed, and differs from seed to seed", () => {
    expect(draw(17)).toEqual(draw(17));
    expect(new Set(schools.map((school) => JSON.stringify({ ...school, name: "" }))).size).toBeGreaterThan(390);
  });

  it("fits the input format, with unique ids and known references", () => {
    for (const school of schools) {
      expect(format.safeParse(school).error).toBeUndefined();
      expect(repeatedIds(school)).toEqual([]);
      expect(unknownReferences(school)).toEqual([]);
    }
  });

  it("stays within its sizes", () => {
    expect(Math.max(...schools.map((school) => school.students.length))).toBeLessThanOrEqual(students);
  });

  it.each<[string, (school: RandomSchool) => boolean]>([
    ["self-study", ({ rules }) => rules.onePlace?.selfStudy === true],
    ["a range of common slots", ({ rules }) => typeof rules.commonSlot.perWeek === "object"],
    [
      "pools that are not shared",
      ({ rules, divisions }) => rules.hourPool?.shared === false && divisions.some(({ hourPool }) => hourPool !== undefined),
    ],
    ["quotas", ({ divisions }) => divisions.some(({ quota }) => quota !== undefined)],
    ["rooms", ({ rooms }) => rooms !== undefined],
    ["two adults", ({ actions }) => actions.some(({ adults }) => adults === 2)],
    ["few actions", ({ rules }) => rules.fewActions !== undefined],
    ["no frozen groups", ({ rules }) => rules.noFrozenGroups !== undefined],
    ["locks", ({ rules }) => rules.locks !== undefined],
    ["joined levels", ({ levels }) => levels.some(({ joinedWith }) => joinedWith !== undefined)],
    ["weeks A or B", ({ slots }) => slots.some(({ week }) => week !== undefined)],
    [
      "slots of different lengths",
      ({ slots }) => new Set(slots.map(({ start, end }) => Number.parseInt(end, 10) - Number.parseInt(start, 10))).size > 1,
    ],
    ["weekly hours", ({ teachers }) => teachers.some(({ weeklyHours }) => weeklyHours !== undefined)],
    ["yearly hours", ({ teachers }) => teachers.some(({ yearlyHours }) => yearlyHours !== undefined)],
  ])("sometimes has %s, not always", (_, has) => {
    const share = schools.filter(has).length / schools.length;
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.8);
  });
});

describe("tinySchool", () => {
  it("can be searched exhaustively", () => {
    expect(Math.max(...seeds.map(tinyAssignments))).toBeLessThanOrEqual(100_000);
  });
});
