import type { Model } from "../../variables/model.js";
import { cohortOf, columnsOf } from "./columns.js";
import { separationsOf } from "./company.js";
import { duePeriods, levelOf, touches } from "./places.js";
import type { LockSettings } from "./settings.js";
import { keepTogether, shareSlots } from "./together.js";

export function addLockRows(model: Model, locks: LockSettings): void {
  fixSlots(model, locks);
  requireLeads(model, locks);
  requireAttendance(model, locks);
  keepTogether(model, locks);
  shareSlots(model, locks);
  keepApart(model, locks);
}

function fixSlots({ school, variables, program }: Model, locks: LockSettings): void {
  for (const lock of locks.slots.filter((each) => each.common)) {
    const slot = school.slots.findIndex((each) => each.id === lock.slot);
    const column = variables.commonSlot[levelOf(school, lock.level)][slot];
    program.addAtLeast(`locked slot ${lock.level},${lock.slot}`, column < 0 ? [] : [[column, 1]], 1);
  }
}

function requireLeads({ school, horizon, variables, program }: Model, locks: LockSettings): void {
  for (const lock of locks.teachers.filter((each) => each.leads)) {
    for (const period of duePeriods(school, lock).filter((each) => horizon.periods.includes(each))) {
      const terms = variables.cells
        .filter((cell) => cell.period === period && touches(school, lock, cell.action, cell.slot, period))
        .flatMap((cell) =>
          cell.leads.filter((lead) => school.teachers[lead.teacher].id === lock.teacher).map((lead) => [lead.column, 1] as const),
        );
      program.addAtLeast(`locked teacher ${lock.teacher}:${lock.action},${school.periods[period].id}`, terms, 1);
    }
  }
}

function requireAttendance({ school, horizon, cohorts, variables, program }: Model, locks: LockSettings): void {
  for (const lock of locks.students.filter((each) => each.attends)) {
    const student = school.students.findIndex((each) => each.id === lock.student);
    for (const period of duePeriods(school, lock, student).filter((each) => horizon.periods.includes(each))) {
      const terms = variables.cells
        .filter((cell) => cell.period === period && touches(school, lock, cell.action, cell.slot, period))
        .flatMap((cell) => columnsOf(cell, cohortOf(cohorts, student)).map((column) => [column, 1] as const));
      program.addAtLeast(`locked student ${lock.student}:${lock.action},${school.periods[period].id}`, terms, 1);
    }
  }
}

/** `k (Σ x - n + 1) ≤ g`: when all n students of a set attend, the k groups they need exist. */
function keepApart({ school, cohorts, variables, program }: Model, locks: LockSettings): void {
  for (const { students, groups } of separationsOf(school, locks)) {
    for (const cell of variables.cells) {
      const columns = students.flatMap((student) => columnsOf(cell, cohortOf(cohorts, student)));
      if (columns.length < students.length) continue;
      const name = `apart ${students.map((student) => school.students[student].id).join("|")} ${program.nameOf(cell.groups).slice(2, -1)}`;
      // Students who are all apart from each other need a group each, which is the tighter row.
      if (groups === students.length) program.addAtMost(name, [...columns.map((column) => [column, 1] as const), [cell.groups, -1]], 0);
      else
        program.addAtMost(name, [...columns.map((column) => [column, groups] as const), [cell.groups, -1]], groups * (students.length - 1));
    }
  }
}
