import { isPresent } from "../../domain/school.js";
import type { Term } from "../../program/program.js";
import type { Model } from "../../variables/model.js";
import type { Cell } from "../../variables/variables.js";
import { blocksOf, pairsOf, separationsOf } from "./company.js";
import { duePeriods, levelOf, touches } from "./places.js";
import type { LockSettings } from "./settings.js";

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

/** Members of a block attend the same action; a block that fills more than half a group has that group to itself. */
function keepTogether({ school, cohorts, variables, program }: Model, locks: LockSettings): void {
  const blocks = blocksOf(school, locks).map((block) => block.map((student) => cohortOf(cohorts, student)));
  if (blocks.length === 0) return;
  for (const block of blocks) {
    for (const cell of variables.cells) {
      const name = program.columnNames[cell.groups].slice(2, -1);
      const [first, ...others] = block
        .map((cohort) => ({ cohort, columns: columnsOf(cell, cohort), present: isThere(variables.presences, cell, cohort) }))
        .filter((each) => each.present);
      for (const other of others) {
        const terms: Term[] = [
          ...first.columns.map((column) => [column, 1] as const),
          ...other.columns.map((column) => [column, -1] as const),
        ];
        program.addEqual(`together ${name} ${first.cohort}-${other.cohort}`, terms, 0);
      }
    }
  }
  for (const cell of variables.cells) {
    const name = program.columnNames[cell.groups].slice(2, -1);
    const { max } = school.actions[cell.action];
    const large: Term[] = [];
    for (const block of blocks) {
      const columns = block.flatMap((cohort) => columnsOf(cell, cohort));
      if (columns.length > max) program.addAtMost(`together too many ${name}`, [[columns[0], 1]], 0);
      else if (2 * columns.length > max) large.push([columns[0], 1]);
    }
    if (large.length > 1) program.addAtMost(`blocks in groups ${name}`, [...large, [cell.groups, -1]], 0);
  }
}

/** Students of two levels who stay together: where both are present, a slot is common to both levels or to neither. */
function shareSlots({ school, horizon, variables, program }: Model, locks: LockSettings): void {
  const stated = new Set<string>();
  for (const pair of pairsOf(school, locks).together) {
    const [a, b] = pair.map((student) => school.students[student]);
    if (a.level === b.level) continue;
    for (const slot of school.slots) {
      if (
        !horizon.periods.some(
          (period) => isPresent(school, period, slot.index, a.division) && isPresent(school, period, slot.index, b.division),
        )
      )
        continue;
      const name = `together slot ${school.levels[a.level].id}|${school.levels[b.level].id} ${slot.id}`;
      if (stated.has(name)) continue;
      stated.add(name);
      const terms = [a, b].flatMap(({ level }, k): Term[] =>
        variables.commonSlot[level][slot.index] < 0 ? [] : [[variables.commonSlot[level][slot.index], k === 0 ? 1 : -1]],
      );
      if (terms.length > 0) program.addEqual(name, terms, 0);
    }
  }
}

/** `k (Σ x - n + 1) ≤ g`: when all n students of a set attend, the k groups they need exist. */
function keepApart({ school, cohorts, variables, program }: Model, locks: LockSettings): void {
  for (const { students, groups } of separationsOf(school, locks)) {
    for (const cell of variables.cells) {
      const columns = students.flatMap((student) => columnsOf(cell, cohortOf(cohorts, student)));
      if (columns.length < students.length) continue;
      const name = `apart ${students.map((student) => school.students[student].id).join("|")} ${program.columnNames[cell.groups].slice(2, -1)}`;
      // Students who are all apart from each other need a group each, which is the tighter row.
      if (groups === students.length) program.addAtMost(name, [...columns.map((column) => [column, 1] as const), [cell.groups, -1]], 0);
      else
        program.addAtMost(name, [...columns.map((column) => [column, groups] as const), [cell.groups, -1]], groups * (students.length - 1));
    }
  }
}

function cohortOf(cohorts: Model["cohorts"], student: number): number {
  return cohorts.findIndex((cohort) => cohort.students.includes(student));
}

function columnsOf(cell: Cell, cohort: number): number[] {
  return cell.attendances.filter((each) => each.cohort === cohort).map((each) => each.column);
}

function isThere(presences: Model["variables"]["presences"], cell: Cell, cohort: number): boolean {
  return presences.some((each) => each.cohort === cohort && each.period === cell.period && each.slot === cell.slot);
}
