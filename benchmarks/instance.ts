import { FLOOR } from "./competitors/floor.js";
import type { Record } from "./record.js";
import type { Run } from "./trace.js";

/** A run, and the limit it had. */
export interface LimitedRun extends Run {
  readonly seconds: number;
}

/** One school, with the runs of all competitors on it. */
export interface Instance {
  readonly family: string;
  readonly seed: number;
  /** The least bound that any competitor has proven: no plan is better. Absent when none has proven any. */
  readonly bound?: number;
  readonly runs: ReadonlyMap<string, LimitedRun>;
  /** Competitors that were not run, with what the machine lacks for them. */
  readonly missing: ReadonlyMap<string, string>;
  /** The longest limit of its runs. */
  readonly seconds: number;
}

export function instancesOf(records: readonly Record[]): Instance[] {
  const bySchool = new Map<string, Record[]>();
  for (const record of records) {
    const school = JSON.stringify([record.family, record.seed]);
    bySchool.set(school, [...(bySchool.get(school) ?? []), record]);
  }
  return [...bySchool.values()].map((own) => {
    // Of two runs of one competitor the later counts.
    const made = own.filter(({ run }) => run.missing === undefined);
    const runs = new Map(made.map(({ competitor, run, seconds }) => [competitor, { ...run, seconds }]));
    const missing = new Map(own.flatMap(({ competitor, run }) => (run.missing === undefined ? [] : [[competitor, run.missing] as const])));
    const [{ family, seed }] = own;
    return { family, seed, runs, missing, bound: bestBound([...runs.values()]), seconds: Math.max(...own.map(({ seconds }) => seconds)) };
  });
}

/** Seconds of reading and one relaxation of each period; undefined where these were not all done. */
export function floorOf({ runs }: Instance): number | undefined {
  const floor = runs.get(FLOOR);
  return floor?.bound === undefined ? undefined : floor.trace.at(-1)?.at;
}

/** A bound below a verified plan is no bound, or is one by rounding: it counts as the value of the best plan. */
function bestBound(runs: readonly Run[]): number | undefined {
  const bounds = runs.flatMap(({ trace, bound }) => [...trace.map((moment) => moment.bound), bound]).filter((bound) => bound !== undefined);
  if (bounds.length === 0) return undefined;
  return Math.max(Math.min(...bounds), ...runs.map(({ value }) => value ?? Number.NEGATIVE_INFINITY));
}
