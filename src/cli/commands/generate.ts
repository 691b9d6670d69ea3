import type { Command } from "commander";
import { GENERATE_FLAGS, generateSchool, parametersFromFlags } from "../../generate/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { safeJson } from "../printable.js";
import type { Terminal } from "../terminal.js";

/** `plage generate`: prints a generated school as a problem. */
export function addGenerate(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const command = program.command("generate").description("print a generated school, the same for the same flags on every machine");
  for (const { flag, description } of Object.values(GENERATE_FLAGS)) command.option(flag, description);
  command.action(async (flags: Record<string, string | boolean>) =>
    exit(
      await guarded(terminal, false, async () => {
        terminal.out(`${safeJson(generateSchool(parametersFromFlags(flags)), 1)}\n`);
        return EXIT.done;
      }),
    ),
  );
}
