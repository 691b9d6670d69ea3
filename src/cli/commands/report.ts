import { basename, dirname } from "node:path";
import type { Command } from "commander";
import type { SolveResult } from "../../domain/result.js";
import { type ReportOptions, report } from "../../report/index.js";
import { resultOf } from "../../solve/resultOf.js";
import type { Language } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { readJson, writeInto } from "../files.js";
import { numberFrom } from "../numbers.js";
import { defined, languageOption } from "../options.js";
import type { Terminal } from "../terminal.js";
import { sayLine } from "../warnings.js";
import { WORDS } from "../words/index.js";

interface ReportFlags {
  readonly out: string;
  readonly names: boolean;
  readonly mask?: number;
  readonly periods?: string[];
  readonly replan?: string;
  readonly lang: Language;
}

const HELP = `
The report is one HTML file that stands alone: it opens in any browser, prints on A4, and asks for nothing from elsewhere.
A bare timetable is verified and accounted for first; how near the best it comes is then not known.

Examples:
  plage report problem.json plan/result.json --out plan/report.html --lang fr
  plage report problem.json plan/timetable.json --no-names --mask 5 --out - > report.html
  plage report november/problem.json november/result.json --replan november/diff.json

Exit codes: 0 written, 2 bad input, a timetable that breaks a rule included.`;

/** `plage report`: writes a result as a page for people. */
export function addReport(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  program
    .command("report")
    .description("write a plan as one HTML page to read and to print")
    .argument("<problem.json>", "the problem")
    .argument("<result.json>", "a result of plage solve, or a timetable")
    .option("--out <report.html>", 'where to write it, "-" to print it', "report.html")
    .option("--no-names", "leave out the names of students and teachers; their ids stay")
    .option("--mask <n>", "hide counts of students below that, 3 or more, and what would tell them", numberFrom(3, 1_000, true))
    .option("--periods <ids>", "periods whose groups are listed, with commas between (default: all)", (text) =>
      text.split(",").map((each) => each.trim()),
    )
    .option("--replan <diff.json>", "what plage replan wrote beside the result: who and what is other than announced")
    .addOption(languageOption("the report"))
    .addHelpText("after", HELP)
    .action(async (problem: string, result: string, flags: ReportFlags) =>
      exit(await guarded(terminal, false, () => run(problem, result, flags, terminal))),
    );
}

async function run(problemPath: string, resultPath: string, flags: ReportFlags, terminal: Terminal): Promise<ExitCode> {
  const { out, lang, names, mask, periods } = flags;
  const problem = await readJson(problemPath, terminal);
  const given = await readJson(resultPath, terminal);
  // The report checks its shape.
  const replan = flags.replan === undefined ? undefined : ((await readJson(flags.replan, terminal)) as ReportOptions["replan"]);
  const options = { lang, names, ...defined({ mask, periods, replan }) };
  const html = await report(problem, isResult(given) ? given : resultOf(problem, given, lang), options);
  if (out === "-") terminal.out(html);
  else {
    await writeInto(dirname(out), { [basename(out)]: html });
    sayLine(terminal, lang, WORDS[lang].written("report", [basename(out)], dirname(out)));
  }
  return EXIT.done;
}

/** By what a timetable has not; whether it is whole is checked where it is read. */
function isResult(value: unknown): value is SolveResult {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "tiers");
}
