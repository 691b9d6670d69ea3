import type { Pool, WorkerPoolOptions } from "workerpool";
import type { School } from "../../domain/school.js";
import { FIRST } from "../firstTier.js";
import type { Listener, SearchRun } from "../here.js";
import type { Limits, SolveOptions } from "../options.js";
import { type FoundPlan, noStatistics } from "../search.js";
import { brokeDown, ENDED_BEFORE } from "../sentences.js";
import type { Message, RemoteOptions } from "./messages.js";
import { openPool } from "./pool.js";

/** Milliseconds beyond the time limit after which a search that does not stop by itself is ended. */
const PATIENCE = 1_000;
/** How often a search is begun again after its thread has broken down without a plan. */
const MOST_STARTS = 2;

/**
 * Searches on another thread, which can be ended at any moment: on abort, late after the time limit, or when the
 * thread breaks down, the best plan it had sent counts. In a pool that is shared, only its own thread is ended.
 */
export async function searchInWorker(
  school: School,
  options: SolveOptions,
  limits: Limits,
  listener: Listener,
  workers: number,
  { pool: shared, poolOptions }: { readonly pool?: Pool; readonly poolOptions?: WorkerPoolOptions } = {},
): Promise<SearchRun> {
  const { backend = "auto", signal, onProgress: _, workers: __, workerScript, ...plain } = options;
  const heard: Heard = { backend: backend === "auto" ? "highs" : String(backend) };
  const hear = (message: Message) => {
    if ("progress" in message) {
      const { tier, bound, backend: opened } = message.progress;
      if (opened !== undefined) heard.backend = opened;
      if (tier === FIRST && bound !== undefined) heard.bound = Math.min(heard.bound ?? bound, bound);
      return listener.report(message.progress);
    }
    heard.found = message.found;
    listener.found(message.found);
  };
  let broken = "";
  for (let start = 0; start < MOST_STARTS && !heard.found && !signal?.aborted && Date.now() < limits.deadline; start++) {
    const left = Number.isFinite(limits.deadline) ? { timeLimit: (limits.deadline - Date.now()) / 1000 } : {};
    const remote: RemoteOptions = {
      ...plain,
      ...left,
      backend: backend as RemoteOptions["backend"],
      helpers: workers > 1 ? workers : 0,
      script: workerScript,
    };
    const pool = shared ?? (await openPool(1, workerScript, poolOptions));
    try {
      const run = (await ended(pool, [school.problem, remote], hear, signal, limits.deadline + PATIENCE)) as SearchRun | undefined;
      if (run) return run;
      break;
    } catch (error) {
      broken = error instanceof Error ? error.message.split("\n")[0] : String(error);
    } finally {
      // Whoever aborts does not wait for the thread to be gone.
      const ending = shared ? undefined : pool.terminate(true);
      if (signal?.aborted) ending?.catch(() => {});
      else await ending;
    }
  }
  return cutShort(heard, broken);
}

/** The result of the search, or undefined when it was ended from outside. */
function ended(
  pool: Pool,
  parameters: [unknown, RemoteOptions],
  hear: (message: Message) => void,
  signal: AbortSignal | undefined,
  latest: number,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const running = pool.exec("search", parameters, { on: hear });
    const stop = () => {
      resolve(undefined);
      running.cancel();
    };
    // Timers hold no more than 2^31 milliseconds.
    const timer = Number.isFinite(latest) && latest - Date.now() < 2 ** 31 ? setTimeout(stop, latest - Date.now()) : undefined;
    signal?.addEventListener("abort", stop, { once: true });
    const forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    };
    Promise.resolve(running).then(resolve, reject).finally(forget);
  });
}

/** What a search has told so far. */
interface Heard {
  backend: string;
  found?: FoundPlan;
  /** The lowest bound on the first tier: it goes on falling after the last plan was found. */
  bound?: number;
}

function cutShort({ found, bound, backend }: Heard, broken: string): SearchRun {
  const statistics = noStatistics();
  const reasons = broken ? [brokeDown(broken)] : found ? [] : [ENDED_BEFORE];
  const bounds = { ...found?.bounds, ...(bound === undefined ? {} : { [FIRST]: bound }) };
  const outcome = found
    ? { status: "planned" as const, ...found, bounds, reasons }
    : { status: "unknown" as const, bounds, reached: {}, reasons };
  return { outcome, backend, statistics };
}
