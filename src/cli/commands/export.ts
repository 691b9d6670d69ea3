import { Argument, type Command } from "commander";
import { PlageInputError } from "../../domain/issue.js";
import { EXIT, type ExitCode } from "../exit.js";
import { exported, type FormatName, formatOf } from "../export/formats.js";
import { addExportOptions, type ExportFlags, exportSettings, FORMAT_NAMES, FORMATS_HELP, writeExports } from "../export/request.js";
import { guarded } from "../failure.js";
import { readJson } from "../files.js";
import { languageOption } from "../options.js";
import type { Terminal } from "../terminal.js";
import { timetableIn } from "../timetableIn.js";
import { tellWarnings } from "../warnings.js";

const HELP = `
${FORMATS_HELP}

Examples:
  plage export xlsx problem.json plan/timetable.json --out plan --lang fr
  plage export siecle problem.json plan/timetable.json --students ElevesSansAdresses.xml --uai 0123456S --year 2025 --date 2025-09-15
  plage export mps problem.json > coverage.mps

Exit codes: 0 done, 2 bad input.`;

/** `plage export`: writes a plan that is there as another format. */
export function addExport(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const command = program
    .command("export")
    .description("write a plan as calendars, tables, a workbook or files of other programs")
    .addArgument(new Argument("<format>", "what to write").choices(FORMAT_NAMES))
    .argument("<problem.json>", "the problem")
    .argument("[timetable.json]", "a timetable, or a result that holds one; mps and lp need none")
    .option("--out <dir>", "folder to write into; siecle, mps and lp are printed without one")
    .addOption(languageOption("what is written"));
  addExportOptions(command)
    .addHelpText("after", HELP)
    .action(async (format: FormatName, problem: string, timetable: string | undefined, flags: ExportFlags & { out?: string }) =>
      exit(await guarded(terminal, false, () => run(format, problem, timetable, flags, terminal))),
    );
}

async function run(
  format: FormatName,
  problemPath: string,
  timetablePath: string | undefined,
  { out, ...flags }: ExportFlags & { out?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const { ofTimetable, text } = formatOf(format);
  if (ofTimetable && timetablePath === undefined)
    refuse("timetable.json", `${format} is written from a timetable`, "Give one, as plage solve --out writes it.");
  if (out === undefined && !text) refuse("--out", `${format} is more than one text`, "Name a folder.");
  const problem = await readJson(problemPath, terminal);
  const settings = await exportSettings([format], problem, flags, terminal);
  const timetable =
    ofTimetable && timetablePath !== undefined ? timetableIn(await readJson(timetablePath, terminal), timetablePath) : undefined;
  if (out !== undefined) await writeExports([format], problem, timetable, settings, out, terminal);
  else {
    const { files, warnings } = await exported(format, problem, timetable, settings);
    tellWarnings(terminal, flags.lang, warnings);
    for (const content of Object.values(files)) terminal.out(typeof content === "string" ? content : "");
  }
  return EXIT.done;
}

function refuse(place: string, message: string, hint: string): never {
  throw new PlageInputError([{ code: "missing-flag", path: [place], message, hint }]);
}
