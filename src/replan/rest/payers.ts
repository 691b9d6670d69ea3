import { inHours } from "../../domain/account.js";
import { raise } from "../../domain/maps.js";
import type { Problem } from "../../domain/problem.js";
import type { Timetable } from "../../domain/timetable.js";
import type { Note } from "../note.js";

/**
 * A group is paid by a division that has a student in it. Where all students of that division are away for good, the
 * division with most students in the group pays the rest, and is given the hours for it out of the first one's pool.
 */
export function withPayers(problem: Problem, announced: Timetable, notes: Note[]): { problem: Problem; announced: Timetable } {
  const division = new Map(problem.students.map((student) => [student.id, student.division]));
  const pools = new Map(problem.divisions.map(({ id, hourPool }) => [id, hourPool ?? 0]));
  let changed = false;
  const groups = announced.groups.map((group) => {
    const { paidBy, students } = group;
    const divisions = students.flatMap((student) => division.get(student) ?? []);
    if (paidBy === undefined || divisions.length === 0 || divisions.includes(paidBy)) return group;
    const many = (id: string) => divisions.filter((each) => each === id).length;
    const payer = divisions.reduce((best, each) => (many(each) > many(best) ? each : best));
    const hours = inHours(group.minutes * group.teachers.length);
    pools.set(paidBy, Math.max(0, (pools.get(paidBy) ?? 0) - hours));
    raise(pools, payer, hours);
    notes.push({ code: "payerChanged", from: paidBy, to: payer, hours });
    changed = true;
    return { ...group, paidBy: payer };
  });
  if (!changed) return { problem, announced };
  const divisions = problem.divisions.map((each) => (each.hourPool === undefined ? each : { ...each, hourPool: pools.get(each.id) ?? 0 }));
  return { problem: { ...problem, divisions }, announced: { ...announced, groups } };
}
