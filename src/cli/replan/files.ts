import { resolve } from "node:path";
import { PlageInputError } from "../../domain/issue.js";
import type { Replan } from "../../replan/index.js";
import { jsonFile } from "../printable.js";

const FILES = ["problem.json", "timetable.json", "result.json", "past.json", "diff.json"] as const;

/** What was announced is not written over with what comes of it. @throws {PlageInputError} */
export function keepInputs(paths: readonly string[], out: string): void {
  const written = FILES.map((name) => resolve(out, name));
  const issues = paths
    .filter((path) => path !== "-" && written.includes(resolve(path)))
    .map((path) => ({
      code: "overwrites",
      path: ["--out"],
      message: "this file would be written over",
      value: path,
      hint: "Name another folder.",
    }));
  if (issues.length > 0) throw new PlageInputError(issues);
}

/** What goes into the folder of a replan. */
export function filesOf({ problem, timetable, result, past, from, moves, diff, smallestBudget, notes, sentences }: Replan): {
  [Name in (typeof FILES)[number]]?: string;
} {
  return {
    "problem.json": jsonFile(problem),
    ...(timetable && { "timetable.json": jsonFile(timetable) }),
    "result.json": jsonFile(result),
    "past.json": jsonFile(past),
    "diff.json": jsonFile({ from, moves, diff, smallestBudget, notes, sentences }),
  };
}
