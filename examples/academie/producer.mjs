import { readFile, writeFile } from "node:fs/promises";
import { Queue, QueueEvents } from "bullmq";
import { jobOf, openConnection, QUEUE } from "./jobs.mjs";

// Adds the problems of some files to the queue and writes each result beside its file: producer.mjs SCHOOL.json ...
const files = process.argv.slice(2);
const problems = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, "utf8"))));
const queue = new Queue(QUEUE, { connection: openConnection() });
const events = new QueueEvents(QUEUE, { connection: openConnection() });
await events.waitUntilReady();
const jobs = await queue.addBulk(problems.map(jobOf));
let refused = 0;
await Promise.all(
  jobs.map(async (job, index) => {
    try {
      const result = await job.waitUntilFinished(events);
      await writeFile(`${files[index]}.result.json`, JSON.stringify(result));
      console.log(`${files[index]}: ${result.status}`);
    } catch (error) {
      refused++;
      console.log(`${files[index]}: ${error.message}`);
    }
  }),
);
process.exit(refused > 0 ? 1 : 0);
