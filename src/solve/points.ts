import { evaluate, type Program } from "../program/program.js";

/** A point of a program and its worth. */
export interface Point {
  readonly values: Float64Array;
  readonly objective: number;
}

export function pointIn(program: Program, values: ArrayLike<number>): Point {
  return { values: Float64Array.from(values), objective: evaluate(program.objective, values) };
}

export function isBetter({ sense }: Program, value: number, than: number): boolean {
  const gain = sense === "maximize" ? value - than : than - value;
  return gain > 1e-7 * Math.max(1, Math.abs(than));
}
