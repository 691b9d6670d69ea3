import { evaluate, type Program } from "../program/program.js";
import type { Model } from "../variables/model.js";
import type { Cell } from "../variables/variables.js";
import { requestOf, type Search, type SearchContext } from "./search.js";
import { settleRanked } from "./settleRanked.js";

/** A point of a program and its worth. */
export interface Point {
  readonly values: ArrayLike<number>;
  readonly objective: number;
}

/** What a search leaves open; all group counts beside it stay as they are. */
export interface Neighbourhood {
  readonly name: string;
  readonly holds: (cell: Cell) => boolean;
}

/** One neighbourhood a level, then one a slot, where there are several. */
export function neighbourhoodsOf({ school, variables }: Model): Neighbourhood[] {
  const levels = [...new Set(variables.cells.map((cell) => cell.level))];
  const slots = [...new Set(variables.cells.map((cell) => cell.slot))];
  return [
    ...levels.map((level): Neighbourhood => ({ name: school.levels[level].id, holds: (cell) => cell.level === level })),
    ...(slots.length > 1 ? slots.map((slot): Neighbourhood => ({ name: school.slots[slot].id, holds: (cell) => cell.slot === slot })) : []),
  ];
}

/** A better point near this one, if one is found within so many nodes. */
export function* searchNear(
  context: SearchContext,
  stage: string,
  { program, variables }: Model,
  best: Point,
  { holds }: Neighbourhood,
  nodeLimit: number,
): Search<Point | undefined> {
  const near = program.variant();
  for (const cell of variables.cells) if (!holds(cell)) near.fix(cell.groups, Math.round(best.values[cell.groups]));
  const soon = Math.max(0, (context.limits.softDeadline - Date.now()) / 1000);
  const { timeLimit } = requestOf(context, near);
  const better = yield* settleRanked(context, stage, near, { start: best.values, nodeLimit, timeLimit: Math.min(soon, timeLimit) }, best);
  return better && { values: better.values, objective: better.objective };
}

export function pointIn(program: Program, values: ArrayLike<number>): Point {
  return { values, objective: evaluate(program.objective, values) };
}

export function isBetter({ sense }: Program, value: number, than: number): boolean {
  const gain = sense === "maximize" ? value - than : than - value;
  return gain > 1e-7 * Math.max(1, Math.abs(than));
}
