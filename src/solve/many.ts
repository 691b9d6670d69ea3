import type { Pool } from "workerpool";
import { PlageInputError } from "../domain/issue.js";
import type { ManyEntry, SolveManyOptions } from "./manyOptions.js";
import { limitsOf, type SolveOptions } from "./options.js";
import { problemSource, type Taken } from "./problemSource.js";
import { planSchool } from "./run.js";
import { loadWorkerpool, openPool } from "./workers/pool.js";

const MOST_AT_ONCE = 8;

/** Plans each problem of a source, so many at the same time. */
export async function planMany(
  problems: Iterable<unknown> | AsyncIterable<unknown>,
  { concurrency: wanted, onResult, signal, ...options }: SolveManyOptions,
): Promise<ManyEntry[]> {
  const concurrency = wanted ?? (await coresHere());
  if (!Number.isInteger(concurrency) || concurrency < 0 || concurrency > 64)
    throw new RangeError("concurrency must be a whole number from 0 to 64");
  limitsOf(options);
  const pool = concurrency > 0 ? await openPool(concurrency, options.workerScript) : undefined;
  // The caller's abort halts the searches; so does what the source or the listener throws.
  const halt = new AbortController();
  const onAbort = () => halt.abort();
  if (signal?.aborted) halt.abort();
  signal?.addEventListener("abort", onAbort, { once: true });
  const source = problemSource(problems, halt.signal);
  const entries: ManyEntry[] = [];
  let failed = false;
  const work = async () => {
    try {
      for (let next = await source.take(); next && !failed; next = await source.take()) {
        const entry = await planOne(next, { ...options, signal: halt.signal }, pool);
        if (failed) return;
        entries[entry.index] = entry;
        onResult?.(entry);
      }
    } catch (error) {
      failed = true;
      halt.abort();
      throw error;
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  } finally {
    signal?.removeEventListener("abort", onAbort);
    source.close();
    await pool?.terminate(true);
  }
  return entries;
}

async function planOne({ index, problem }: Taken, options: SolveOptions, pool: Pool | undefined): Promise<ManyEntry> {
  try {
    return { index, result: await planSchool(problem, { ...options, workers: 0 }, pool) };
  } catch (error) {
    if (error instanceof PlageInputError) return { index, error };
    throw error;
  }
}

/** Cores of this machine. */
async function coresHere(): Promise<number> {
  const { cpus } = await loadWorkerpool();
  return Math.min(MOST_AT_ONCE, Math.max(1, cpus));
}
