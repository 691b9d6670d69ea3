import type { Program } from "../../program/program.js";
import type { MovingRelaxation, Relaxed } from "./moving.js";

/** How a dive fixes integers: how many at a time, and which way it rounds. */
export interface DiveSettings {
  /** Share of the open decisions of a rank that one step fixes. */
  readonly batch: number;
  /** Above zero it rounds up more often than down: a group too many can be led, one too few turns students away. */
  readonly shift: number;
  /**
   * A price on each unit of what the decisions of the lowest rank count, as a share of what one is worth on average in the
   * relaxation: where everything is scarce, that leaves room and lands, and others better the point. Default: 0.
   */
  readonly price?: number;
  /** How often what surrounds a decision on which it ran aground is opened again. Default: 1. */
  readonly reopenings?: number;
}

const WHOLE = 1e-6;
const MOST_RETREATS = 60;
const REOPENINGS = 1;
/** Zeros wait: what is at zero in a relaxation is often wanted once others are fixed. */
const ZERO_WAITS = 0.5;

/**
 * A dive: the relaxation is solved, the decisions closest to whole are fixed, and so on until all that have a rank are,
 * those of a higher rank first.
 *
 * @param open - decisions to fix; others are left as they are
 * @param regions - sets of decisions that depend on each other, small ones first
 * @returns the relaxation's point with all of them fixed, or undefined when the dive ran aground; bounds stay moved
 */
export function dive(
  program: Program,
  open: readonly number[],
  settings: DiveSettings,
  regions: readonly (readonly number[])[],
  relaxation: MovingRelaxation,
  from = relaxation.solve(),
): Relaxed | undefined {
  let point = from;
  const ranks = [...new Set(open.map((column) => program.rank[column]))].sort((a, b) => b - a);
  for (const rank of ranks) {
    const mine = open.filter((column) => program.rank[column] === rank);
    point = point && settle(program, mine, point, settings, regions, relaxation);
  }
  return point;
}

/** The decisions of a program that are open, those of every rank. */
export function decisionsOf({ rank, lower, upper }: Program): number[] {
  return rank.flatMap((each, column) => (each > 0 && lower[column] < upper[column] ? [column] : []));
}

function settle(
  program: Program,
  decisions: readonly number[],
  from: Relaxed,
  { batch, shift, reopenings = REOPENINGS }: DiveSettings,
  regions: readonly (readonly number[])[],
  relaxation: MovingRelaxation,
): Relaxed | undefined {
  const rangeOf = (column: number) => ({ lower: program.lower[column], upper: program.upper[column] });
  const range = new Map<number, Range>(decisions.map((column) => [column, rangeOf(column)]));
  const mine = new Set(decisions);
  let size = Math.max(1, Math.ceil(range.size * batch));
  let [retreats, reopened] = [0, 0];
  let point = from;
  while (range.size > 0) {
    if (relaxation.isOver()) return undefined;
    const chosen = nextBatch(point.values, range, size, shift);
    for (const { column, target } of chosen) relaxation.setBounds(column, target, target);
    const next = relaxation.solve();
    if (next) {
      point = next;
      for (const { column } of chosen) range.delete(column);
      continue;
    }
    for (const { column, lower, upper } of chosen) relaxation.setBounds(column, lower, upper);
    if (++retreats > MOST_RETREATS) return undefined;
    if (chosen.length > 1) {
      size = Math.ceil(chosen.length / 4);
      continue;
    }
    const turned = turn(chosen[0], point, range, relaxation);
    if (turned) {
      point = turned;
      continue;
    }
    // Aground: the decisions around this one are opened again, a larger region each time up to the largest, and taken by
    // small steps.
    const around = regions.filter((each) => each.includes(chosen[0].column));
    const region = around[Math.min(reopened, around.length - 1)];
    if (!region || ++reopened > reopenings) return undefined;
    for (const column of [...range.keys(), ...region.filter((each) => mine.has(each))]) {
      range.set(column, rangeOf(column));
      relaxation.setBounds(column, program.lower[column], program.upper[column]);
    }
    size = Math.max(1, Math.ceil(range.size / 8));
    const back = relaxation.solve();
    if (!back) return undefined;
    point = back;
  }
  return point;
}

/** The one decision fixed was on the wrong side: only the other side is left. */
function turn({ column, target, lower, upper }: Decision, { values }: Relaxed, range: Map<number, Range>, relaxation: MovingRelaxation) {
  const other = target > values[column] ? { lower, upper: target - 1 } : { lower: target + 1, upper };
  if (other.lower > other.upper) return undefined;
  relaxation.setBounds(column, other.lower, other.upper);
  range.set(column, other);
  return relaxation.solve();
}

interface Decision extends Range {
  readonly column: number;
  readonly target: number;
}

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** The open decisions nearest to the whole number they are rounded to; among equals the first columns. */
function nextBatch(values: ArrayLike<number>, range: ReadonlyMap<number, Range>, size: number, shift: number): Decision[] {
  const decisions = [...range].map(([column, { lower, upper }]) => {
    const value = values[column];
    const whole = Math.round(value);
    const rounded = Math.abs(value - whole) < WHOLE ? whole : Math.round(value + shift);
    const target = Math.min(upper, Math.max(lower, rounded));
    return { column, target, lower, upper, distance: Math.abs(target - value) + (target === 0 ? ZERO_WAITS : 0) };
  });
  return decisions.sort((a, b) => a.distance - b.distance || a.column - b.column).slice(0, size);
}
