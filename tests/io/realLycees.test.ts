import { describe, expect, it } from "vitest";
import { solve, type Timetable, verify } from "../../src/index.js";
import { type FetOptions, type FetSchool, readFet } from "../../src/io/index.js";
import { absent, freeTeachers, note, type Occupation, occupationOf, slotsFreeTogether, solvedFile, withNeeds } from "./realSchools.js";

interface RealSchool {
  readonly options: FetOptions;
  readonly levels: readonly string[];
  /** Of each level: divisions, students, slots free to all of its divisions. */
  readonly sizes: readonly (readonly [number, number, number])[];
  readonly seed: number;
}

const SCHOOLS: readonly (readonly [string, RealSchool])[] = [
  // Classes, with the FET year as their level: these are the years of several classes that share a free slot.
  [
    "Lycee-Goulmima",
    {
      options: { levels: (_, { year }) => year },
      levels: ["2 باك أدب", "2 باك ع إ", "2باك ع ت م"],
      sizes: [
        [2, 87, 5],
        [7, 287, 1],
        [2, 57, 3],
      ],
      seed: 7,
    },
  ],
  [
    "GYR",
    {
      options: { unknownSize: 28 },
      levels: ["5", "6", "7"],
      sizes: [
        [6, 168, 15],
        [6, 168, 18],
        [5, 140, 18],
      ],
      seed: 7,
    },
  ],
];

/** What the timetable places where the school's own timetable, read by other means, has them busy already. */
function doubleBooked(school: FetSchool, busy: Occupation, timetable: Timetable): string[] {
  const clashes: string[] = [];
  const clash = (slots: ReadonlySet<string> | undefined, slot: string, who: string) => {
    if (slots?.has(slot)) clashes.push(`${who} at ${slot}`);
  };
  for (const group of timetable.groups) {
    for (const teacher of group.teachers) clash(busy.teachers.get(teacher), group.slot, `teacher ${teacher}`);
    clash(busy.rooms.get(group.room as string), group.slot, `room ${group.room}`);
  }
  for (const { level, slot } of [...timetable.groups, ...timetable.selfStudy]) {
    for (const { id } of school.divisions.filter((division) => division.level === level))
      clash(busy.students.get(id), slot, `division ${id}`);
  }
  return clashes;
}

/** Teachers, rooms and students in more than one place of the timetable at once. */
function inTwoPlaces({ groups, selfStudy }: Timetable): string[] {
  const taken = [
    ...groups.flatMap(({ slot, teachers, room, students }) => [
      ...teachers.map((id) => `teacher ${id} at ${slot}`),
      `room ${room} at ${slot}`,
      ...students.map((id) => `student ${id} at ${slot}`),
    ]),
    ...selfStudy.flatMap(({ slot, students }) => students.map((id) => `student ${id} at ${slot}`)),
  ];
  return taken.filter((each, index) => taken.indexOf(each) !== index);
}

/** The first group moved to another slot. */
const moved = (timetable: Timetable, slot: string): Timetable => ({
  ...timetable,
  groups: [{ ...timetable.groups[0], slot }, ...timetable.groups.slice(1)],
});

describe.skipIf(absent)(`planning in real schools${note}`, () => {
  describe.each(SCHOOLS)("%s", (name, { options, levels, sizes, seed }) => {
    const file = absent ? new Uint8Array() : solvedFile(name);
    const school = absent ? (undefined as never) : readFet(file, options).school;
    const busy = absent ? (undefined as never) : occupationOf(file);

    it("is read with the same free time by two readers", () => {
      const slots = (names: Occupation["teachers"], { id }: { id: string }) => [...(names.get(id) ?? [])].sort();
      const read = (each: { busy: readonly string[] }) => [...each.busy].sort();
      expect(busy.placed).toBe(school.occupied.placed);
      expect(school.teachers.map(read)).toEqual(school.teachers.map((teacher) => slots(busy.teachers, teacher)));
      expect(school.rooms.map(read)).toEqual(school.rooms.map((room) => slots(busy.rooms, room)));
      expect(school.divisions.map(read)).toEqual(school.divisions.map((division) => slots(busy.students, division)));
      expect(school.divisions.filter(({ id }) => !busy.students.has(id))).toEqual([]);
    });

    it("has three levels with a slot free to all, and teachers free in it", () => {
      const found = levels.map((level) => {
        const divisions = school.divisions.filter((division) => division.level === level);
        return [divisions.length, divisions.reduce((sum, { size }) => sum + size, 0), slotsFreeTogether(school, level).length];
      });
      expect(found).toEqual(sizes);
      for (const level of levels) {
        expect(Math.max(...slotsFreeTogether(school, level).map((slot) => freeTeachers(school, slot)))).toBeGreaterThanOrEqual(8);
      }
    });

    it("is planned in its true free time", async () => {
      const problem = withNeeds(school, levels, 0.3, seed);
      const inNeed = problem.students.filter((student) => Object.keys(student.needs ?? {}).length > 0).length;
      expect(inNeed).toBe(Math.round(0.3 * problem.students.length));

      const result = await solve(problem, { gap: 0.01 });
      expect(["optimal", "feasible"]).toContain(result.status);
      const timetable = result.timetable as Timetable;
      expect(timetable.commonSlots.map(({ level, slots }) => [level, slots.length])).toEqual(levels.map((level) => [level, 1]));
      expect(levels.filter((level) => !timetable.groups.some((group) => group.level === level))).toEqual([]);
      expect(timetable.groups.filter((group) => group.teachers.length === 0 || group.room === undefined)).toEqual([]);
      expect(result.indicators.coverage).toBeGreaterThan(0.2);
      expect(verify(problem, timetable)).toEqual([]);
      expect(doubleBooked(school, busy, timetable)).toEqual([]);
      expect(inTwoPlaces(timetable)).toEqual([]);

      const [{ level, teachers }] = timetable.groups;
      const lesson = school.teachers.find(({ id }) => id === teachers[0])?.busy[0] as string;
      expect(doubleBooked(school, busy, moved(timetable, lesson))).toContain(`teacher ${teachers[0]} at ${lesson}`);
      expect(verify(problem, moved(timetable, lesson)).map(({ rule }) => rule)).toContain("teachers");
      const taken = school.divisions.find((division) => division.level === level) as FetSchool["divisions"][number];
      expect(doubleBooked(school, busy, moved(timetable, taken.busy[0]))).toContain(`division ${taken.id} at ${taken.busy[0]}`);
    });
  });

  it("says which levels of Goulmima have no slot free to all, when all classes of a stage are one level", async () => {
    const { school } = readFet(solvedFile("Lycee-Goulmima"));
    const result = await solve(withNeeds(school, ["TC", "1BAC", "2BAC"], 0.3, 7), { gap: 0.01 });
    expect(result.status).toBe("infeasible");
    expect(result.timetable).toBeNull();
    expect(result.reasons.filter((reason) => /common slot/.test(reason)).map((reason) => /^Level (\S+)/.exec(reason)?.[1])).toEqual([
      "TC",
      "1BAC",
      "2BAC",
    ]);
  });
});
