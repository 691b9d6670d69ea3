import type { Pool } from "workerpool";
import { PlageInputError } from "../domain/issue.js";
import type { ManyEntry, SolveManyOptions } from "./manyOptions.js";
import { limitsOf, type SolveOptions } from "./options.js";
import { planSchool } from "./run.js";
import { openPool } from "./workers/pool.js";

const MOST_AT_ONCE = 8;

/** Plans each problem of a source, so many at the same time. */
export async function planMany(
  problems: Iterable<unknown> | AsyncIterable<unknown>,
  { concurrency: wanted, onResult, ...options }: SolveManyOptions,
): Promise<ManyEntry[]> {
  const concurrency = wanted ?? (await coresHere());
  if (!Number.isInteger(concurrency) || concurrency < 0 || concurrency > 64)
    throw new RangeError("concurrency must be a whole number from 0 to 64");
  limitsOf(options);
  const pool = concurrency > 0 ? await openPool(concurrency, options.workerScript) : undefined;
  const entries: ManyEntry[] = [];
  const take = takerOf(problems, options.signal);
  const work = async () => {
    for (let next = await take(); next; next = await take()) {
      const entry = await planOne(next.index, next.problem, options, pool);
      entries[next.index] = entry;
      onResult?.(entry);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  } finally {
    await pool?.terminate(true);
  }
  return entries;
}

async function planOne(index: number, problem: unknown, options: SolveOptions, pool: Pool | undefined): Promise<ManyEntry> {
  try {
    return { index, result: await planSchool(problem, { ...options, workers: 0 }, pool) };
  } catch (error) {
    if (error instanceof PlageInputError) return { index, error };
    throw error;
  }
}

/** Hands out problems one by one, in their order; nothing more of a generator once the caller has aborted. */
function takerOf(problems: Iterable<unknown> | AsyncIterable<unknown>, signal: AbortSignal | undefined) {
  const source = Symbol.asyncIterator in problems ? problems[Symbol.asyncIterator]() : problems[Symbol.iterator]();
  const isList = Array.isArray(problems);
  let last: Promise<unknown> = Promise.resolve();
  let index = 0;
  return (): Promise<{ index: number; problem: unknown } | undefined> => {
    const taken = last.then(async () => {
      if (signal?.aborted && !isList) return undefined;
      const { done, value } = await source.next();
      return done ? undefined : { index: index++, problem: value };
    });
    last = taken.catch(() => undefined);
    return taken;
  };
}

/** Cores of this machine. */
async function coresHere(): Promise<number> {
  const { cpus } = await import("workerpool");
  return Math.min(MOST_AT_ONCE, Math.max(1, cpus));
}
