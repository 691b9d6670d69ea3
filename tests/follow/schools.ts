import type { Timetable } from "../../src/domain/timetable.js";
import { readSchool } from "../../src/read/read.js";
import type { ProblemInput } from "../../src/read/schema.js";
import { timetableOf } from "../../src/stages/timetable.js";
import { type GroupText, LUN, MAR, planOf } from "../support/smallSchool.js";

/** Seven weeks of class in three periods, with a week of holidays between the last two; A is away in the week of 19 January. */
export const YEAR: ProblemInput = {
  calendar: {
    start: "2026-01-05",
    end: "2026-02-27",
    publicHolidays: false,
    holidays: [{ start: "2026-02-02", end: "2026-02-08" }],
  },
  periods: [
    { id: "P1", start: "2026-01-05", end: "2026-01-18" },
    { id: "P2", start: "2026-01-19", end: "2026-02-01" },
    { id: "P3", start: "2026-02-09", end: "2026-02-27" },
  ],
  slots: [LUN, MAR],
  divisions: [
    { id: "A", level: "2de", pfmp: [{ start: "2026-01-19", end: "2026-01-25" }] },
    { id: "B", level: "2de" },
  ],
  students: [
    { id: "ana", division: "A", needs: { lire: 3 } },
    { id: "bob", division: "A", needs: { lire: 2, calculer: 1 } },
    { id: "cy", division: "B", needs: { calculer: 4 } },
    { id: "dan", division: "B", needs: { lire: { severity: 1, periods: ["P3"] } } },
    { id: "eve", division: "B" },
  ],
  teachers: [
    { id: "kim", skills: ["lire", "calculer", "libre"], weeklyHours: 4, yearlyHours: 20 },
    { id: "lou", skills: ["libre"] },
  ],
  actions: [
    { id: "lire", need: "lire", min: 1 },
    { id: "calculer", need: "calculer", min: 1 },
    { id: "libre", min: 1 },
  ],
};

/** Ana is served at once, bob waits, cy is always elsewhere, dan is in no group. */
export const GROUPS: GroupText[] = [
  { period: "P1", slot: "lun", action: "lire", students: ["ana"], teachers: ["kim"] },
  { period: "P1", slot: "lun", action: "libre", students: ["bob", "cy"], teachers: ["lou"] },
  { period: "P2", slot: "mar", action: "lire", students: ["bob"], teachers: ["kim"] },
  { period: "P3", slot: "lun", action: "calculer", students: ["bob"], teachers: ["kim"] },
  { period: "P3", slot: "lun", action: "libre", students: ["cy"], teachers: ["lou"] },
];

export function timetableFor(problem: unknown, groups: readonly GroupText[]): Timetable {
  const school = readSchool(problem);
  return timetableOf(school, planOf(school, groups));
}
