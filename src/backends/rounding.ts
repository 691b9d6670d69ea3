import { evaluate, type Program, violation } from "../program/program.js";
import { TOLERANCE } from "./backend.js";

/** A point with its integer columns made whole, and its value; undefined when it then breaks a row. */
export function wholePoint(
  program: Program,
  found: ArrayLike<number>,
  relaxed = false,
): { values: Float64Array; objective: number } | undefined {
  const values = Float64Array.from({ length: program.columnCount }, (_, column) => {
    const value = program.integer[column] && !relaxed ? Math.round(found[column]) : found[column];
    return Math.min(program.upper[column], Math.max(program.lower[column], value));
  });
  if (violation(relaxed ? withoutIntegers(program) : program, values) > TOLERANCE) return undefined;
  return { values, objective: evaluate(program.objective, values) };
}

function withoutIntegers(program: Program): Program {
  return Object.assign(Object.create(Object.getPrototypeOf(program)), program, { integer: [] }) as Program;
}
