import { useEffect, useRef, useState } from "preact/hooks";
import { type Issue, PlageInputError, type Progress, type SolveOptions } from "../../src/index.js";

/** Coverage while a search runs: what the best plan has, and what no plan passes. */
export interface Point {
  readonly seconds: number;
  readonly value?: number | undefined;
  readonly bound?: number | undefined;
}

export interface SearchState {
  readonly running: boolean;
  readonly seconds: number;
  readonly points: readonly Point[];
  readonly backend?: string | undefined;
  readonly failure?: { readonly issues: readonly Issue[]; readonly message: string } | undefined;
}

/** How the library is called: on threads of its own, told when to end, and heard while it runs. */
export type How = Required<Pick<SolveOptions, "workerScript" | "signal" | "onProgress">>;

export interface Search extends SearchState {
  run(task: (how: How) => Promise<void>): Promise<void>;
  cancel(): void;
}

const IDLE: SearchState = { running: false, seconds: 0, points: [] };
const WORKER = "worker.js";

/** One search at a time, with what is known while it runs. A new one ends the one before. */
export function useSearch(): Search {
  const [state, setState] = useState(IDLE);
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  useEffect(() => {
    if (!state.running) return;
    const since = Date.now() - state.seconds * 1000;
    const clock = setInterval(() => setState((known) => ({ ...known, seconds: (Date.now() - since) / 1000 })), 500);
    return () => clearInterval(clock);
  }, [state.running]);

  const run = async (task: (how: How) => Promise<void>) => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const isCurrent = () => controller.current === own;
    setState({ ...IDLE, running: true });
    const onProgress = (progress: Progress) => isCurrent() && setState((known) => heard(known, progress));
    try {
      await task({ workerScript: new URL(WORKER, document.baseURI).href, signal: own.signal, onProgress });
      if (isCurrent()) setState((known) => ({ ...known, running: false }));
    } catch (error) {
      const issues = error instanceof PlageInputError ? error.issues : [];
      if (isCurrent()) setState((known) => ({ ...known, running: false, failure: { issues, message: String(error) } }));
    }
  };
  return { ...state, run, cancel: () => controller.current?.abort() };
}

function heard(known: SearchState, { elapsed, tier, value, bound, backend }: Progress): SearchState {
  const next = { ...known, seconds: Math.max(known.seconds, elapsed), backend: backend ?? known.backend };
  if (tier !== "coverage" || value === undefined) return next;
  const last = known.points.at(-1);
  // Both only ever get better, whatever a single report says.
  const point = {
    seconds: elapsed,
    value: Math.max(value, last?.value ?? value),
    bound: bound === undefined ? last?.bound : Math.min(bound, last?.bound ?? bound),
  };
  return point.value === last?.value && point.bound === last?.bound ? next : { ...next, points: [...known.points, point] };
}
