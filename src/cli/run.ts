import { Command, CommanderError } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { addAssemble } from "./commands/assemble.js";
import { addExport } from "./commands/export.js";
import { addGenerate } from "./commands/generate.js";
import { addImport } from "./commands/import.js";
import { addSchema } from "./commands/schema.js";
import { addSolve } from "./commands/solve.js";
import { addVerify } from "./commands/verify.js";
import { EXIT, type ExitCode } from "./exit.js";
import type { Terminal } from "./terminal.js";

const COMMANDS = [addImport, addAssemble, addSolve, addVerify, addExport, addGenerate, addSchema];

/** Runs the command line, without the name of the program. Never throws, and leaves the process alone. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = new Command("plage")
    .description("Plans accompagnement personnalisé: who works with whom, on what, where and when.")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
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
