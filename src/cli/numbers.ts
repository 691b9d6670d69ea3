import { InvalidArgumentError } from "commander";

/** A parser of a number within bounds, for an option of commander. */
export function numberFrom(min: number, max: number, whole = false): (text: string) => number {
  return (text) => {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      throw new InvalidArgumentError(`It must be a ${whole ? "whole " : ""}number from ${min} to ${max}.`);
    }
    return value;
  };
}
