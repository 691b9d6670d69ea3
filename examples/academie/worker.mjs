import { Worker } from "bullmq";
import { solve } from "../../src/index.ts";
import { OPTIONS, openConnection, QUEUE } from "./jobs.mjs";

// Plans one school after the other. A worker that dies stops renewing the lock of its job; another then takes the job over.
const worker = new Worker(QUEUE, ({ data }) => solve(data, OPTIONS), {
  connection: openConnection(),
  lockDuration: 15_000,
  stalledInterval: 3_000,
  maxStalledCount: 3,
});
process.on("SIGTERM", () => worker.close().then(() => process.exit(0)));
