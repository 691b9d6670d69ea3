import { costsOf, evaluate, type Program, violation } from "../../program/program.js";
import { TOLERANCE } from "../backend.js";
import { decisionsOf, dive } from "./dive.js";
import type { Heuristic } from "./heuristic.js";
import type { MovingRelaxation, Relaxed } from "./moving.js";

/** Gains below this, relative to the value, are none. */
const LEAST_GAIN = 1e-6;

/**
 * The first dive that lands, then each neighbourhood in turn. What the relaxation of a neighbourhood cannot better is left
 * at once, so that most cost one step from the last basis.
 */
export function searchByDives(
  program: Program,
  { dives, regions, nearDives = dives, neighbourhoods = [] }: Heuristic,
  relaxation: MovingRelaxation,
  start?: ArrayLike<number>,
): Relaxed | undefined {
  const decisions = decisionsOf(program);
  const open = (columns: readonly number[]) => {
    for (const column of columns) relaxation.setBounds(column, program.lower[column], program.upper[column]);
  };
  const finished = (point: Relaxed | undefined) => point && (isWhole(program, point.values) ? point : relaxation.finish());
  let best: Relaxed | undefined = start && { values: Float64Array.from(start), objective: evaluate(program.objective, start) };
  const worth = best || !dives.some(({ price }) => price) ? 0 : worthOfOne(program, relaxation.solve());
  for (const settings of best ? [] : dives) {
    const price = (settings.price ?? 0) * worth;
    relaxation.setPrice(price);
    const landed = dive(program, decisions, settings, regions, relaxation);
    relaxation.setPrice(0);
    best = landed && finished(price > 0 ? relaxation.solve() : landed);
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
      const settings = nearDives[tried++ % nearDives.length];
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

/** What one unit of the decisions of the lowest rank is worth on average. */
function worthOfOne({ rank }: Program, point: Relaxed | undefined): number {
  const count = point ? rank.reduce((total, each, column) => total + (each === 1 ? point.values[column] : 0), 0) : 0;
  return point && count > 0 ? Math.abs(point.objective) / count : 0;
}

/** Costs by column of the program's objective less a price on the decisions of the lowest rank. */
export function pricedCosts(program: Program, price: number): Float64Array {
  const paid = program.sense === "maximize" ? -price : price;
  return costsOf(program).map((cost, column) => (program.rank[column] === 1 ? cost + paid : cost));
}
