import { javascriptLpSolver } from "../../backends/javascriptLpSolver/index.js";
import { type Linear, Program } from "../../program/program.js";
import { componentsOf, type Wishes } from "./wishes.js";

/** Work limit of each program; it does not depend on the machine. */
const NODE_LIMIT = 2_000;

export interface Choice {
  /** Time of each meeting; undefined when it has none. */
  readonly times: readonly (number | undefined)[];
  /** By meeting: no choice for it and those it is tied to is better. */
  readonly proven: readonly boolean[];
}

/**
 * The times with the most present over all meetings; then the most meetings; then the latest, by the sum of their
 * places in time; then the latest for each meeting in turn. No meeting is held without anyone.
 */
export function chooseTimes(wishes: Wishes): Choice {
  const times: (number | undefined)[] = wishes.present.map(() => undefined);
  const proven = wishes.present.map(() => true);
  for (const meetings of componentsOf(wishes)) {
    const settled = settle(wishes, meetings);
    meetings.forEach((meeting, k) => {
      times[meeting] = settled.times[k];
      proven[meeting] = settled.proven;
    });
  }
  return { times, proven };
}

interface Column {
  readonly meeting: number;
  readonly time: number;
  readonly present: number;
}

function settle(wishes: Wishes, meetings: readonly number[]): { times: (number | undefined)[]; proven: boolean } {
  const columns = meetings.flatMap((meeting) => bestTimes(wishes, meeting));
  const program = programOf(wishes, meetings, columns);
  let point: ArrayLike<number> = completed(wishes, columns, []);
  let proven = true;
  const price = (value: (column: Column) => number): Linear => ({
    terms: columns.map((column, index) => [index, value(column)] as const),
    constant: 0,
  });
  const aims = [
    price(({ present }) => present),
    price(() => 1),
    price(({ time }) => time + 1),
    ...(meetings.length > 1 ? meetings.map((own) => price(({ meeting, time }) => (meeting === own ? time + 1 : 0))) : []),
  ];
  const solver = javascriptLpSolver.openSync();
  aims.forEach((aim, index) => {
    program.setObjective(aim, "maximize");
    const answer = solver.solve({
      program,
      gap: 0,
      nodeLimit: NODE_LIMIT,
      timeLimit: Number.POSITIVE_INFINITY,
      seed: 0,
      start: point,
    });
    point = answer.values ?? point;
    proven &&= answer.status === "optimal";
    const reached = aim.terms.reduce((total, [column, value]) => total + value * Math.round(point[column]), 0);
    program.addAtLeast(`hold ${index}`, aim.terms, reached);
  });
  const whole = completed(wishes, columns, point);
  const chosen = columns.filter((_, index) => whole[index] === 1);
  return { times: meetings.map((own) => chosen.find(({ meeting }) => meeting === own)?.time), proven };
}

/**
 * The times a meeting can end up with in a best choice: with one more than the meetings it may not coincide with, one
 * of them is always free, and better than any other time.
 */
function bestTimes({ present, apart }: Wishes, meeting: number): Column[] {
  return present[meeting]
    .map((count, time) => ({ meeting, time, present: count }))
    .filter((column) => column.present > 0)
    .sort((a, b) => b.present - a.present || b.time - a.time)
    .slice(0, new Set(apart.filter((each) => each.includes(meeting)).flat()).size || 1);
}

function programOf({ apart }: Wishes, meetings: readonly number[], columns: readonly Column[]): Program {
  const program = new Program();
  for (const { meeting, time } of columns) program.addColumn(`meeting ${meeting} at ${time}`, { upper: 1, integer: true });
  const terms = (holds: (column: Column) => boolean) => columns.flatMap((column, index) => (holds(column) ? [[index, 1] as const] : []));
  for (const own of meetings)
    program.addAtMost(
      `once ${own}`,
      terms(({ meeting }) => meeting === own),
      1,
    );
  for (const clique of apart.filter((each) => meetings.includes(each[0]))) {
    for (const time of new Set(columns.map((column) => column.time))) {
      const row = terms((column) => column.time === time && clique.includes(column.meeting));
      if (row.length > 1) program.addAtMost(`apart ${clique.join("+")} at ${time}`, row, 1);
    }
  }
  return program;
}

/** The point, and each meeting that it leaves out at the best time that is left: where the search starts, and what it leaves when it is cut short. */
function completed({ apart }: Wishes, columns: readonly Column[], point: ArrayLike<number>): Float64Array {
  const whole = Float64Array.from(columns, (_, index) => Math.round(point[index] ?? 0));
  const taken = columns.filter((_, index) => whole[index] === 1);
  columns.forEach((column, index) => {
    const { meeting, time } = column;
    const tied = (other: number) => apart.some((each) => each.includes(meeting) && each.includes(other));
    if (taken.some((other) => other.meeting === meeting || (other.time === time && tied(other.meeting)))) return;
    whole[index] = 1;
    taken.push(column);
  });
  return whole;
}
