import { InvalidArgumentError } from "commander";

/** Names parted by semicolons, since names hold commas. */
export function list(text: string): string[] {
  return text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Whole numbers parted by commas. */
export function numbers(text: string): number[] {
  return text.split(",").map((part) => {
    const number = Number(part);
    if (part.trim() === "" || !Number.isInteger(number)) throw new InvalidArgumentError(`not a whole number: ${part}`);
    return number;
  });
}
