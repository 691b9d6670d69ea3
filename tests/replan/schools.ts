import type { Timetable } from "../../src/domain/timetable.js";
import { readSchool } from "../../src/read/read.js";
import type { ProblemInput } from "../../src/read/schema.js";
import { timetableOf } from "../../src/stages/timetable.js";
import { type GroupText, LUN, MAR, planOf } from "../support/smallSchool.js";

/** Nine weeks of class in two periods, two divisions; each has four students, half of them for reading, half for sums. */
export const YEAR = {
  calendar: { start: "2026-01-05", end: "2026-03-13", publicHolidays: false, holidays: [{ start: "2026-02-07", end: "2026-02-15" }] },
  periods: [
    { id: "P1", start: "2026-01-05", end: "2026-02-06" },
    { id: "P2", start: "2026-02-16", end: "2026-03-13" },
  ],
  slots: [LUN, MAR],
  divisions: [
    { id: "A", level: "2de", quota: { hours: 9, tolerance: 1 }, hourPool: 12 },
    { id: "B", level: "2de", quota: { hours: 9, tolerance: 1 }, hourPool: 12 },
  ],
  students: ["A", "B"].flatMap((division) =>
    [1, 2, 3, 4].map((k) => ({
      id: `${division.toLowerCase()}${k}`,
      division,
      needs: (k % 2 === 1 ? { lire: 3 } : { calculer: 2 }) as Record<string, number>,
    })),
  ),
  teachers: [
    { id: "kim", name: "Mme Diallo", skills: ["lire", "libre"], yearlyHours: 12 },
    { id: "lou", name: "M. Petit", skills: ["calculer"], yearlyHours: 12 },
  ],
  rooms: [
    { id: "r1", capacity: 10 },
    { id: "r2", capacity: 10 },
    { id: "r3", capacity: 10 },
  ],
  actions: [
    { id: "lire", need: "lire", min: 2, max: 6 },
    { id: "calculer", need: "calculer", min: 2, max: 6 },
  ],
  rules: { hourBudget: { mostTeacherHours: 24 }, noFrozenGroups: { maxPeriods: 2 } },
} satisfies ProblemInput;

const READERS = ["a1", "a3", "b1", "b3"];
const COUNTERS = ["a2", "a4", "b2", "b4"];

/** On Mondays, in both periods: the readers with Mme Diallo, the others with M. Petit. */
export const GROUPS: GroupText[] = ["P1", "P2"].flatMap((period) => [
  { period, slot: "lun", action: "lire", students: READERS, teachers: ["kim"], room: "r1" },
  { period, slot: "lun", action: "calculer", students: COUNTERS, teachers: ["lou"], room: "r2" },
]);

export function timetableFor(problem: unknown, groups: readonly GroupText[] = GROUPS): Timetable {
  const school = readSchool(problem);
  return timetableOf(school, planOf(school, groups));
}
