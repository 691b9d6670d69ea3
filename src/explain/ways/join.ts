import type { PlannedGroup } from "../../domain/plan.js";
import type { Student } from "../../domain/school.js";
import type { Cell } from "../../rules/admission.js";
import type { Subject } from "../subject.js";
import { added, rulesAgainst, takenOut, without } from "../trial.js";
import { least, type Obstacle, worthOf } from "./obstacle.js";

/** What is in the way of joining a group that is there, the easiest of them; nothing where there is none. */
export function wayToJoin(subject: Subject, student: Student, cell: Cell): Obstacle | undefined {
  return least(groupsAt(subject, cell).map((group) => ({ ...joining(subject, student, group), action: cell.action })));
}

export function groupsAt({ plan }: Subject, { period, level, slot, action }: Cell): PlannedGroup[] {
  return plan.groups.filter((group) => group.period === period && group.level === level && group.slot === slot && group.action === action);
}

/** What is in the way of moving a student to a group from wherever the student is at that time. */
export function joining(subject: Subject, student: Student, group: PlannedGroup): Obstacle {
  const { school, plan } = subject;
  const { period, slot, action } = group;
  const moved = added(without(plan, [student.index], period, slot), student.index, group);
  const against = rulesAgainst(subject, moved);
  if (against.length === 0) return worthOf(subject, moved, action);
  const full = group.students.length >= school.actions[action].max;
  const rule = against[0];
  if (full) return { code: "full", rule };
  // What only the group left behind suffers from is said of it.
  const left = rulesAgainst(subject, takenOut(school, plan, student, period, slot));
  const entering = rulesAgainst(subject, added(plan, student.index, group));
  const ofEntering = against.find((each) => entering.includes(each) && !left.includes(each));
  if (ofEntering) return { code: "joining", rule: ofEntering };
  return { code: left.includes(rule) ? "leaving" : "joining", rule };
}
