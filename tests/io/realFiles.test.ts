import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { problemFields } from "../../src/domain/problem.js";
import { type FetSchool, fetProblem, readFet } from "../../src/io/index.js";

const folder = fileURLToPath(new URL("../../../shared/data/fet/", import.meta.url));
const absent = !existsSync(folder);
const note = absent ? " (skipped: ../shared/data/fet is absent)" : "";
const load = (name: string): Uint8Array => gunzipSync(readFileSync(`${folder}${name}.gz`));

const readSolved = (name: string) => readFet(load(`${name}_data_and_timetable.fet`));
const readPair = (name: string) => readFet(load(`${name}.fet`), { activities: load(`${name}_activities.xml`) });

/** Slots of each level in which all its divisions are free. */
function freeTogether(school: FetSchool): Record<string, number> {
  const levels = [...new Set(school.divisions.map((division) => division.level))];
  const free = (level: string): number => {
    const divisions = school.divisions.filter((division) => division.level === level);
    return school.slots.filter((slot) => divisions.every((division) => !division.busy.includes(slot.id))).length;
  };
  return Object.fromEntries(levels.map((level) => [level, free(level)]));
}

describe.skipIf(absent)(`real FET files${note}`, () => {
  describe.each([
    ["Lycee-Goulmima", { activities: 1386, teachers: 94, rooms: 55, divisions: 55, slots: 44, are: "groups", warnings: ["half-days"] }],
    ["GYR", { activities: 1477, teachers: 82, rooms: 83, divisions: 31, slots: 60, are: "years", warnings: ["size-unknown"] }],
  ])("%s", (name, counts) => {
    const { school, warnings } = absent ? { school: undefined as never, warnings: [] } : readSolved(name);

    it("has its known counts, every activity in its place, and nobody double-booked", () => {
      expect(school.solved).toBe(true);
      expect(school.occupied).toEqual({ activities: counts.activities, placed: counts.activities, unplaced: 0, inactive: 0 });
      expect([school.teachers.length, school.rooms.length, school.divisions.length, school.slots.length]).toEqual([
        counts.teachers,
        counts.rooms,
        counts.divisions,
        counts.slots,
      ]);
      expect(school.divisionsAre).toBe(counts.are);
      expect(warnings.map((warning) => warning.code)).toEqual(counts.warnings);
    });

    it("reads the same from the locked file as from the plain file and its solution", () => {
      expect(readPair(name)).toEqual({ school, warnings });
    });

    it("knows it is unsolved without the solution", () => {
      const plain = readFet(load(`${name}.fet`));
      expect(plain.school.solved).toBe(false);
      expect(plain.school.occupied.placed + plain.school.occupied.unplaced).toBe(counts.activities);
      expect(plain.warnings.map((warning) => warning.code)).toContain("activity-unplaced");
    });

    it("becomes a problem in the format of this library", () => {
      const parsed = z.strictObject(problemFields).safeParse(fetProblem(school));
      expect(parsed.error).toBeUndefined();
      expect(parsed.data?.students).toHaveLength(school.divisions.reduce((sum, division) => sum + division.size, 0));
    });

    it("names only slots and divisions that exist, in grid order", () => {
      const order = school.slots.map((slot) => slot.id);
      const divisions = new Set(school.divisions.map((division) => division.id));
      for (const { busy } of [...school.divisions, ...school.teachers, ...school.rooms])
        expect(busy).toEqual(order.filter((id) => busy.includes(id)));
      expect(school.teachers.flatMap((teacher) => teacher.teaches).filter((id) => !divisions.has(id))).toEqual([]);
    });
  });

  it("finds three levels in Goulmima, which leave no slot free to a whole level", () => {
    const { school } = readSolved("Lycee-Goulmima");
    expect(freeTogether(school)).toEqual({ TC: 0, "1BAC": 0, "2BAC": 0 });
    const size = (level: string): number =>
      school.divisions.filter((division) => division.level === level).reduce((sum, division) => sum + division.size, 0);
    expect([size("TC"), size("1BAC"), size("2BAC")]).toEqual([665, 648, 859]);
  });

  it("finds the grades 5 to 13 in GYR, free together in late hours", () => {
    const { school } = readSolved("GYR");
    expect(freeTogether(school)).toEqual({ 5: 15, 6: 18, 7: 18, 8: 18, 9: 18, 10: 18, 11: 12, 12: 10, 13: 10 });
  });
});
