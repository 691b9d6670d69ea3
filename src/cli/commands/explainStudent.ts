import type { Command } from "commander";
import { explain, type GroupSheet, type NeedAnswer, type StudentAnswer } from "../../explain/index.js";
import { readSchool } from "../../read/read.js";
import { type Names, namesIn } from "../../report/names.js";
import type { Page } from "../../report/page.js";
import { type Column, table } from "../../report/table.js";
import { bullets, wrapped } from "../../report/width.js";
import { WORDS as REPORT_WORDS } from "../../report/words/index.js";
import { type Language, number, printable } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { type AnswerFlags, answerCommand, notesSection, printAnswer } from "../explain/answers.js";
import { guarded } from "../failure.js";
import { readJson } from "../files.js";
import type { Terminal } from "../terminal.js";
import { timetableIn } from "../timetableIn.js";
import { WORDS } from "../words/index.js";

const HELP = `
Ids of the groups are what plage explain why and why-not ask for.

Example:
  plage explain student problem.json plan/timetable.json e17 --lang fr

Exit codes: 0 explained, 2 bad input.`;

const TONES = { served: "good", noNeeds: "good", partly: "fair", unserved: "bad" } as const;

/** `plage explain student`: what a student receives, where, and what stood in the way of the rest. */
export function addExplainStudent(parent: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  answerCommand(parent, "student", "what a student receives, in which groups, and what stood in the way of the rest")
    .addHelpText("after", HELP)
    .action(async (problem: string, timetable: string, student: string, flags: AnswerFlags) =>
      exit(await guarded(terminal, flags.json === true, () => run(problem, timetable, student, flags, terminal))),
    );
}

async function run(problemPath: string, timetablePath: string, student: string, flags: AnswerFlags, terminal: Terminal): Promise<ExitCode> {
  const problem = await readJson(problemPath, terminal);
  const timetable = timetableIn(await readJson(timetablePath, terminal), timetablePath);
  const answer = explain(problem, timetable, { lang: flags.lang }).student(student);
  const names = namesIn(readSchool(problem).problem, REPORT_WORDS[flags.lang]);
  printAnswer(terminal, flags, answer, TONES[answer.answer], (each, lang, width) => pageOf(each, names, lang, width));
  return EXIT.done;
}

function pageOf({ needs, groups, notes, sentences }: StudentAnswer, names: Names, lang: Language, width: number | undefined): Page {
  const { needs: needsTitle, groups: groupsTitle } = WORDS[lang];
  const said = needs.reduce((count, { limits }) => count + 1 + limits.length, 1);
  const needLines = ({ sentence, limits }: NeedAnswer) => [
    ...wrapped(sentence, width),
    ...bullets(
      limits.map((limit) => limit.sentence),
      width,
    ),
  ];
  return {
    headline: sentences[0],
    sections: [
      { title: needsTitle, lines: needs.flatMap(needLines) },
      {
        title: groupsTitle,
        lines: [...groupTable(groups, names, lang, width), ...sentences.slice(said).flatMap((each) => wrapped(each, width))],
      },
      notesSection(notes, lang, width),
    ],
  };
}

function groupTable(groups: readonly GroupSheet[], names: Names, lang: Language, width: number | undefined): string[] {
  if (groups.length === 0) return [];
  const titles = WORDS[lang].groupColumns;
  const rooms = groups.some(({ room }) => room !== null);
  const columns: Column[] = [
    // Cut, an id could not be asked about.
    { title: titles.group, most: Number.POSITIVE_INFINITY },
    { title: titles.period },
    { title: titles.slot },
    { title: titles.action },
    { title: titles.teachers },
    ...(rooms ? [{ title: titles.room }] : []),
    { title: titles.hours, align: "right" },
  ];
  const rows = groups.map(({ group, period, slot, action, teachers, room, hours }) => [
    printable(group),
    printable(period),
    names.slot(slot),
    names.action(action),
    teachers.map(names.teacher).join(", "),
    ...(rooms ? [room === null ? REPORT_WORDS[lang].none : names.room(room)] : []),
    number(hours, lang),
  ]);
  return table(columns, rows, width);
}
