import { spawn } from "node:child_process";
import { connect } from "node:net";
import { isDeepStrictEqual } from "node:util";
import { Queue, QueueEvents } from "bullmq";
import { generateSchool } from "../../src/generate/index.ts";
import { solve } from "../../src/index.ts";
import { jobOf, OPTIONS, openConnection, QUEUE, SERVER } from "./jobs.mjs";

// Plans a hundred schools with one worker, with two, and with two of which one is killed half way.
const COUNT = Number(process.argv[2] ?? 100);
const schools = Array.from({ length: COUNT }, (_, index) =>
  generateSchool({
    seed: index + 1,
    levels: 1 + (index % 2),
    divisionsPerLevel: 2,
    studentsPerDivision: 6 + (index % 10),
    candidateSlots: 4,
    share: 0.5,
  }),
);

if (!(await answers(SERVER))) {
  console.log(`No Redis or Valkey server answers at ${SERVER.host}:${SERVER.port}: nothing was measured.`);
  process.exit(0);
}
const queue = new Queue(QUEUE, { connection: openConnection() });
const events = new QueueEvents(QUEUE, { connection: openConnection() });
const plain = [];
for (const school of schools) plain.push((await solve(school, OPTIONS)).timetable);

console.log("| workers | killed | seconds | planned | same as solve | added again |\n| ---: | ---: | ---: | ---: | ---: | ---: |");
let sound = true;
for (const { workers, killed } of [
  { workers: 1, killed: 0 },
  { workers: 2, killed: 0 },
  { workers: 2, killed: 1 },
]) {
  await queue.obliterate({ force: true });
  const running = Array.from({ length: workers }, startWorker);
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  const started = performance.now();
  let done = 0;
  events.removeAllListeners("completed");
  events.on("completed", () => {
    if (++done === Math.floor(COUNT / 2) && killed > 0) running[0].kill("SIGKILL");
  });
  const jobs = await queue.addBulk(schools.map(jobOf));
  const results = await Promise.all(jobs.map((job) => job.waitUntilFinished(events)));
  const seconds = (performance.now() - started) / 1_000;
  const same = results.filter(({ timetable }, index) => isDeepStrictEqual(timetable, plain[index])).length;
  // The same problems once more: every job is known, and no school is planned again.
  await queue.addBulk(schools.map(jobOf));
  const { waiting, active } = await queue.getJobCounts("waiting", "active");
  console.log(`| ${workers} | ${killed} | ${seconds.toFixed(1)} | ${results.length} | ${same} | ${waiting + active} |`);
  sound &&= results.length === COUNT && same === COUNT && waiting + active === 0;
  for (const worker of running) worker.kill("SIGKILL");
}
await queue.obliterate({ force: true });
process.exit(sound ? 0 : 1);

function startWorker() {
  return spawn(process.execPath, ["--import", "tsx", new URL("./worker.mjs", import.meta.url).pathname], { stdio: "inherit" });
}

function answers({ host, port }) {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
