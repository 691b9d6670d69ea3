import { parseArgs } from "node:util";
import { generateSchool } from "../src/generate/index.js";
import { type SolveOptions, solve, solveMany } from "../src/index.js";
import { type Usage, watchUsage } from "./usage.js";

// Solves small schools again and again in this process and watches memory and threads: leaks.ts [--count N].
const { values } = parseArgs({ options: { count: { type: "string", default: "1000" } } });
const count = Number(values.count);
/** Megabytes by which memory may grow after the first fifth of the solves: what engines keep for themselves varies by that much. */
const MOST_GROWTH = 60;

const schools = [1, 2, 3, 4].map((seed) =>
  generateSchool({ seed, levels: 1, divisionsPerLevel: 1, studentsPerDivision: 6, candidateSlots: 2, needs: 2 }),
);
/** Mostly HiGHS here, now and then the small backend, or a thread that is opened and ended. */
function wayOf(solved: number): SolveOptions {
  if (solved % 7 === 0) return { workers: 1 + (solved % 2) };
  return solved % 10 === 5 ? { workers: 0, backend: "javascript-lp-solver" } : { workers: 0 };
}

const usage = watchUsage();
const tell = (solved: number, { megabytes, moduleMegabytes, threads, systemThreads, handles }: Usage) =>
  console.log(`| ${[solved, megabytes.toFixed(0), moduleMegabytes.toFixed(0), threads, systemThreads, handles].join(" | ")} |`);

console.log("| solves | megabytes | of them modules | threads begun and not ended | threads of the process | handles |");
console.log("| ---: | ---: | ---: | ---: | ---: | ---: |");
let early: Usage | undefined;
for (let solved = 1; solved <= count; solved++) {
  const { timetable } = await solve(schools[solved % schools.length], wayOf(solved));
  if (!timetable) throw new Error(`solve ${solved} found no plan`);
  if (solved % Math.ceil(count / 10) !== 0) continue;
  // A pool of threads beside: it counts for memory and threads, not for the number of solves.
  const entries = await solveMany(schools, { concurrency: 2 });
  if (entries.some(({ result }) => !result?.timetable)) throw new Error(`after solve ${solved} a school of solveMany found no plan`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const now = usage();
  if (solved >= count / 5) early ??= now;
  tell(solved, now);
}
const late = usage();
const { megabytes, systemThreads } = early ?? late;
const growth = late.megabytes - megabytes;
const more = late.systemThreads - systemThreads;
console.log(
  `\nSince the first fifth: ${growth.toFixed(0)} MB more (at most ${MOST_GROWTH}), ${more} threads of the process more (at most 0); threads not ended: ${late.threads}.`,
);
process.exit(growth > MOST_GROWTH || more > 0 || late.threads > 0 ? 1 : 0);
