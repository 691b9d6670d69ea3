import { Command, CommanderError } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { addAssemble } from "./commands/assemble.js";
import { addDiagnose } from "./commands/diagnose.js";
import { addExplain } from "./commands/explain.js";
import { addExport } from "./commands/export.js";
import { addGenerate } from "./commands/generate.js";
import { addImport } from "./commands/import.js";
import { addReplan } from "./commands/replan.js";
import { addReport } from "./commands/report.js";
import { addSchema } from "./commands/schema.js";
import { addSolve } from "./commands/solve.js";
import { addVerify } from "./commands/verify.js";
import { EXIT, type ExitCode } from "./exit.js";
import { chalkFor } from "./look.js";
import type { Terminal } from "./terminal.js";

const COMMANDS = [
  addImport,
  addAssemble,
  addSolve,
  addDiagnose,
  addExplain,
  addReplan,
  addReport,
  addVerify,
  addExport,
  addGenerate,
  addSchema,
];

/** Understood by every command, wherever it stands. */
const PLAIN = "--no-color";
/** Where the help is no terminal's. */
const HELP_WIDTH = 80;

/** Runs the command line, without the name of the program. Never throws, and leaves the process alone. */
export async function run(args: readonly string[], given: Terminal): Promise<ExitCode> {
  const terminal: Terminal = args.includes(PLAIN) ? { ...given, colour: false } : given;
  let code: ExitCode = EXIT.done;
  const program = new Command("plage")
    .description("Plans accompagnement personnalisé: who works with whom, on what, where and when.")
    .version(packageJson.version)
    .option(PLAIN, "print no colours, whatever the terminal shows")
    .exitOverride()
    .configureHelp({ styleTitle: chalkFor(terminal).bold })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHasColors: () => terminal.colour,
      getErrHasColors: () => terminal.colour,
      getOutHelpWidth: () => terminal.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => terminal.columns ?? HELP_WIDTH,
    });
  const exit = (each: ExitCode) => {
    code = each;
  };
  for (const add of COMMANDS) add(program, terminal, exit);
  for (const command of [...program.commands, ...program.commands.flatMap((each) => each.commands)]) command.copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
    terminal.err(`plage failed: ${String(error)}\n`);
    return EXIT.fault;
  }
  return code;
}
