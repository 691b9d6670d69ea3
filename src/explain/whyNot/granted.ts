import type { Plan, PlannedGroup } from "../../domain/plan.js";
import type { School, Student } from "../../domain/school.js";
import type { Timetable } from "../../domain/timetable.js";
import { RULES } from "../../rules/index.js";
import { readTimetable } from "../../stages/timetable.js";
import { verifyPlan } from "../../stages/verify.js";
import type { Request } from "./target.js";

/**
 * Whether a timetable grants a request, as it is or once two teachers are exchanged: a lock says that one leads a group of
 * the action at the time, and not which. The exchange changes no hours, no group and nobody's needs, and is verified.
 */
export function grants(school: School, timetable: Timetable, student: Student, request: Request): boolean {
  const { plan } = readTimetable(school, timetable);
  const there = plan.groups.filter(
    ({ period, action, slot }) =>
      period === request.period && action === request.action && (request.slot === undefined || slot === request.slot),
  );
  const own = there.filter((group) => group.level === request.level && group.students.includes(student.index));
  const { teacher } = request;
  if (teacher === undefined || own.some((group) => group.teachers.includes(teacher))) return own.length > 0;
  return own.some((group) =>
    there
      .filter((other) => other.slot === group.slot && other.teachers.includes(teacher))
      .some((other) => group.teachers.some((each) => holds(school, exchanged(plan, [group, each], [other, teacher])))),
  );
}

function exchanged(plan: Plan, [group, one]: readonly [PlannedGroup, number], [other, another]: readonly [PlannedGroup, number]): Plan {
  const instead = (each: PlannedGroup, gone: number, come: number) => ({
    ...each,
    teachers: each.teachers.map((teacher) => (teacher === gone ? come : teacher)),
  });
  return {
    ...plan,
    groups: plan.groups.map((each) => (each === group ? instead(each, one, another) : each === other ? instead(each, another, one) : each)),
  };
}

function holds(school: School, plan: Plan): boolean {
  return verifyPlan(school, plan, RULES).length === 0;
}
