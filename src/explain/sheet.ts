import { inHours } from "../domain/account.js";
import { divisionMinutes, type Student } from "../domain/school.js";
import type { Subject } from "./subject.js";

/** A group as one of its students knows it. */
export interface GroupSheet {
  readonly group: string;
  readonly period: string;
  readonly slot: string;
  readonly action: string;
  /** Null where the action works on no need. */
  readonly need: string | null;
  readonly teachers: readonly string[];
  /** Null where rooms are not planned. */
  readonly room: string | null;
  /** Meetings; none in an undated problem. */
  readonly dates: readonly string[];
  readonly students: number;
  /** Hours for the student, on the dates on which the student's division is present. */
  readonly hours: number;
}

/** The group at a place in the timetable, for a student who is, or might be, in it. */
export function sheetFor({ school, plan, timetable }: Subject, student: Student, index: number): GroupSheet {
  const { id, period, slot, action, need, teachers, room, dates, students } = timetable.groups[index];
  const minutes = divisionMinutes(school, plan.groups[index].period, plan.groups[index].slot, student.division);
  return {
    group: id,
    period,
    slot,
    action,
    need: need ?? null,
    teachers: [...teachers],
    room: room ?? null,
    dates: [...dates],
    students: students.length,
    hours: inHours(minutes),
  };
}
