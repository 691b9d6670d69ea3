import type { Program } from "../program/program.js";

export interface DiveSettings {
  /** Share of the open decisions of a rank that one step fixes. */
  readonly batch: number;
  /** Above zero it rounds up more often than down: a group too many can be led, one too few turns students away. */
  readonly shift: number;
}

/** A relaxation that is solved again and again while bounds move, each time from where it was. */
export interface MovingRelaxation {
  /** The point of the bounds as they are, or undefined when there is none. */
  solve(): ArrayLike<number> | undefined;
  /** A point of the bounds as they are in which the decisions that have a rank are whole, sought by branch and bound. */
  solveWhole(): ArrayLike<number> | undefined;
  setBounds(column: number, lower: number, upper: number): void;
  /** Whether time is up. */
  isOver(): boolean;
}

const WHOLE = 1e-6;
const MOST_RETREATS = 20;
/** Zeros wait: what is at zero in a relaxation is often wanted once others are fixed. */
const ZERO_WAITS = 0.5;
/** Shares of the decisions, the last fixed first, that are opened again when a dive runs aground. */
const REOPENED = [0.25, 0.5, 1];

/**
 * A dive: the relaxation is solved, the decisions closest to whole are fixed, and so on until all that have a rank are,
 * those of a higher rank first. What is left is nearly a network. Run aground, it opens the last decisions again and has
 * them solved together.
 *
 * @returns whether every decision is fixed; the relaxation is left as the dive left it
 */
export function dive(program: Program, settings: DiveSettings, relaxation: MovingRelaxation): boolean {
  const fixed: number[] = [];
  let values = relaxation.solve();
  for (const rank of [...new Set(program.rank)].filter((each) => each > 0).sort((a, b) => b - a)) {
    values = values && settle(program, rank, values, settings, relaxation, fixed);
  }
  return values !== undefined || reopen(program, fixed, relaxation);
}

/** Fixes every decision of a rank, a batch at a time; undefined when no way was found. */
function settle(
  program: Program,
  rank: number,
  first: ArrayLike<number>,
  { batch, shift }: DiveSettings,
  relaxation: MovingRelaxation,
  fixed: number[],
): ArrayLike<number> | undefined {
  const lower = [...program.lower];
  const upper = [...program.upper];
  const open = new Set(program.rank.flatMap((each, column) => (each === rank && lower[column] < upper[column] ? [column] : [])));
  let size = Math.max(1, Math.ceil(open.size * batch));
  let retreats = 0;
  let values: ArrayLike<number> | undefined = first;
  while (open.size > 0) {
    if (!values || relaxation.isOver()) return undefined;
    const chosen = nextBatch(values, open, lower, upper, size, shift);
    for (const { column, target } of chosen) relaxation.setBounds(column, target, target);
    const next = relaxation.solve();
    if (next) {
      values = next;
      for (const { column } of chosen) open.delete(column);
      fixed.push(...chosen.map(({ column }) => column));
      continue;
    }
    for (const { column } of chosen) relaxation.setBounds(column, lower[column], upper[column]);
    if (++retreats > MOST_RETREATS) return undefined;
    if (chosen.length > 1) {
      size = Math.ceil(chosen.length / 4);
      continue;
    }
    // The one decision fixed was on the wrong side: only the other side is left.
    const [{ column, target }] = chosen;
    if (target > values[column]) upper[column] = target - 1;
    else lower[column] = target + 1;
    const empty = lower[column] > upper[column];
    if (!empty) relaxation.setBounds(column, lower[column], upper[column]);
    values = empty ? undefined : relaxation.solve();
    // Whoever opens the decisions again begins from all that the program allows.
    if (!values) relaxation.setBounds(column, program.lower[column], program.upper[column]);
  }
  return values;
}

function reopen(program: Program, fixed: readonly number[], relaxation: MovingRelaxation): boolean {
  for (const share of REOPENED) {
    if (relaxation.isOver()) return false;
    for (const column of fixed.slice(Math.floor(fixed.length * (1 - share))))
      relaxation.setBounds(column, program.lower[column], program.upper[column]);
    const values = relaxation.solveWhole();
    if (!values) continue;
    program.rank.forEach((rank, column) => {
      if (rank > 0) relaxation.setBounds(column, Math.round(values[column]), Math.round(values[column]));
    });
    return relaxation.solve() !== undefined;
  }
  return false;
}

interface Decision {
  readonly column: number;
  readonly target: number;
  readonly distance: number;
}

/** The open decisions nearest to the whole number they are rounded to; among equals the first columns. */
function nextBatch(
  values: ArrayLike<number>,
  open: ReadonlySet<number>,
  lower: readonly number[],
  upper: readonly number[],
  size: number,
  shift: number,
): Decision[] {
  const decisions = [...open].map((column): Decision => {
    const value = values[column];
    const whole = Math.round(value);
    const rounded = Math.abs(value - whole) < WHOLE ? whole : Math.round(value + shift);
    const target = Math.min(upper[column], Math.max(lower[column], rounded));
    return { column, target, distance: Math.abs(target - value) + (target === 0 ? ZERO_WAITS : 0) };
  });
  return decisions.sort((a, b) => a.distance - b.distance || a.column - b.column).slice(0, size);
}
