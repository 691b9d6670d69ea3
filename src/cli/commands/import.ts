import type { Command } from "commander";
import type { ExitCode } from "../exit.js";
import type { Terminal } from "../terminal.js";
import { addImportCsv } from "./importCsv.js";
import { addImportFet } from "./importFet.js";
import { addImportFiles } from "./importFiles.js";

/** `plage import`: a command for each family of files. */
export function addImport(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const parent = program.command("import").description("read files of school software and print what they say");
  addImportFet(parent, terminal, exit);
  addImportFiles(parent, terminal, exit);
  addImportCsv(parent, terminal, exit);
}
