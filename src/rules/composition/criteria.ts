import type { PlannedGroup } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";

/** Who led a student in an action in the period before: teacher indices, by student. */
export type Leaders = ReadonlyMap<number, ReadonlySet<number>>;

/** Quality of one group under one criterion, 0 to 1; undefined where the criterion says nothing of it. */
export type Criterion = (school: School, group: PlannedGroup, before: Leaders) => number | undefined;

/** Divisions met in the group, of those that could be. */
export const mix: Criterion = (school, group) => {
  const possible = Math.min(school.levels[group.level].divisions.length, group.students.length);
  if (possible < 2) return undefined;
  return (new Set(group.students.map((student) => school.students[student].division)).size - 1) / (possible - 1);
};

/** How close the severities of the students in need are, on the scale of 1 to 4. */
export const severity: Criterion = (school, group) => {
  const { need } = school.actions[group.action];
  const found = group.students.flatMap((student) =>
    school.students[student].needs.filter((each) => each.need === need).map((each) => each.severity),
  );
  if (need < 0 || found.length < 2) return undefined;
  return 1 - (Math.max(...found) - Math.min(...found)) / 3;
};

/** Leaders who asked for the action or the slot, among those who asked for anything. */
export const preference: Criterion = (school, group) => {
  const asking = group.teachers
    .map((each) => school.teachers[each])
    .filter((each) => each.prefersActions.size + each.prefersSlots.size > 0);
  if (asking.length === 0) return undefined;
  return asking.filter((each) => each.prefersActions.has(group.action) || each.prefersSlots.has(group.slot)).length / asking.length;
};

/** Students whom a leader also teaches in ordinary class. */
export const reinvestment: Criterion = (school, group) => {
  const teaching = group.teachers.filter((each) => school.teachers[each].teaches.size > 0);
  if (teaching.length === 0 || group.students.length === 0) return undefined;
  return (
    group.students.filter((student) => teaching.some((each) => school.teachers[each].teaches.has(school.students[student].division)))
      .length / group.students.length
  );
};

/** Students who keep a leader they had in the action, of those who were in it the period before. */
export const continuity: Criterion = (_school, group, before) => {
  const returning = group.students.filter((student) => before.has(student));
  if (returning.length === 0) return undefined;
  return returning.filter((student) => group.teachers.some((each) => before.get(student)?.has(each))).length / returning.length;
};
