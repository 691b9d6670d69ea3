import { PlageInputError } from "../domain/issue.js";
import { EXIT, type ExitCode } from "./exit.js";
import { issueLine, safeJson } from "./printable.js";
import type { Terminal } from "./terminal.js";

/** Runs a command; what it throws becomes lines for people, and an object for programs that asked for one. */
export async function guarded(terminal: Terminal, json: boolean, command: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof PlageInputError) {
      terminal.err(error.issues.map((issue) => `${issueLine(issue)}\n`).join(""));
      if (json) terminal.out(`${safeJson({ issues: error.issues })}\n`);
      return EXIT.badInput;
    }
    terminal.err(
      `plage failed: ${issueLine({ code: "fault", path: [], message: error instanceof Error ? error.message : String(error), hint: "This is a fault of plage: please report it." })}\n`,
    );
    if (json) terminal.out(`${safeJson({ fault: error instanceof Error ? error.message : String(error) })}\n`);
    return EXIT.fault;
  }
}
