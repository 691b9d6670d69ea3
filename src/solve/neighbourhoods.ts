import type { SolveAnswer } from "../backends/backend.js";
import { evaluate } from "../program/program.js";
import type { Model } from "../variables/model.js";
import type { Cell } from "../variables/variables.js";
import { dive } from "./dive.js";
import { ask, isEnough, mustStop, type Search, type SearchContext } from "./search.js";

/** Rounding up pays: of the shifts tried on generated schools, this one lost least. */
const SHIFT = 0.35;
const NEIGHBOURHOOD_NODES = 10;

/**
 * A good plan of a large program without proving it: a dive, unless a point is known, then a search of large
 * neighbourhoods: all group counts but those of one level, or of one slot, stay as they are while the rest is solved.
 * Stops early when the relaxation shows that little is left to gain.
 */
export function* searchNeighbourhoods(context: SearchContext, stage: string, model: Model, start?: ArrayLike<number>): Search<SolveAnswer> {
  const { program } = model;
  const relaxation = yield* ask(context, stage, program, { relaxed: true });
  if (relaxation.status === "infeasible") return relaxation;
  const { bound } = relaxation;
  let best: Point | undefined = start && { values: start, objective: evaluate(program.objective, start) };
  if (!best) {
    for (const shift of [SHIFT, 0.2, 0]) {
      const found = yield* dive(context, stage, program, shift);
      if (found?.values) best = { values: found.values, objective: evaluate(program.objective, found.values) };
      if (best || mustStop(context)) break;
    }
  }
  // Where no dive lands, the backend's own search for a first point is the last resort.
  if (!best) return yield* ask(context, stage, program);
  for (const inside of neighbourhoodsOf(model)) {
    if (isEnough(context) || isClose(context, best.objective, bound)) break;
    best = (yield* solveWithin(context, stage, model, best, inside)) ?? best;
  }
  const status = isClose(context, best.objective, bound) ? "optimal" : "feasible";
  return { status, values: Float64Array.from(best.values), objective: best.objective, bound, nodes: 0, iterations: 0 };
}

type Inside = (cell: Cell) => boolean;

/** One neighbourhood a level, then one a slot. */
function neighbourhoodsOf({ school, variables }: Model): Inside[] {
  const slots = [...new Set(variables.cells.map((cell) => cell.slot))];
  return [
    ...school.levels.map(
      (level): Inside =>
        (cell) =>
          cell.level === level.index,
    ),
    ...slots.map(
      (slot): Inside =>
        (cell) =>
          cell.slot === slot,
    ),
  ];
}

/**
 * Decides in whole numbers only what has a rank, which is what is hard; when that betters the plan, fixes it and
 * makes the rest whole.
 */
function* solveWithin(
  context: SearchContext,
  stage: string,
  { program, variables }: Model,
  best: Point,
  inside: Inside,
): Search<Point | undefined> {
  const { limits } = context;
  const saved = { lower: [...program.lower], upper: [...program.upper], integer: [...program.integer] };
  const restore = <T>(part: T[], before: readonly T[]) => {
    before.forEach((value, index) => {
      part[index] = value;
    });
  };
  for (const cell of variables.cells) if (!inside(cell)) program.fix(cell.groups, Math.round(best.values[cell.groups]));
  try {
    program.rank.forEach((rank, column) => {
      if (rank === 0) program.integer[column] = false;
    });
    const ranked = yield* ask(context, stage, program, {
      start: best.values,
      nodeLimit: Math.min(NEIGHBOURHOOD_NODES, limits.nodeLimit),
      timeLimit: (limits.softDeadline - Date.now()) / 1000,
    });
    restore(program.integer, saved.integer);
    if (!ranked.values || !isBetter(program.sense, ranked.objective as number, best.objective)) return undefined;
    program.rank.forEach((rank, column) => {
      if (rank > 0) program.fix(column, Math.round((ranked.values as Float64Array)[column]));
    });
    const whole = yield* ask(context, stage, program, { nodeLimit: Math.min(NEIGHBOURHOOD_NODES, limits.nodeLimit) });
    return whole.values && isBetter(program.sense, whole.objective as number, best.objective)
      ? { values: whole.values, objective: whole.objective as number }
      : undefined;
  } finally {
    restore(program.lower, saved.lower);
    restore(program.upper, saved.upper);
    restore(program.integer, saved.integer);
  }
}

interface Point {
  readonly values: ArrayLike<number>;
  readonly objective: number;
}

function isBetter(sense: "maximize" | "minimize", value: number, than: number): boolean {
  const gain = sense === "maximize" ? value - than : than - value;
  return gain > 1e-7 * Math.max(1, Math.abs(than));
}

function isClose({ limits }: SearchContext, value: number, bound: number): boolean {
  return Math.abs(bound - value) <= Math.max(1e-6, limits.gap * Math.abs(value));
}
