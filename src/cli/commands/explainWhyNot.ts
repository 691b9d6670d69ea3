import { type Command, Option } from "commander";
import { PlageInputError } from "../../domain/issue.js";
import { explain, type Target, type WhyNotAnswer } from "../../explain/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { type AnswerFlags, answerCommand, printAnswer, sentencesPage } from "../explain/answers.js";
import { baseIn } from "../explain/base.js";
import { guarded } from "../failure.js";
import { readJson } from "../files.js";
import { numberFrom } from "../numbers.js";
import { addSearchOptions, defined, type SearchFlags, searchOptions } from "../options.js";
import { countOn } from "../progress.js";
import type { Terminal } from "../terminal.js";
import { timetableIn } from "../timetableIn.js";

interface WhyNotFlags extends AnswerFlags, SearchFlags {
  readonly group?: string;
  readonly action?: string;
  readonly teacher?: string;
  readonly slot?: string;
  readonly period?: string;
  readonly mostPlans?: number;
}

const HELP = `
Tells the rule that forbids it, or what the best plan loses when the school insists. Where the second file is the result.json
that plage solve wrote for this problem, the best plan is taken from it; else the problem is solved first.

Examples:
  plage explain why-not problem.json plan/result.json e17 --group "P1/mardi/2nde/lecture/1"
  plage explain why-not problem.json plan/result.json e17 --teacher "Mme Diallo" --period P2 --lang fr

Exit codes: 0 explained, 2 bad input, 4 not found out within the limits.`;

const TONES = { already: "good", costsNothing: "good", loses: "fair", forbidden: "bad", unknown: "bad" } as const;
const OPEN = ["action", "teacher", "slot", "period"] as const;

/** `plage explain why-not`: why a student is not in a group, in an action, with a teacher or in a group at a slot. */
export function addExplainWhyNot(parent: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const command = answerCommand(parent, "why-not", "why a student is not in a group, in an action, with a teacher or in a group at a slot")
    .addOption(new Option("--group <id>", "this group").conflicts([...OPEN]))
    .option("--action <id>", "a group of this action")
    .option("--teacher <id>", "a group that this teacher leads")
    .option("--slot <id>", "a group at this slot")
    .option("--period <id>", "in this period; with one of the three above")
    .option("--most-plans <n>", "most plans made, beside the best one (default: 100)", numberFrom(1, 100_000, true));
  addSearchOptions(command, "seconds for each plan that is made")
    .addHelpText("after", HELP)
    .action(async (problem: string, timetable: string, student: string, flags: WhyNotFlags) =>
      exit(await guarded(terminal, flags.json === true, () => run(problem, timetable, student, flags, terminal))),
    );
}

async function run(problemPath: string, timetablePath: string, student: string, flags: WhyNotFlags, terminal: Terminal): Promise<ExitCode> {
  const { lang, mostPlans: mostSolves } = flags;
  const target = targetOf(flags);
  const problem = await readJson(problemPath, terminal);
  const value = await readJson(timetablePath, terminal);
  const progress = countOn(terminal, lang);
  let answer: WhyNotAnswer;
  try {
    const more = defined({ base: baseIn(problem, value), mostSolves });
    const options = { lang, onSolve: progress.onSolve, ...searchOptions(flags), ...more };
    answer = await explain(problem, timetableIn(value, timetablePath), options).whyNot(student, target);
  } finally {
    progress.stop();
  }
  printAnswer(terminal, flags, answer, TONES[answer.answer], sentencesPage);
  return answer.answer === "unknown" ? EXIT.nothingFound : EXIT.done;
}

/** @throws {PlageInputError} when nothing is asked for */
function targetOf({ group, action, teacher, slot, period }: WhyNotFlags): Target {
  const asked = defined({ group, action, teacher, slot });
  if (Object.keys(asked).length === 0)
    throw new PlageInputError([
      {
        code: "missing-flag",
        path: ["--group"],
        message: "it is not said where the student is not",
        hint: "Give --group, or one of --action, --teacher and --slot.",
      },
    ]);
  // What was checked above is what tells the kinds of target apart.
  return { ...asked, ...defined({ period }) } as Target;
}
