import type { Command } from "commander";
import type { ExitCode } from "../exit.js";
import type { Terminal } from "../terminal.js";
import { addExplainStudent } from "./explainStudent.js";
import { addExplainWhy } from "./explainWhy.js";
import { addExplainWhyNot } from "./explainWhyNot.js";

/** `plage explain`: a command for each question about one timetable. */
export function addExplain(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const parent = program.command("explain").description("say what a student receives, and why here and not there");
  addExplainStudent(parent, terminal, exit);
  addExplainWhy(parent, terminal, exit);
  addExplainWhyNot(parent, terminal, exit);
}
