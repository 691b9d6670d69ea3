import { counted, hours as inHours, list as listed } from "../../words/index.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "en", { one, other });
const list = (items: readonly string[]) => listed(items, "en");
const hours = (value: number) => inHours(value, "en");
const changing = (students: number, teachers: number) =>
  `${students === 0 ? "no student changes group" : `${some(students, "change")} of group for students`}, ${teachers === 0 ? "no teacher does" : `${some(teachers, "change")} for teachers`}`;

/** The English sentences. Another language is one more file of this shape. */
export const en = {
  date: (date: string) => date,
  /** The day from which the rest of the year begins. */
  day: (date: string) => date,
  /** A part of a period that was cut. */
  days: (start: string, end: string) => `${start} to ${end}`,

  arrives: (student: string, division: string) => `${student} arrives in ${division}.`,
  leaves: (student: string) => `${student} leaves the school.`,
  changesDivision: (student: string, division: string) => `${student} goes to ${division}.`,
  needsUpdated: (student: string, needs: readonly string[], closed: readonly string[]) =>
    `Needs of ${student}: ${[...(needs.length > 0 ? [list(needs)] : []), ...(closed.length > 0 ? [`closed: ${list(closed)}`] : [])].join("; ") || "none"}.`,
  severity: (need: string, severity: number) => `${need} (severity ${severity})`,
  teacherAbsent: (teacher: string, start: string, end: string) => `${teacher} is away from ${start} to ${end}.`,
  teacherArrives: (teacher: string) => `${teacher} joins the team.`,
  teacherLeaves: (teacher: string) => `${teacher} leaves the team.`,
  roomLost: (room: string) => `Room ${room} is no longer to be had.`,
  slotLost: (slot: string, level: string | undefined) =>
    `${slot} can no longer be a common slot${level === undefined ? "" : ` of level ${level}`}.`,
  actionAdded: (action: string) => `${action} is added.`,
  actionClosed: (action: string) => `${action} is closed.`,
  lockedSlot: (level: string, slot: string, common: boolean) => `Lock: ${slot} is ${common ? "" : "not "}a common slot of level ${level}.`,
  lockedPerson: (who: string, action: string, holds: boolean, people: "students" | "teachers") =>
    `Lock: ${who} ${people === "students" ? (holds ? "attends" : "does not attend") : holds ? "leads" : "does not lead"} ${action}.`,
  lockedTogether: (students: readonly string[]) => `Lock: ${list(students)} stay together.`,
  lockedApart: (students: readonly string[]) => `Lock: ${list(students)} stay apart.`,

  moved: (from: string, moves: { students: number; teachers: number; later: { students: number; teachers: number } }) =>
    `From ${from}: ${changing(moves.students, moves.teachers)}${moves.later.students + moves.later.teachers === 0 ? "" : `; in later periods, ${changing(moves.later.students, moves.later.teachers)}`}.`,
  noPlan: (from: string) => `From ${from}: no plan was found.`,
  smallestBudget: ({ moves, teacherMoves, proven }: { moves: number | null; teacherMoves: number | null; proven: boolean }) =>
    `The budget cannot be met. The smallest ${proven ? "that can" : "found"} is ${[
      ...(moves === null ? [] : [`${some(moves, "change")} of group for students`]),
      ...(teacherMoves === null ? [] : [`${some(teacherMoves, "change")} for teachers`]),
    ].join(" and ")}; the plan keeps to it.`,

  poolOverspent: (who: string, by: number) => `The hour pool of ${who} was already overspent by ${hours(by)}.`,
  budgetOverspent: (by: number) => `The school's teacher-hours were already overspent by ${hours(by)}.`,
  teacherOverspent: (teacher: string, by: number) => `${teacher} has already led ${hours(by)} too much.`,
  smallerGroups: (action: string, from: number, to: number) =>
    `Groups of ${action} go on with fewer, as others are away for the rest of their period: fewest students ${from} → ${to}.`,
  payerChanged: (from: string, to: string, hoursPaid: number) =>
    `${to} pays ${hours(hoursPaid)} in the place of ${from}, whose students are away.`,
  slotsNotKept: "No plan keeps every common slot that was announced; some are others now.",

  place: (slot: string | undefined, periods: string) => (slot === undefined ? periods : `${slot}, ${periods}`),
  group: (action: string, teachers: readonly string[]) => `the ${action} group${teachers.length === 0 ? "" : ` of ${list(teachers)}`}`,
  selfStudy: "self-study",
  students: {
    joins: (who: string, seat: string, place: string) => `${who} joins ${seat} (${place}).`,
    leaves: (who: string, seat: string, place: string) => `${who} leaves ${seat} (${place}).`,
    moves: (who: string, from: string, to: string, place: string) => `${who} moves from ${from} to ${to} (${place}).`,
  },
  teachers: {
    joins: (who: string, seat: string, place: string) => `${who} leads ${seat} (${place}).`,
    leaves: (who: string, seat: string, place: string) => `${who} no longer leads ${seat} (${place}).`,
    moves: (who: string, from: string, to: string, place: string) => `${who} moves from ${from} to ${to} (${place}).`,
  },
  groupNew: (group: string, place: string, students: number) => `New: ${group} (${place}), ${some(students, "student")}.`,
  groupEnds: (group: string, place: string, _students: number) => `Ended: ${group} (${place}).`,
  groupChanges: (group: string, place: string, parts: readonly string[]) =>
    `${group[0].toUpperCase()}${group.slice(1)} (${place}): ${parts.join("; ")}.`,
  otherSlot: (before: string) => `no longer on ${before}`,
  otherTeachers: (before: readonly string[]) => `before, of ${list(before)}`,
  otherRoom: (before: string, after: string) => `room ${before} → ${after}`,
  noRoom: "none",
  join: (students: readonly string[]) => `${list(students)} ${students.length === 1 ? "joins" : "join"}`,
  leave: (students: readonly string[]) => `${list(students)} ${students.length === 1 ? "leaves" : "leave"}`,
};
