import { score, verify } from "../src/index.js";
import { peakOf } from "./competitors/command.js";
import { COMPETITORS, GROWTH_COMPETITORS } from "./competitors/index.js";
import { FAMILIES } from "./families.js";
import { GROWTH_FAMILIES } from "./growthFamilies.js";
import { type Moment, type Run, vouchedFor } from "./trace.js";

// One competitor on one school, in a process of its own: child.mjs FAMILY SEED COMPETITOR SECONDS. The run is printed as JSON.
const [familyName, seed, id, seconds] = process.argv.slice(2);
const family = [...FAMILIES, ...GROWTH_FAMILIES].find(({ name }) => name === familyName);
const competitor = [...COMPETITORS, ...GROWTH_COMPETITORS].find((each) => each.id === id);
if (!family || !competitor) throw new Error(`no family ${familyName} or no competitor ${id}`);

const problem = family.schoolOf(Number(seed));
const trace: Moment[] = [];
const started = performance.now();
const at = () => (performance.now() - started) / 1000;
const attempt = await competitor.plan(problem, Number(seconds), (moment) => trace.push({ at: at(), ...moment }));
const end = at();
// The clock has stopped: the plan counts once it has passed the verifier and its value is scored from its names alone.
const { timetable, bound, note } = attempt;
const breaches = timetable ? verify(problem, timetable).length : 0;
const value = timetable && breaches === 0 ? score(problem, timetable).coverage : undefined;
const own = peakOf(process.pid) || process.resourceUsage().maxRSS / 1024;
const run: Run = {
  trace: vouchedFor([...trace, { at: end, value, bound }], value),
  value,
  bound,
  breaches,
  megabytes: Math.round(Math.max(own, attempt.megabytes ?? 0)),
  note,
};
process.stdout.write(`${JSON.stringify(run)}\n`, () => process.exit(0));
