import { parseArgs } from "node:util";
import { generateSchool } from "../src/generate/index.js";
import { type SolveOptions, solve } from "../src/index.js";

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

function megabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}

/** Threads of this process that have begun and not ended. */
let threads = 0;
process.on("worker", (worker) => {
  threads++;
  worker.once("exit", () => threads--);
});

let early = 0;
console.log("| solves | megabytes | threads |\n| ---: | ---: | ---: |");
for (let solved = 1; solved <= count; solved++) {
  const { timetable } = await solve(schools[solved % schools.length], wayOf(solved));
  if (!timetable) throw new Error(`solve ${solved} found no plan`);
  if (solved === Math.ceil(count / 5)) early = megabytes();
  if (solved % Math.ceil(count / 10) === 0) console.log(`| ${solved} | ${megabytes().toFixed(0)} | ${threads} |`);
}
await new Promise((resolve) => setTimeout(resolve, 500));
const growth = megabytes() - early;
console.log(`\nGrown by ${growth.toFixed(0)} MB since solve ${Math.ceil(count / 5)} (at most ${MOST_GROWTH}); threads left: ${threads}.`);
process.exit(growth > MOST_GROWTH || threads > 0 ? 1 : 0);
