import { score, verify } from "../src/index.js";
import { COMPETITORS } from "./competitors/index.js";
import { FAMILIES, schoolOf } from "./families.js";
import type { Moment, Run } from "./trace.js";

// One competitor on one school, in a process of its own: child.ts FAMILY SEED COMPETITOR SECONDS. The run is printed as JSON.
const [familyName, seed, id, seconds] = process.argv.slice(2);
const family = FAMILIES.find(({ name }) => name === familyName);
const competitor = COMPETITORS.find((each) => each.id === id);
if (!family || !competitor) throw new Error(`no family ${familyName} or no competitor ${id}`);

const problem = schoolOf(family, Number(seed));
const trace: Moment[] = [];
const started = performance.now();
const at = () => (performance.now() - started) / 1000;
const attempt = await competitor.plan(problem, Number(seconds), (moment) => trace.push({ at: at(), ...moment }));
const end = at();
// The clock has stopped: the plan counts once it has passed the verifier and its value is scored from its names alone.
const breaches = attempt.timetable ? verify(problem, attempt.timetable).length : 0;
const value = attempt.timetable && breaches === 0 ? score(problem, attempt.timetable).coverage : undefined;
trace.push({ at: end, value, bound: attempt.bound });
const own = process.resourceUsage().maxRSS / 1024;
const run: Run = { trace, value, bound: attempt.bound, breaches, megabytes: Math.round(Math.max(own, attempt.megabytes ?? 0)) };
process.stdout.write(`${JSON.stringify(run)}\n`);
process.exit(0);
