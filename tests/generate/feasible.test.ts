import { describe, expect, it } from "vitest";
import { DEMO_PARAMETERS, type GeneratedSchool, generateSchool, type SchoolParameters } from "../../src/generate/index.js";

const FULL_GROUP = 15;

/** Slots free for every division of the level. */
function freeSlots(school: GeneratedSchool, level: string): string[] {
  const busy = new Set(school.divisions.filter((division) => division.level === level).flatMap((division) => division.busy ?? []));
  return school.slots.map(({ id }) => id).filter((id) => !busy.has(id));
}

function freeTeachers(school: GeneratedSchool, slot: string): number {
  return school.teachers.filter(({ busy }) => !(busy ?? []).includes(slot)).length;
}

function studentsOf(school: GeneratedSchool, level: string): number {
  const divisions = new Set(school.divisions.filter((division) => division.level === level).map(({ id }) => id));
  return school.students.filter(({ division }) => divisions.has(division)).length;
}

const seeds = Array.from({ length: 20 }, (_, seed) => seed);
const shapes: Partial<SchoolParameters>[] = [{}, { teacherSlack: 1 }, { levels: 3, candidateSlots: 4, commonSlots: 2 }, DEMO_PARAMETERS];

describe("a generated school", () => {
  it.each(shapes)("keeps two slots more than the common slots free for each level: %o", (shape) => {
    for (const seed of seeds) {
      const school = generateSchool({ ...shape, seed });
      const least = Math.min(school.slots.length, 4);
      for (const { id } of school.levels) expect(freeSlots(school, id).length).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(shapes)("has teachers for full groups of the whole level in every slot: %o", (shape) => {
    for (const seed of seeds) {
      const school = generateSchool({ ...shape, seed });
      const needed = Math.max(...school.levels.map(({ id }) => Math.ceil(studentsOf(school, id) / FULL_GROUP)));
      for (const { id } of school.slots) expect(freeTeachers(school, id)).toBeGreaterThanOrEqual(needed);
    }
  });

  it.each(shapes)("has weekly hours for full groups in every common slot: %o", (shape) => {
    for (const seed of seeds) {
      const school = generateSchool({ ...shape, seed });
      const needed = school.levels.reduce((sum, { id }) => sum + 2 * Math.ceil(studentsOf(school, id) / FULL_GROUP), 0);
      const given = school.teachers.reduce((sum, { weeklyHours }) => sum + (weeklyHours ?? 0), 0);
      expect(given).toBeGreaterThanOrEqual(needed);
    }
  });

  it("gives each action two teachers at least", () => {
    for (const seed of seeds) {
      const school = generateSchool({ seed, needs: 8, teachers: 6 });
      for (const { id, need } of school.actions) {
        const leaders = school.teachers.filter(({ skills }) => skills.includes(id) || (need !== undefined && skills.includes(need)));
        expect(leaders.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it("has more teachers free when the slack is larger", () => {
    const free = (teacherSlack: number) => {
      const school = generateSchool({ teacherSlack, teachers: 40 });
      return freeTeachers(school, school.slots[0].id);
    };
    expect([free(1), free(1.5), free(3)]).toEqual([5, 8, 15]);
  });
});
