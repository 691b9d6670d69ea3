import { Command } from "commander";
import { FLOOR } from "./competitors/floor.js";
import { GROWTH_COMPETITORS } from "./competitors/index.js";
import { AXES, growthName } from "./growthFamilies.js";
import { axisTable, GROWTH_GAP } from "./growthTable.js";
import { instancesOf } from "./instance.js";
import { gapName } from "./markdown.js";
import { environmentsOf, type Record, readRecords } from "./record.js";
import { makeRuns } from "./runs.js";
import { recordSection } from "./section.js";

const SEED = 1;
const [own] = GROWTH_COMPETITORS.map(({ id }) => id);

const command = new Command("bench:growth")
  .description("Time and memory of plage as a school grows, beside the least that reading and one relaxation of each period take.")
  .option("--quick", "few and small schools")
  .option("--seconds <number>", "limit of each run; default 300, or 20 with --quick", Number)
  .option("--json <file>", "keep the runs in this file as they come, a line each; runs already in it are not repeated")
  .option("--record", "put the results at the top of benchmarks/RESULTS.md")
  .parse();
const options = command.opts<{ quick?: boolean; seconds?: number; json?: string; record?: boolean }>();
const seconds = options.seconds ?? (options.quick ? 20 : 300);
if (!(seconds > 0)) command.error("--seconds must be a number above 0");

const tasks = AXES.flatMap(({ name, points, quick }) =>
  (options.quick ? quick : points).flatMap((point) =>
    [own, FLOOR].map((competitor) => ({ family: growthName(name, point), seed: SEED, competitor, seconds })),
  ),
);
const kept = options.json ? readRecords(options.json) : [];
const section = growthSection(await makeRuns(tasks, kept, options.json, (line) => process.stderr.write(`${line}\n`)));
if (options.record) recordSection(section);
process.stdout.write(`${section}\n`);

function growthSection(records: readonly Record[]): string {
  const instances = instancesOf(records);
  const axes = AXES.filter(({ points, quick, name }) =>
    instances.some(({ family }) => [...points, ...quick].some((point) => family === growthName(name, point))),
  );
  const protocol = `Generated schools of 3 levels, 600 students, 12 candidate slots, one period and as many teachers as they need, changed in
one respect at a time; seed ${SEED}, limit ${seconds} s, each in a process of its own. Time is that of the whole call until its plan is within ${gapName(GROWTH_GAP)} of the
least bound; > where it never was, and the school is then left out of the exponent of time. The exponent k of y = c · x^k is fitted by least
squares in logarithms. The floor reads the school and solves one relaxation of each period. Memory is the peak of the process, Node included.`;
  return [`## Growth, ${environmentsOf(records)}`, protocol, ...axes.map((axis) => axisTable(axis, instances, own))].join("\n\n");
}
