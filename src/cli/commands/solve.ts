import type { Command } from "commander";
import { PlageInputError } from "../../domain/issue.js";
import type { SolveResult } from "../../domain/result.js";
import { report } from "../../report/index.js";
import { summaryPage } from "../../report/summary.js";
import { solve } from "../../solve/solve.js";
import { EXIT, type ExitCode } from "../exit.js";
import type { FormatName } from "../export/formats.js";
import { addExportOptions, type ExportFlags, exportSettings, FORMATS_HELP, formatsFrom, writeExports } from "../export/request.js";
import { guarded } from "../failure.js";
import { readJson, writeInto } from "../files.js";
import { printPage, type Tone } from "../look.js";
import { addSearchOptions, defined, languageOption, type SearchFlags, searchOptions } from "../options.js";
import { jsonFile, safeJson } from "../printable.js";
import { progressOn } from "../progress.js";
import type { Terminal } from "../terminal.js";
import { WORDS } from "../words/index.js";

interface SolveFlags extends ExportFlags, SearchFlags {
  readonly out?: string;
  readonly export?: FormatName[];
  readonly report?: boolean;
  readonly json?: boolean;
}

const HELP = `
${FORMATS_HELP}

Examples:
  plage solve problem.json --out plan --time-limit 60
  plage solve problem.json --out plan --export ics,csv,xlsx --report --lang fr

Exit codes: 0 plan found, 2 bad input, 3 no plan exists, 4 no plan found within the limits.`;

/** `plage solve`: plans a problem, tells of it and writes the timetable. */
export function addSolve(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const command = program
    .command("solve")
    .description("plan a problem")
    .argument("<problem.json>", 'the problem, "-" for standard input')
    .option("--out <dir>", "write timetable.json and result.json there")
    .option("--export <formats>", "write the plan there in these formats too, with commas between", formatsFrom)
    .option("--report", "write report.html there too, a page to read and to print")
    .option("--json", "print the result as one JSON object instead of a summary")
    .addOption(languageOption("the summary and the exports"));
  addExportOptions(addSearchOptions(command, "seconds after which the best plan so far is given"))
    .addHelpText("after", HELP)
    .action(async (path: string, flags: SolveFlags) =>
      exit(await guarded(terminal, flags.json === true, () => run(path, flags, terminal))),
    );
}

const TONES: Readonly<Record<SolveResult["status"], Tone>> = {
  optimal: "good",
  feasible: "good",
  infeasible: "bad",
  timeLimit: "bad",
  cancelled: "fair",
};

async function run(path: string, flags: SolveFlags, terminal: Terminal): Promise<ExitCode> {
  const { out, json, lang, export: formats = [] } = flags;
  if (out === undefined) refuseFolderless({ "--export": formats.length > 0, "--report": flags.report === true });
  const problem = await readJson(path, terminal);
  const settings = await exportSettings(formats, problem, flags, terminal);
  const progress = progressOn(terminal);
  let result: SolveResult;
  try {
    result = await solve(problem, { ...searchOptions(flags), lang, onProgress: progress.onProgress });
  } finally {
    progress.stop();
  }
  if (out !== undefined) await writeInto(out, filesOf(result));
  if (out !== undefined && flags.report) await writeInto(out, { "report.html": await report(problem, result, { lang }) });
  if (json) terminal.out(`${safeJson(result)}\n`);
  else printPage(terminal, summaryPage(problem, result, { lang, ...defined({ width: terminal.columns }) }), TONES[result.status]);
  if (result.timetable) {
    if (out !== undefined) await writeExports(formats, problem, result.timetable, settings, out, terminal);
    return EXIT.done;
  }
  terminal.err(`${result.status === "infeasible" ? WORDS[lang].noPlan : WORDS[lang].notFound}\n`);
  return result.status === "infeasible" ? EXIT.infeasible : EXIT.nothingFound;
}

/** @throws {PlageInputError} with each flag that asks for files */
function refuseFolderless(given: Readonly<Record<string, boolean>>): void {
  const issues = Object.keys(given)
    .filter((flag) => given[flag])
    .map((flag) => ({
      code: "missing-flag",
      path: [flag],
      message: "there is no folder to write into",
      hint: "Name a folder with --out.",
    }));
  if (issues.length > 0) throw new PlageInputError(issues);
}

function filesOf(result: SolveResult): Record<string, string> {
  const whole = { "result.json": jsonFile(result) };
  return result.timetable ? { "timetable.json": jsonFile(result.timetable), ...whole } : whole;
}
