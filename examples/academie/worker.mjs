import { UnrecoverableError, Worker } from "bullmq";
import { PlageInputError, solve } from "../../src/index.ts";
import { OPTIONS, openConnection, QUEUE } from "./jobs.mjs";

// Plans one school after the other. A worker that dies stops renewing the lock of its job; another then takes the job over.
const worker = new Worker(QUEUE, ({ data }) => plan(data), {
  connection: openConnection(),
  lockDuration: 15_000,
  stalledInterval: 3_000,
  maxStalledCount: 3,
});
process.on("SIGTERM", () => worker.close().then(() => process.exit(0)));
// Who has started this process may wait for it to be ready.
await worker.waitUntilReady();
process.send?.("ready");

/** An input that is wrong will be wrong again: it fails at once. */
async function plan(problem) {
  try {
    return await solve(problem, OPTIONS);
  } catch (error) {
    throw error instanceof PlageInputError ? new UnrecoverableError(error.message) : error;
  }
}
