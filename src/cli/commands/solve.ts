import { type Command, Option } from "commander";
import { PlageInputError } from "../../domain/issue.js";
import type { SolveResult } from "../../domain/result.js";
import { summary } from "../../report/index.js";
import { solve } from "../../solve/solve.js";
import { EXIT, type ExitCode } from "../exit.js";
import type { FormatName } from "../export/formats.js";
import { addExportOptions, type ExportFlags, exportSettings, FORMATS_HELP, formatsFrom, writeExports } from "../export/request.js";
import { guarded } from "../failure.js";
import { readJson, writeInto } from "../files.js";
import { numberFrom } from "../numbers.js";
import { safeJson } from "../printable.js";
import { progressOn } from "../progress.js";
import type { Terminal } from "../terminal.js";

interface SolveFlags extends ExportFlags {
  readonly out?: string;
  readonly export?: FormatName[];
  readonly backend: "auto" | "highs" | "javascript-lp-solver";
  readonly timeLimit?: number;
  readonly gap?: number;
  readonly nodeLimit?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

const HELP = `
${FORMATS_HELP}

Examples:
  plage solve problem.json --out plan --time-limit 60
  plage solve problem.json --out plan --export ics,csv,xlsx --lang fr

Exit codes: 0 plan found, 2 bad input, 3 no plan exists, 4 no plan found within the limits.`;

/** `plage solve`: plans a problem, tells of it and writes the timetable. */
export function addSolve(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const command = program
    .command("solve")
    .description("plan a problem")
    .argument("<problem.json>", 'the problem, "-" for standard input')
    .option("--out <dir>", "write timetable.json and result.json there")
    .option("--export <formats>", "write the plan there in these formats too, with commas between", formatsFrom)
    .addOption(
      new Option("--backend <name>", "what solves the programs").choices(["auto", "highs", "javascript-lp-solver"]).default("auto"),
    )
    .option("--time-limit <s>", "seconds after which the best plan so far is given", numberFrom(0, 1e9))
    .option("--gap <g>", "relative gap that is good enough (default: 0.0001)", numberFrom(0, 1))
    .option("--node-limit <n>", "most nodes for each program (default: 2000)", numberFrom(1, 2_147_483_647, true))
    .option("--seed <n>", "seed of choices among equals (default: 0)", numberFrom(0, 2_147_483_647, true))
    .option("--json", "print the result as one JSON object instead of a summary")
    .addOption(new Option("--lang <language>", "language of the summary and the exports").choices(["en", "fr"]).default("en"));
  addExportOptions(command)
    .addHelpText("after", HELP)
    .action(async (path: string, flags: SolveFlags) =>
      exit(await guarded(terminal, flags.json === true, () => run(path, flags, terminal))),
    );
}

async function run(path: string, flags: SolveFlags, terminal: Terminal): Promise<ExitCode> {
  const { out, json, lang, backend, timeLimit, gap, nodeLimit, seed, export: formats = [] } = flags;
  const options = defined({ backend, timeLimit, gap, nodeLimit, seed });
  if (formats.length > 0 && out === undefined) {
    const hint = "Name a folder with --out.";
    throw new PlageInputError([{ code: "missing-flag", path: ["--export"], message: "there is no folder to write into", hint }]);
  }
  const problem = await readJson(path, terminal);
  const settings = await exportSettings(formats, problem, flags, terminal);
  const progress = progressOn(terminal);
  let result: SolveResult;
  try {
    result = await solve(problem, { ...options, onProgress: progress.onProgress });
  } finally {
    progress.stop();
  }
  if (out !== undefined) await writeInto(out, filesOf(result));
  terminal.out(json ? `${safeJson(result)}\n` : summary(problem, result, { lang }));
  if (result.timetable) {
    if (out !== undefined) await writeExports(formats, problem, result.timetable, settings, out, terminal);
    return EXIT.done;
  }
  terminal.err(result.status === "infeasible" ? "No plan exists.\n" : "No plan was found within the limits.\n");
  return result.status === "infeasible" ? EXIT.infeasible : EXIT.nothingFound;
}

function filesOf(result: SolveResult): Record<string, string> {
  const whole = { "result.json": `${JSON.stringify(result, null, 1)}\n` };
  return result.timetable ? { "timetable.json": `${JSON.stringify(result.timetable, null, 1)}\n`, ...whole } : whole;
}

/** Without the options that are not given. */
function defined<T extends object>(options: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
