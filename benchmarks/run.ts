import { Command, Option } from "commander";
import { list, numbers } from "./lists.js";
import { plotFamilies } from "./plots.js";
import { readRecords } from "./record.js";
import { makeRuns } from "./runs.js";
import { recordSection, sectionOf } from "./section.js";
import { type Selection, tasksOf } from "./selection.js";

interface Options extends Selection {
  readonly gap: number;
  readonly record?: boolean;
  readonly json?: string;
  readonly from?: string;
}

const command = new Command("bench")
  .description("Compares plage with other ways to plan the same schools, and prints the tables as markdown.")
  .option("--long", "all families, five seeds, all competitors, 60 s each: many hours")
  .option("--unseen", "the seeds that are never tuned on, and the families too")
  .option("--families <names>", "families whose names contain one of these, parted by semicolons", list)
  .option("--competitors <names>", "competitors whose names contain one of these, parted by semicolons", list)
  .option("--seeds <numbers>", "these seeds, parted by commas", numbers)
  .option("--seconds <number>", "limit of each run", Number)
  .addOption(
    new Option("--gap <percent>", "gap at which times are compared with plage's")
      .default(0.005, "0.5")
      .argParser((text) => Number(text) / 100),
  )
  .option("--json <file>", "keep the runs in this file as they come, a line each; runs already in it are not repeated")
  .option("--from <file>", "make no runs: only the tables of the runs in this file")
  .option("--record", "put the results at the top of benchmarks/RESULTS.md, with plots")
  .parse();
const options = command.opts<Options>();
for (const [name, value] of [
  ["--gap", options.gap],
  ["--seconds", options.seconds ?? 1],
] as const)
  if (!(value > 0)) command.error(`${name} must be a number above 0`);

const kept = options.json ? readRecords(options.json) : [];
const tell = (line: string) => process.stderr.write(`${line}\n`);
const records = options.from ? readRecords(options.from) : await makeRuns(tasksOf(options), kept, options.json, tell);
if (records.length === 0) command.error("no runs: no family or no competitor has such a name, or the file is empty");
if (options.record) recordSection(sectionOf(records, options.gap, plotFamilies(records)));
process.stdout.write(`${sectionOf(records, options.gap)}\n`);
