import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { Queue } from "bullmq";
import { solve } from "../../src/index.ts";
import { jobOf, OPTIONS, openConnection, SERVER } from "./jobs.mjs";
import { schools } from "./schools.mjs";

// Plans a hundred schools with one worker, with two, and with two of which one is killed half way: measure.mjs [count].
const COUNT = Number(process.argv[2] ?? 100);
/** A queue of its own, so that what else the server holds stays as it is. */
const PLAGE_QUEUE = `plage-measure-${process.pid}`;
/** Seconds without a school done after which those that are missing count as lost. */
const PATIENCE = 120;

if (!(await answers(SERVER))) {
  console.log(`No Redis or Valkey server answers at ${SERVER.host}:${SERVER.port}: nothing was measured.`);
  process.exit(0);
}
const queue = new Queue(PLAGE_QUEUE, { connection: openConnection() });
const problems = schools(COUNT);
const begun = performance.now();
const plain = [];
for (const problem of problems) plain.push((await solve(problem, OPTIONS)).timetable);
const plans = plain.filter(Boolean).length;
console.log(`${COUNT} schools, 8 to 90 students; by solve, one after the other: ${secondsSince(begun)} s, ${plans} have a plan\n`);

console.log("| workers | killed | seconds | answered | have a plan | same as solve | taken over | planned again when added again |");
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
let sound = true;
for (const { workers, killed } of [
  { workers: 1, killed: 0 },
  { workers: 2, killed: 0 },
  { workers: 2, killed: 1 },
]) {
  const running = await Promise.all(Array.from({ length: workers }, startWorker));
  const started = performance.now();
  const added = await queue.addBulk(problems.map(jobOf));
  await untilDone(() => {
    if (killed > 0) running[0].kill("SIGKILL");
  });
  const seconds = secondsSince(started);
  const jobs = await Promise.all(added.map(({ id }) => queue.getJob(id)));
  const results = jobs.map((job) => job.returnvalue);
  const answered = results.filter(Boolean).length;
  const planned = results.filter((result) => result?.timetable).length;
  const same = results.filter((result, index) => result && isDeepStrictEqual(result.timetable, plain[index])).length;
  const takenOver = jobs.filter((job) => job.stalledCounter > 0).length;
  await queue.addBulk(problems.map(jobOf));
  const { waiting, active } = await queue.getJobCounts("waiting", "active");
  const again = waiting + active;
  console.log(`| ${workers} | ${killed} | ${seconds} | ${answered} | ${planned} | ${same} | ${takenOver} | ${again} |`);
  sound &&= answered === COUNT && same === COUNT && again === 0 && takenOver >= killed;
  for (const worker of running) worker.kill("SIGKILL");
  await queue.obliterate({ force: true });
}
process.exit(sound ? 0 : 1);

/** Waits until every school is planned or has failed for good, or no more are done; tells when half of them are. */
async function untilDone(onHalf) {
  let before = 0;
  let changed = performance.now();
  for (let isHalf = false; before < COUNT && performance.now() - changed < PATIENCE * 1_000; await pause(50)) {
    const { completed, failed } = await queue.getJobCounts("completed", "failed");
    if (completed + failed > before) changed = performance.now();
    before = completed + failed;
    if (!isHalf && before >= COUNT / 2) {
      isHalf = true;
      onHalf();
    }
  }
}

/** A worker in a process of its own, once it takes jobs. */
async function startWorker() {
  const script = fileURLToPath(new URL("./worker.mjs", import.meta.url));
  const worker = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, PLAGE_QUEUE },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(worker, "message");
  return worker;
}

function secondsSince(start) {
  return ((performance.now() - start) / 1_000).toFixed(1);
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
