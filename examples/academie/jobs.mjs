import { createHash } from "node:crypto";
import { Redis } from "ioredis";

/** What producers and workers agree on: the queue's name, the server, and which job a problem is. */
export const QUEUE = process.env.PLAGE_QUEUE ?? "plage";
export const SERVER = { host: process.env.REDIS_HOST ?? "127.0.0.1", port: Number(process.env.REDIS_PORT ?? 6379) };

/** A connection of one's own, which waits for the server as long as it takes. */
export function openConnection() {
  return new Redis({ ...SERVER, maxRetriesPerRequest: null });
}

/**
 * Options of solve: a limit of work, not of time, so that a school that is planned twice gets the same plan twice. The
 * search has a thread of its own, so that the worker goes on renewing the lock of its job meanwhile.
 */
export const OPTIONS = { gap: 0.02, nodeLimit: 5, workers: 1 };

/** A job for a problem. Its id is the problem's hash: whoever adds the same problem again adds nothing. */
export function jobOf(problem) {
  const jobId = createHash("sha256").update(JSON.stringify(problem)).digest("hex");
  return { name: "solve", data: problem, opts: { jobId, attempts: 3, backoff: { type: "exponential", delay: 500 } } };
}
