import type { Command } from "commander";
import { explain } from "../../explain/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { type AnswerFlags, answerCommand, printAnswer, sentencesPage } from "../explain/answers.js";
import { guarded } from "../failure.js";
import { readJson } from "../files.js";
import type { Terminal } from "../terminal.js";
import { timetableIn } from "../timetableIn.js";

const HELP = `
Example:
  plage explain why problem.json plan/timetable.json e17 "P1/mardi/2nde/lecture/1"

Exit codes: 0 explained, 2 bad input.`;

const TONES = { need: "good", locked: "fair", place: "fair", notIn: "bad" } as const;

/** `plage explain why`: why a student is in a group. */
export function addExplainWhy(parent: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  answerCommand(parent, "why", "why a student is in a group")
    .argument("<group>", "id of the group: plage explain student lists those of a student")
    .addHelpText("after", HELP)
    .action(async (problem: string, timetable: string, student: string, group: string, flags: AnswerFlags) =>
      exit(
        await guarded(terminal, flags.json === true, async () => {
          const read = await readJson(problem, terminal);
          const plan = timetableIn(await readJson(timetable, terminal), timetable);
          const answer = explain(read, plan, { lang: flags.lang }).why(student, group);
          printAnswer(terminal, flags, answer, TONES[answer.answer], sentencesPage);
          return EXIT.done;
        }),
      ),
    );
}
