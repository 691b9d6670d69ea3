import type { Problem } from "../../src/domain/problem.js";
import type { Timetable } from "../../src/domain/timetable.js";
import type { Change } from "../../src/replan/index.js";

/** Where the school stands when something happens. */
export interface Standing {
  readonly problem: Problem;
  readonly timetable: Timetable;
}

/** One thing that happens in the year; whom it hits follows from the plan of the day, so that it always hits someone. */
export interface Event {
  readonly date: string;
  readonly what: string;
  readonly changes: (standing: Standing) => Change[];
}

/** Groups that still meet on the date or after, of the period under way then. */
function underWay({ timetable }: Standing, date: string) {
  return timetable.groups.filter(({ dates }) => dates.some((each) => each >= date) && dates[0] <= later(date, 14));
}

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

const at = <Each>(list: readonly Each[], k: number): Each => list[k % list.length];

const arrives = (date: string, id: string, division: number, needs: Record<string, number>): Event => ({
  date,
  what: "a student arrives",
  changes: ({ problem }) => [{ kind: "arrives", student: { id, division: at(problem.divisions, division).id, needs } }],
});

const leaves = (date: string, k: number): Event => ({
  date,
  what: "a student leaves",
  changes: (standing) => [{ kind: "leaves", student: at(at(underWay(standing, date), k).students, k) }],
});

const moves = (date: string, k: number): Event => ({
  date,
  what: "a student changes division",
  changes: ({ problem }) => {
    const student = at(problem.students, k);
    const { level } = problem.divisions.find(({ id }) => id === student.division) as { level: string };
    const others = problem.divisions.filter((each) => each.level === level && each.id !== student.division);
    return [{ kind: "changesDivision", student: student.id, division: at(others, k).id }];
  },
});

const absent = (date: string, until: string, k: number): Event => ({
  date,
  what: "a teacher is absent",
  changes: (standing) => [{ kind: "teacherAbsent", teacher: at(at(underWay(standing, date), k).teachers, 0), start: date, end: until }],
});

const needs = (date: string, k: number, changed: Record<string, number | null>): Event => ({
  date,
  what: "a student's needs change",
  changes: ({ problem }) => [{ kind: "needsUpdated", student: at(problem.students, k).id, needs: changed }],
});

/** A bilan: some students have met a need, others have a new one. */
const bilan = (date: string, step: number): Event => ({
  date,
  what: "a bilan",
  changes: ({ problem }) => {
    const inNeed = problem.students.filter((student) => Object.keys(student.needs).length > 0);
    return inNeed.flatMap((student, index): Change[] => {
      if (index % step !== 0) return [];
      const [first] = Object.keys(student.needs);
      return [{ kind: "needsUpdated", student: student.id, needs: index % (2 * step) === 0 ? { [first]: null } : { methode: 2 } }];
    });
  },
});

const slotLost = (date: string, k: number): Event => ({
  date,
  what: "a level loses a slot",
  changes: ({ timetable }) => {
    const { level, slots } = at(timetable.commonSlots, k);
    return [{ kind: "slotLost", slot: slots[0], level }];
  },
});

const roomLost = (date: string, k: number): Event => ({
  date,
  what: "a room is lost",
  changes: (standing) => {
    const rooms = underWay(standing, date).flatMap(({ room }) => room ?? []);
    return [{ kind: "roomLost", room: at(rooms, k) }];
  },
});

const teacherLeaves = (date: string, k: number): Event => ({
  date,
  what: "a teacher leaves",
  changes: (standing) => [{ kind: "teacherLeaves", teacher: at(at(underWay(standing, date), k).teachers, 0) }],
});

const teacherArrives = (date: string, id: string, skills: string[]): Event => ({
  date,
  what: "a teacher arrives",
  changes: () => [{ kind: "teacherArrives", teacher: { id, skills, weeklyHours: 3 } }],
});

const actionClosed = (date: string, k: number): Event => ({
  date,
  what: "an action is closed",
  changes: (standing) => [{ kind: "actionClosed", action: at(underWay(standing, date), k).action }],
});

const actionAdded = (date: string): Event => ({
  date,
  what: "an action is added",
  changes: () => [
    { kind: "actionAdded", action: { id: "tutorat-methode-printemps", need: "methode", modality: "tutorat", min: 1, max: 4 } },
  ],
});

/** Thirty events in the order of the year. */
export const EVENTS: readonly Event[] = [
  arrives("2025-09-15", "n01", 0, { numeratie: 3 }),
  leaves("2025-09-18", 0),
  absent("2025-09-22", "2025-10-03", 1),
  moves("2025-09-29", 40),
  needs("2025-10-02", 7, { lecture: 3 }),
  roomLost("2025-10-06", 0),
  arrives("2025-10-09", "n02", 5, { oral: 2, methode: 2 }),
  bilan("2025-11-03", 6),
  absent("2025-11-10", "2025-11-21", 3),
  leaves("2025-11-17", 4),
  slotLost("2025-11-24", 0),
  moves("2025-12-01", 130),
  needs("2025-12-04", 60, { ecriture: 4 }),
  arrives("2025-12-08", "n03", 9, { lecture: 4 }),
  bilan("2026-01-05", 6),
  teacherLeaves("2026-01-12", 2),
  teacherArrives("2026-01-19", "p31", ["lecture", "methode", "oral"]),
  absent("2026-01-22", "2026-01-30", 5),
  leaves("2026-01-26", 7),
  actionClosed("2026-01-29", 3),
  needs("2026-02-02", 100, { numeratie: 3, oral: 2 }),
  bilan("2026-03-02", 7),
  absent("2026-03-09", "2026-03-20", 2),
  arrives("2026-03-12", "n04", 2, { memorisation: 3 }),
  slotLost("2026-03-16", 1),
  moves("2026-03-23", 200),
  roomLost("2026-03-26", 3),
  actionAdded("2026-04-27"),
  leaves("2026-05-04", 1),
  absent("2026-05-11", "2026-05-22", 0),
];
