import type { Instance } from "../../benchmarks/instance.js";
import { instancesOf } from "../../benchmarks/instance.js";
import type { Record } from "../../benchmarks/record.js";
import type { Moment, Run } from "../../benchmarks/trace.js";

/** A run made by hand: its last moment is its plan. */
export function runOf(trace: readonly Moment[], more: Partial<Run> = {}): Run {
  const last = trace.at(-1);
  return { trace, value: last?.value, bound: last?.bound, breaches: 0, megabytes: 100, ...more };
}

export function recordOf(competitor: string, run: Run, family = "petit", seed = 1, seconds = 60): Record {
  return { family, seed, competitor, seconds, run, date: "2026-01-02", environment: "version 0" };
}

/** One school with the runs of some competitors. */
export function instanceOf(runs: { readonly [competitor: string]: Run }, seed = 1): Instance {
  return instancesOf(Object.entries(runs).map(([competitor, run]) => recordOf(competitor, run, "petit", seed)))[0];
}
