import type { Instance, LimitedRun } from "./instance.js";
import { gapOf, median, medianWorth, type Run, timeToGap, timeToPlan, valueAt } from "./trace.js";

/** Gaps and moments that every table shows. */
export const GAPS = [0.01, 0.005, 0.001];
export const MOMENTS = [1, 5, 20, 60];

/** Medians over the schools of a family; undefined where less than half of the schools have a figure. */
export interface Figures {
  readonly competitor: string;
  /** On how many schools it was run. */
  readonly schools: number;
  readonly plan?: number;
  /** Seconds to each of the gaps. */
  readonly toGap: readonly (number | undefined)[];
  readonly ownGap?: number;
  readonly gap?: number;
  readonly megabytes?: number;
  /** Value of the plan at each moment, relative to the best bound. */
  readonly valueAt: readonly (number | undefined)[];
  readonly ratio?: Ratio;
  readonly notes: readonly string[];
}

/** How many times the time of the library a competitor took; `least` when it was stopped before it came so far. */
export interface Ratio {
  readonly times: number;
  readonly least: boolean;
}

export function figuresOf(instances: readonly Instance[], competitor: string, reference: string, gap: number): Figures | undefined {
  const own = instances.filter(({ runs }) => runs.has(competitor));
  if (own.length === 0) return undefined;
  const runOf = ({ runs }: Instance) => runs.get(competitor) as LimitedRun;
  const middle = (figure: (run: Run, instance: Instance) => number | undefined) =>
    median(own.map((instance) => figure(runOf(instance), instance)));
  const known = (figure: (run: Run, bound: number) => number | undefined) =>
    middle((run, { bound }) => (bound === undefined ? undefined : figure(run, bound)));
  const notes = own.map(runOf).flatMap((run) => [...noteOf(run)]);
  return {
    competitor,
    schools: own.length,
    plan: middle(({ trace }) => timeToPlan(trace)),
    toGap: GAPS.map((each) => known(({ trace }, bound) => timeToGap(trace, bound, each))),
    ownGap: middle(({ value, bound }) => (value === undefined || bound === undefined ? undefined : gapOf(value, bound))),
    gap: known(({ value }, bound) => (value === undefined ? undefined : gapOf(value, bound))),
    megabytes: middle(({ megabytes }) => megabytes || undefined),
    valueAt: MOMENTS.map((at) => medianWorth(own.map((instance) => worth(valueWithin(runOf(instance), at), instance.bound)))),
    ratio: medianRatio(own.map((instance) => ratioOf(instance, competitor, reference, gap))),
    notes: [...new Set(notes)],
  };
}

/** The plan at a moment, and undefined where the run was to end before: what it would have had is not known. */
function valueWithin({ trace, seconds }: LimitedRun, at: number): number | undefined {
  return at > seconds ? undefined : valueAt(trace, at);
}

function worth(value: number | undefined, bound: number | undefined): number | undefined {
  return value === undefined || bound === undefined ? undefined : value / Math.max(1, bound);
}

function* noteOf({ note, breaches }: Run): Generator<string> {
  if (breaches > 0) yield `${breaches} breaches: the plan does not count`;
  if (note) yield note;
}

/** Undefined where neither came so close; 0 where the library alone did not. */
export function ratioOf({ runs, bound }: Instance, competitor: string, reference: string, gap: number): Ratio | undefined {
  const [run, library] = [runs.get(competitor), runs.get(reference)];
  if (!run || !library || bound === undefined) return undefined;
  const base = timeToGap(library.trace, bound, gap);
  const time = timeToGap(run.trace, bound, gap);
  if (base === undefined) return time === undefined ? undefined : { times: 0, least: false };
  return { times: (time ?? Math.max(run.seconds, run.trace.at(-1)?.at ?? 0)) / base, least: time === undefined };
}

export function medianRatio(ratios: readonly (Ratio | undefined)[]): Ratio | undefined {
  const known = ratios.filter((ratio) => ratio !== undefined).sort((a, b) => a.times - b.times);
  return known[Math.floor((known.length - 1) / 2)];
}
