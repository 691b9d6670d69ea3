import { ledgerOf } from "../domain/ledger.js";
import { addTo, raise } from "../domain/maps.js";
import { divisionMinutes, type School } from "../domain/school.js";
import type { Cohort } from "../variables/cohort.js";
import type { Model } from "../variables/model.js";
import { balancedColouring, type Edge } from "./edgeColouring.js";
import { fillPools } from "./fillPools.js";

/** Students by cell index, and by period and slot for self-study. */
export interface Named {
  readonly byCell: ReadonlyMap<number, number[]>;
  readonly selfStudy: readonly { period: number; level: number; slot: number; students: number[] }[];
}

/** One seat of a cohort: in a cell, or in self-study (cell -1). */
interface Seat extends Edge {
  readonly period: number;
  readonly slot: number;
  readonly cell: number;
}

/**
 * Gives the seats of each cohort to its members: every member one seat a block, and of each action the same number
 * of blocks to within one. Who received the least so far takes the bundle that serves needs best.
 */
export function nameStudents(model: Model, values: ArrayLike<number>): Named {
  const { school, cohorts, variables } = model;
  const byCell = new Map<number, number[]>();
  const selfStudy = new Map<string, { period: number; level: number; slot: number; students: number[] }>();
  const seats = cohorts.map((): Seat[] => []);
  const options = school.actions.length * school.levels.length;
  const filled = fillPools(model, values);
  for (const presence of variables.presences) {
    const mine = seats[presence.cohort];
    const left = presence.period * school.slots.length + presence.slot;
    const add = (cell: number, right: number, count: number) => {
      for (let k = Math.round(count); k > 0; k--) mine.push({ left, right, cell, period: presence.period, slot: presence.slot });
    };
    for (const { cell, column } of presence.attendances) add(cell, variables.cells[cell].action, values[column]);
    for (const { cell, count } of filled.get(presence) ?? []) add(cell, variables.cells[cell].action, count);
    if (presence.selfStudy >= 0) add(-1, options, values[presence.selfStudy]);
  }
  for (const cohort of cohorts) {
    for (const { student, bundle } of shareOut(model, cohort, seats[cohort.index])) {
      for (const { cell, period, slot } of bundle) {
        if (cell >= 0) addTo(byCell, cell, student);
        else {
          const key = `${period}/${cohort.level}/${slot}`;
          const entry = selfStudy.get(key) ?? { period, level: cohort.level, slot, students: [] };
          entry.students.push(student);
          selfStudy.set(key, entry);
        }
      }
    }
  }
  return { byCell, selfStudy: [...selfStudy.values()] };
}

function shareOut({ school, horizon, variables }: Model, cohort: Cohort, seats: readonly Seat[]): { student: number; bundle: Seat[] }[] {
  const colour = balancedColouring(seats, cohort.size);
  const bundles = Array.from({ length: cohort.size }, (): Seat[] => []);
  seats.forEach((seat, index) => void bundles[colour[index]].push(seat));
  const worth = (bundle: readonly Seat[]) =>
    bundleService(school, cohort, bundle, (cell) => school.actions[variables.cells[cell].action].need);
  const richest = bundles.map((bundle) => ({ bundle, worth: worth(bundle) })).sort((a, b) => b.worth - a.worth);
  const past = ledgerOf(school, horizon.decided);
  const received = (student: number) =>
    school.students[student].needs.reduce(
      (total, need, k) => total + need.severity * past.needMinutes[student][k].reduce((a, b) => a + b, 0),
      0,
    );
  const poorest = cohort.students
    .map((student) => ({ student, received: received(student) }))
    .sort((a, b) => a.received - b.received || a.student - b.student);
  return poorest.map(({ student }, index) => ({ student, bundle: richest[index].bundle }));
}

/** Severity-weighted minutes that a bundle of seats serves, up to what is asked in each period. */
function bundleService(school: School, cohort: Cohort, bundle: readonly Seat[], needOf: (cell: number) => number): number {
  const received = new Map<string, number>();
  for (const { cell, period, slot } of bundle) {
    if (cell < 0) continue;
    const key = `${needOf(cell)}/${period}`;
    raise(received, key, divisionMinutes(school, period, slot, cohort.division));
  }
  let total = 0;
  for (const need of school.students[cohort.students[0]].needs) {
    need.asked.forEach((asked, period) => {
      total += need.severity * Math.min(asked, received.get(`${need.need}/${period}`) ?? 0);
    });
  }
  return total;
}
