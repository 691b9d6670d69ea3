import { weightedService } from "../../domain/ledger.js";
import type { PlannedGroup } from "../../domain/plan.js";
import { isPresent, type Student } from "../../domain/school.js";
import { type Cell, leadersFor, refusesAttendance, ruleOnLeaders } from "../../rules/admission.js";
import type { Subject } from "../subject.js";
import { opened, rulesAgainst, without } from "../trial.js";
import { type Obstacle, worthOf } from "./obstacle.js";

/** What is in the way of one more group of an action, for the student and, up to its fewest, those whom it serves best. */
export function wayToOpen(subject: Subject, student: Student, cell: Cell): Obstacle {
  const { school, plan, speech } = subject;
  const { period, slot, action } = cell;
  const { adults, min } = school.actions[action];
  const able = leadersFor(school, cell);
  if (able.length < adults) return { code: "noTeacher", rule: ruleOnLeaders(school, cell), action };
  const students = [student.index, ...company(subject, student, cell)].slice(0, Math.max(1, min));
  // Whoever leads only a group that all of them leave is free.
  const others = without(plan, students, period, slot).groups.filter((each) => each.period === period && each.slot === slot);
  const taken = new Set(others.flatMap((each) => each.teachers));
  const inTurn = [...able].sort((a, b) => Number(taken.has(a)) - Number(taken.has(b)));
  const free = inTurn.filter((each) => !taken.has(each)).length;
  const teams = free < adults ? 1 : Math.min(MOST_TEAMS, free - adults + 1);
  let best = leastAgainst(subject, cell, inTurn.slice(0, adults), students);
  for (let team = 1; team < teams && best.rules.length > 0; team++) {
    const other = leastAgainst(subject, cell, inTurn.slice(team, team + adults), students);
    if (other.rules.length < best.rules.length) best = other;
  }
  if (best.rules.length === 0) return worthOf(subject, best.plan, action);
  if (free < adults) return { code: "teachersTaken", rule: best.rules[0], action, detail: able.map(speech.teacher).join("\n") };
  return { code: "opening", rule: best.rules[0], action };
}

/** Teams of free teachers that are tried: one may have no hours left where another has. */
const MOST_TEAMS = 8;

/** Other students of the level who may come, those first whose coming serves the needs of all best. */
function company(subject: Subject, { index, level }: Student, cell: Cell): number[] {
  const { school, plan } = subject;
  const { period, slot } = cell;
  const gains = school.levels[level].students
    .filter((other) => other !== index && isPresent(school, period, slot, school.students[other].division))
    .filter((other) => refusesAttendance(school, school.students[other], cell).length === 0)
    .map((other) => ({ other, gain: gainOf(subject, other, cell) }));
  const sizes = new Map<number, number>();
  for (const group of plan.groups.filter((each) => each.period === period && each.slot === slot))
    for (const each of group.students) sizes.set(each, group.students.length - school.actions[group.action].min);
  // Among equals, whoever leaves a group that can spare someone.
  return gains.sort((a, b) => b.gain - a.gain || (sizes.get(b.other) ?? 0) - (sizes.get(a.other) ?? 0)).map(({ other }) => other);
}

/** Weighted minutes a student would gain by going there from where it is. */
function gainOf({ school, plan, ledger }: Subject, index: number, { period, slot, action, level }: Cell): number {
  const groups = plan.groups.filter((each) => each.period === period && each.slot === slot && each.students.includes(index));
  const minutes = school.sessions[period][slot].division[school.students[index].division] * school.slots[slot].minutes;
  const change = school.students[index].needs.map(({ need }, k) => {
    const lost = groups.filter((each) => each.level === level && school.actions[each.action].need === need).length;
    return ledger.needMinutes[index][k][period] + minutes * (Number(school.actions[action].need === need) - lost);
  });
  const needMinutes = ledger.needMinutes.slice();
  needMinutes[index] = school.students[index].needs.map((_, k) =>
    school.periods.map((each) => (each.index === period ? change[k] : ledger.needMinutes[index][k][each.index])),
  );
  return weightedService(school, { ...ledger, needMinutes }, index, period).served - weightedService(school, ledger, index, period).served;
}

/** The group in the room, and paid by the division, against which the fewest rules stand. */
function leastAgainst(subject: Subject, cell: Cell, teachers: readonly number[], students: readonly number[]) {
  const { school, plan } = subject;
  const others = without(plan, students, cell.period, cell.slot).groups;
  const inUse = new Set(others.filter((each) => each.period === cell.period && each.slot === cell.slot).map((each) => each.room));
  const free = school.rooms?.filter(
    ({ index, busy, capacity, features }) =>
      !inUse.has(index) &&
      !busy.has(cell.slot) &&
      capacity >= students.length &&
      school.actions[cell.action].features.every((feature) => features.has(feature)),
  );
  const room = free?.sort((a, b) => a.capacity - b.capacity)[0]?.index ?? -1;
  const payers = plan.groups.some((each) => each.paidBy >= 0) ? [...new Set(students.map((each) => school.students[each].division))] : [-1];
  const tries = payers.map((paidBy) => {
    const group: PlannedGroup = { ...cell, teachers, room, students, paidBy };
    const changed = opened(plan, group);
    return { plan: changed, rules: rulesAgainst(subject, changed) };
  });
  return tries.reduce((best, each) => (each.rules.length < best.rules.length ? each : best));
}
