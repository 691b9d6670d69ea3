import { isDeepStrictEqual } from "node:util";
import { generateSchool } from "../src/generate/index.js";
import { type SolveResult, solve, verify } from "../src/index.js";
import { readSchool } from "../src/read/read.js";
import { limitsOf } from "../src/solve/options.js";
import { searchInWorker } from "../src/solve/workers/remote.js";
import { FAMILIES } from "./families.js";
import { median } from "./trace.js";

// What the library claims of its limits, with figures: aborts, crashes, and the same plan with any number of workers.
const failed: string[] = [];
const claim = (holds: boolean, text: string) => {
  console.log(`${holds ? "holds" : "FAILS"}: ${text}`);
  if (!holds) failed.push(text);
};
const familyOf = (name: string) => FAMILIES.find((family) => family.name === name)?.schoolOf(1);

/** Milliseconds from an abort to the result; undefined when the result came first. */
async function abortAfter(school: unknown, seconds: number): Promise<{ late: number | undefined; result: SolveResult }> {
  const controller = new AbortController();
  let aborted = 0;
  setTimeout(() => {
    aborted = performance.now();
    controller.abort();
  }, seconds * 1000);
  const result = await solve(school, { signal: controller.signal, gap: 0 });
  return { late: aborted === 0 ? undefined : performance.now() - aborted, result };
}

for (const name of ["petit", "moyen, 5 periods", "grand, 6 periods"]) {
  const lates: number[] = [];
  for (const seconds of [0.3, 2, 6]) {
    const { late, result } = await abortAfter(familyOf(name), seconds);
    if (late === undefined) {
      console.log(`${name}, to be aborted after ${seconds} s: had ended before`);
      continue;
    }
    lates.push(late);
    const { timetable } = result;
    console.log(
      `${name}, aborted after ${seconds} s: back in ${late.toFixed(0)} ms, ${result.status}, ${timetable ? "a plan" : "no plan"}`,
    );
    if (timetable) claim(verify(familyOf(name), timetable).length === 0, "the plan of a cancelled call is verified");
  }
  claim(
    Math.max(...lates) < 200,
    `${name}: back within 200 ms of an abort (median ${median(lates)?.toFixed(0)} ms, most ${Math.max(...lates).toFixed(0)} ms)`,
  );
}

// A thread with too little memory breaks down while it searches.
const starved = { workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 } } };
const quiet = { report: () => {}, found: () => {} };
const problem = familyOf("moyen, 1 period");
const { outcome } = await searchInWorker(readSchool(problem), {}, limitsOf({}), quiet, 1, { poolOptions: starved });
claim(
  outcome.reasons.length > 0,
  `a thread out of memory is an outcome, ${outcome.plan ? "with the plan it had sent" : "without a plan"}: ${outcome.reasons[0]?.en}`,
);
claim((await solve(problem, { timeLimit: 10 })).timetable !== null, "the next call plans the same school");

// The module is refused more memory from the first plan on, as by a machine that has none left.
const { grow } = WebAssembly.Memory.prototype;
let refusals = 0;
const result = await solve(problem, {
  workers: 0,
  timeLimit: 10,
  onProgress: ({ stage }) => {
    if (stage !== "plan found") return;
    WebAssembly.Memory.prototype.grow = () => {
      refusals++;
      throw new RangeError("no more memory");
    };
  },
});
WebAssembly.Memory.prototype.grow = grow;
const kept = result.timetable !== null && verify(problem, result.timetable).length === 0;
claim(
  refusals > 0 && result.statistics.refused > 0 && kept,
  `a module out of memory (refused ${refusals} times, ${result.statistics.refused} answers failed) leaves a verified plan: ${result.status}`,
);
const next = await solve(problem, { workers: 0, timeLimit: 10 });
claim(next.timetable !== null && next.statistics.refused === 0, "the next call has a fresh module and plans the same school");

for (const seed of [1, 2]) {
  for (const parameters of [
    { levels: 1, divisionsPerLevel: 3, studentsPerDivision: 20 },
    { levels: 2, divisionsPerLevel: 3, studentsPerDivision: 12, periods: 2, changing: true },
    { levels: 1, divisionsPerLevel: 2, studentsPerDivision: 12, candidateSlots: 3 },
  ]) {
    const school = generateSchool({ ...parameters, seed });
    const plans: SolveResult["timetable"][] = [];
    for (const workers of [0, 1, 2]) plans.push((await solve(school, { workers, nodeLimit: 20, seed: 7 })).timetable);
    claim(
      plans.every((plan) => plan !== null && isDeepStrictEqual(plan, plans[0])),
      `seed ${seed}, ${JSON.stringify(parameters)}: the same timetable with 0, 1 and 2 workers`,
    );
  }
}
process.exitCode = failed.length > 0 ? 1 : 0;
