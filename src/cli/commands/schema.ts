import { Argument, type Command } from "commander";
import { SCHEMAS, type SchemaName } from "../../schema/schemas.js";
import { EXIT, type ExitCode } from "../exit.js";
import type { Terminal } from "../terminal.js";

/** `plage schema`: prints the JSON Schema of what plage reads or writes. */
export function addSchema(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  program
    .command("schema")
    .description("print the JSON Schema of a problem or of a result")
    .addArgument(new Argument("<what>").choices(["problem", "result"]))
    .action((what: SchemaName) => {
      terminal.out(`${JSON.stringify(SCHEMAS[what](), null, 2)}\n`);
      exit(EXIT.done);
    });
}
