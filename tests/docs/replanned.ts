import type { ProblemInput } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { timetableOf } from "../../src/stages/timetable.js";
import { planOf } from "../support/smallSchool.js";

/** The year of which the README changes the rest: two periods, one hour a week, reading with Mme Diallo and sums with Mme Roy. */
export const REPLANNED = {
  calendar: { start: "2026-01-05", end: "2026-03-20", publicHolidays: false, holidays: [{ start: "2026-02-14", end: "2026-03-01" }] },
  periods: [
    { id: "P1", start: "2026-01-05", end: "2026-02-13" },
    { id: "P2", start: "2026-03-02", end: "2026-03-20" },
  ],
  slots: [{ id: "lundi", day: 1, start: "10:00", end: "11:00" }],
  divisions: [
    { id: "2MELEC", level: "2nde" },
    { id: "2MCV", level: "2nde" },
  ],
  students: Array.from({ length: 8 }, (_, k) => ({
    id: `e${k + 1}`,
    division: k < 4 ? "2MELEC" : "2MCV",
    needs: (k % 2 === 0 ? { lecture: 3 } : { calcul: 2 }) as Record<string, number>,
  })),
  teachers: [
    { id: "Mme Diallo", skills: ["lecture"] },
    { id: "M. Petit", skills: ["calcul"] },
    { id: "Mme Roy", skills: ["lecture", "calcul"] },
  ],
  actions: [
    { id: "lecture", need: "lecture", min: 2, max: 8 },
    { id: "calcul", need: "calcul", min: 2, max: 8 },
  ],
} satisfies ProblemInput;

const school = readSchool(REPLANNED);
const inNeedOf = (need: string) => REPLANNED.students.filter(({ needs }) => need in needs).map(({ id }) => id);

export const TIMETABLE = timetableOf(
  school,
  planOf(
    school,
    ["P1", "P2"].flatMap((period) => [
      { period, action: "lecture", students: inNeedOf("lecture"), teachers: ["Mme Diallo"] },
      { period, action: "calcul", students: inNeedOf("calcul"), teachers: ["Mme Roy"] },
    ]),
  ),
);
