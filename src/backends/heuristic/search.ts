import { evaluate, type Program, violation } from "../../program/program.js";
import { TOLERANCE } from "../backend.js";
import { type DiveSettings, decisionsOf, dive } from "./dive.js";
import type { MovingRelaxation, Relaxed } from "./moving.js";

/** How to look for good points without proving them. */
export interface Heuristic {
  /** Dives to try in turn until one lands, unless there is a point to start from. */
  readonly dives: readonly DiveSettings[];
  /** Sets of decisions, columns that have a rank, that depend on each other: small ones first. */
  readonly regions: readonly (readonly number[])[];
  /**
   * Sets of decisions to search in turn: each is opened and dived into again while all others stay as the best point has
   * them. Default: none.
   */
  readonly neighbourhoods?: readonly (readonly number[])[];
}

/** Gains below this, relative to the value, are none. */
const LEAST_GAIN = 1e-6;

/**
 * The first dive that lands, then each neighbourhood in turn. What the relaxation of a neighbourhood cannot better is left
 * at once, so that most cost one step from the last basis.
 */
export function searchByDives(
  program: Program,
  { dives, regions, neighbourhoods = [] }: Heuristic,
  relaxation: MovingRelaxation,
  start?: ArrayLike<number>,
): Relaxed | undefined {
  const decisions = decisionsOf(program);
  const open = (columns: readonly number[]) => {
    for (const column of columns) relaxation.setBounds(column, program.lower[column], program.upper[column]);
  };
  const finished = (point: Relaxed | undefined) => point && (isWhole(program, point.values) ? point : relaxation.finish());
  let best: Relaxed | undefined = start && { values: Float64Array.from(start), objective: evaluate(program.objective, start) };
  for (const settings of best ? [] : dives) {
    best = finished(dive(program, decisions, settings, regions, relaxation));
    if (best || relaxation.isOver()) break;
    open(decisions);
  }
  if (!best) return undefined;
  let point: Relaxed = best;
  const fix = (columns: readonly number[], { values }: Relaxed) => {
    for (const column of columns) relaxation.setBounds(column, Math.round(values[column]), Math.round(values[column]));
  };
  fix(decisions, point);
  let tried = 0;
  for (const near of neighbourhoods) {
    if (relaxation.isOver()) break;
    open(near);
    const hope = relaxation.solve();
    if (hope && isBetter(program, hope.objective, point)) {
      const settings = dives[tried++ % dives.length];
      const found = finished(
        dive(
          program,
          near.filter((column) => program.lower[column] < program.upper[column]),
          settings,
          [],
          relaxation,
          hope,
        ),
      );
      if (found && isBetter(program, found.objective, point)) point = found;
    }
    fix(near, point);
  }
  return point;
}

function isBetter({ sense }: Program, value: number, { objective }: Relaxed): boolean {
  const gain = sense === "maximize" ? value - objective : objective - value;
  return gain > LEAST_GAIN * Math.max(1, Math.abs(objective));
}

function isWhole(program: Program, values: ArrayLike<number>): boolean {
  return violation(program, values) <= TOLERANCE;
}
