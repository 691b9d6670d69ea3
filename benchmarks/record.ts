import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import packageJson from "../package.json" with { type: "json" };
import type { Run } from "./trace.js";

/** A run to be made: one competitor on one school. */
export interface Task {
  readonly family: string;
  readonly seed: number;
  readonly competitor: string;
  /** Its limit. */
  readonly seconds: number;
}

/** A run that was made, with when and on what. */
export interface Record extends Task {
  readonly run: Run;
  readonly date: string;
  readonly environment: string;
}

export const keyOf = ({ family, seed, competitor, seconds }: Task): string => JSON.stringify([family, seed, competitor, seconds]);

export function recordOf({ family, seed, competitor, seconds }: Task, run: Run): Record {
  return { family, seed, competitor, seconds, run, date: new Date().toISOString().slice(0, 10), environment: environment() };
}

function environment(): string {
  const [major, minor] = process.versions.node.split(".");
  const { version, dependencies } = packageJson;
  return `version ${version}, Node ${major}.${minor}, highs ${dependencies.highs}, ${availableParallelism()} cores`;
}

/** The latest day of some runs, and what they were made on. */
export function environmentsOf(records: readonly Record[]): string {
  const date = records
    .map((record) => record.date)
    .sort()
    .at(-1);
  return `${date}, ${[...new Set(records.map((record) => record.environment))].join("; ")}`;
}

/** Records are lines of JSON, so that an interrupted run loses none but the one under way. */
export function appendRecord(file: string, record: Record): void {
  appendFileSync(file, `${JSON.stringify(record)}\n`);
}

/** The records of a file, none where there is no file; a line cut short by an interruption is left out. */
export function readRecords(file: string): Record[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return line === "" ? [] : [JSON.parse(line) as Record];
      } catch {
        return [];
      }
    });
}
