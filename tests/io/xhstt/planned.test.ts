import { describe, expect, it } from "vitest";
import { generateNeeds } from "../../../src/generate/index.js";
import { type ProblemInput, solve, type Timetable, verify } from "../../../src/index.js";
import { assemble, readXhstt, type XhsttRead } from "../../../src/io/index.js";
import { absent, note, realSchool, takenIn } from "./realSchool.js";

const DEEP = process.env.PLAGE_DEEP === "1";
const SOLUTION = 0;
const NEEDS = ["lecture", "numeratie", "ecriture", "methode"];
const OPEN_ACTION = "projet";

/** Slots free to every student of a level, in the order of the grid. */
function freeSlots({ part, slots, busy }: XhsttRead, level: string): string[] {
  const divisions = part.divisions.filter((each) => each.level === level);
  return slots.map(({ id }) => id).filter((slot) => divisions.every(({ id }) => !(busy.divisions[id] ?? []).includes(slot)));
}

/** The levels with their own slots, needs drawn for a third of the students, each subject dealt one of the needs. */
function problemOf(read: XhsttRead, levels: readonly string[]): ProblemInput {
  const subjects = [...new Set(read.part.teachers.flatMap((teacher) => teacher.subjects))].sort();
  // No file of this format says how many a room seats.
  const seats = { source: "assumed", rooms: read.part.rooms.map(({ id }) => ({ id, capacity: 30 })) };
  const { problem } = assemble([read.part, seats], {
    slots: [...read.slots],
    only: [...levels],
    skills: Object.fromEntries(subjects.map((subject, index) => [subject, [OPEN_ACTION, NEEDS[index % NEEDS.length]]])),
    actions: [...NEEDS.map((need) => ({ id: `soutien-${need}`, need, min: 4, max: 15 })), { id: OPEN_ACTION, min: 6, max: 24 }],
    rules: { commonSlot: { perWeek: 1 }, onePlace: { selfStudy: true } },
  });
  const drawn = generateNeeds(problem.students, { seed: 7, share: 0.3, needs: NEEDS });
  return { ...problem, students: problem.students.map((student) => ({ ...student, needs: drawn.get(student.id) ?? {} })) };
}

/** Whom the timetable places where the published timetable, read by other means, has them already. */
function doubleBooked(timetable: Timetable): string[] {
  const taken = takenIn(SOLUTION);
  const places = [
    ...timetable.groups.map(({ slot, students, teachers, room }) => ({ slot, who: [...students, ...teachers, room ?? "no room"] })),
    ...timetable.selfStudy.map(({ slot, students }) => ({ slot, who: [...students] })),
  ];
  return places.flatMap(({ slot, who }) => who.filter((id) => taken.get(id)?.slots.has(slot) ?? true).map((id) => `${id} at ${slot}`));
}

describe.skipIf(absent)(`planning in a Dutch school of 453 named students${note}`, () => {
  const read = absent ? (undefined as never) : readXhstt(realSchool(), { solution: SOLUTION });
  const sizes = (level: string) => {
    const divisions = new Set(read.part.divisions.filter((each) => each.level === level).map(({ id }) => id));
    return [divisions.size, read.part.students.filter(({ division }) => divisions.has(division)).length, freeSlots(read, level).length];
  };
  const withStudents = ["L3T", "L4H", "L4T", "L4V", "L5H", "L5V", "L6V"];
  const levels = withStudents.filter((level) => !absent && freeSlots(read, level).length > 0);

  it("has seven levels with named students, two of them without a slot free to all", () => {
    expect(withStudents.map((level) => [level, ...sizes(level)])).toEqual([
      ["L3T", 3, 71, 2],
      ["L4H", 3, 74, 0],
      ["L4T", 2, 62, 2],
      ["L4V", 3, 66, 0],
      ["L5H", 3, 76, 5],
      ["L5V", 2, 46, 3],
      ["L6V", 2, 58, 2],
    ]);
  });

  it.skipIf(!DEEP)(
    `is planned in its true free time, the five levels that have any${DEEP ? "" : " (skipped: PLAGE_DEEP=1 runs it)"}`,
    async () => {
      const problem = problemOf(read, levels);
      expect([problem.students.length, problem.teachers.length, problem.rooms?.length]).toEqual([313, 75, 41]);
      const result = await solve(problem, { gap: 0.02 });
      expect(["optimal", "feasible"]).toContain(result.status);
      const timetable = result.timetable as Timetable;
      expect(verify(problem, timetable)).toEqual([]);
      expect(timetable.commonSlots.filter(({ level, slots }) => !slots.every((slot) => freeSlots(read, level).includes(slot)))).toEqual([]);
      expect(levels.filter((level) => !timetable.groups.some((group) => group.level === level))).toEqual([]);
      expect(result.indicators.coverage).toBeGreaterThan(0.2);
      expect(doubleBooked(timetable)).toEqual([]);

      const [first, ...rest] = timetable.groups;
      const lesson = [...(takenIn(SOLUTION).get(first.teachers[0])?.slots ?? [])][0];
      const moved = { ...timetable, groups: [{ ...first, slot: lesson }, ...rest] };
      expect(doubleBooked(moved)).toContain(`${first.teachers[0]} at ${lesson}`);
      expect(verify(problem, moved).map(({ rule }) => rule)).toContain("teachers");
    },
  );
});
