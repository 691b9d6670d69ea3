import type { Command } from "commander";
import type { Breach } from "../../domain/breach.js";
import { verify } from "../../solve/check.js";
import { printable } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { readJson } from "../files.js";
import { safeJson } from "../printable.js";
import type { Terminal } from "../terminal.js";
import { timetableIn } from "../timetableIn.js";

/** `plage verify`: checks a timetable against a problem, whoever made it. */
export function addVerify(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  program
    .command("verify")
    .description("check a timetable against a problem")
    .argument("<problem.json>", "the problem")
    .argument("<timetable.json>", "a timetable, or a result that holds one")
    .option("--json", "print the breaches as one JSON object")
    .addHelpText("after", "\nExit codes: 0 every rule is kept, 1 some are not, 2 bad input.")
    .action(async (problem: string, timetable: string, flags: { json?: boolean }) =>
      exit(await guarded(terminal, flags.json === true, () => run(problem, timetable, flags.json === true, terminal))),
    );
}

async function run(problemPath: string, timetablePath: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const problem = await readJson(problemPath, terminal);
  const breaches = verify(problem, timetableIn(await readJson(timetablePath, terminal), timetablePath));
  terminal.out(json ? `${safeJson({ breaches })}\n` : told(breaches));
  return breaches.length === 0 ? EXIT.done : EXIT.breaches;
}

function told(breaches: readonly Breach[]): string {
  if (breaches.length === 0) return "Every rule is kept.\n";
  const lines = breaches.map((breach) =>
    printable(`${breach.rule}: ${breach.sentence} (${Math.round(breach.amount * 100) / 100} ${breach.unit})`),
  );
  return `${lines.join("\n")}\n${breaches.length} ${breaches.length === 1 ? "breach" : "breaches"}.\n`;
}
