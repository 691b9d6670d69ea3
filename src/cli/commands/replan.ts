import type { Command } from "commander";
import { type Change, type Replan, replan } from "../../replan/index.js";
import type { Page } from "../../report/page.js";
import { bullets } from "../../report/width.js";
import { WORDS as REPORT_WORDS } from "../../report/words/index.js";
import { type Language, printable } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { readJson, writeInto } from "../files.js";
import { printPage, sectionWidth } from "../look.js";
import { numberFrom } from "../numbers.js";
import { addSearchOptions, defined, languageOption, type SearchFlags, searchOptions } from "../options.js";
import { safeJson } from "../printable.js";
import { progressOn } from "../progress.js";
import { filesOf, keepInputs } from "../replan/files.js";
import type { Terminal } from "../terminal.js";
import { timetableIn } from "../timetableIn.js";
import { sayLine } from "../warnings.js";
import { WORDS } from "../words/index.js";

interface ReplanFlags extends SearchFlags {
  readonly from: string;
  readonly out?: string;
  readonly past?: string;
  readonly moves?: number;
  readonly teacherMoves?: number;
  readonly price?: number;
  readonly teacherPrice?: number;
  readonly laterWeight?: number;
  readonly keepSlots: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
Changes are a JSON list, each with its kind:
  { "kind": "arrives", "student": { "id", "division", "needs" } }   { "kind": "leaves", "student": id }
  { "kind": "changesDivision", "student": id, "division": id }      { "kind": "needsUpdated", "student": id, "needs": { NEED: severity } }
  { "kind": "teacherAbsent", "teacher": id, "start", "end" }        { "kind": "teacherArrives", "teacher": { "id", "skills" } }
  { "kind": "teacherLeaves", "teacher": id }                        { "kind": "roomLost", "room": id }
  { "kind": "slotLost", "slot": id, "level": id }                   { "kind": "actionAdded", "action": { … } }
  { "kind": "actionClosed", "action": id }                          { "kind": "lock", "lock": { … } }, as in rules.locks

Into the folder go problem.json, the rest of the year with the changes made, its timetable.json and result.json, past.json with
the groups that have met, and diff.json: who and what is other than announced. The next replan starts from the first two,
with --past past.json.

Examples:
  plage replan problem.json plan/timetable.json changes.json --from 2025-11-17 --out november --lang fr
  plage replan november/problem.json november/timetable.json more.json --from 2026-01-12 --past november/past.json --moves 5

Exit codes: 0 plan found, 2 bad input, 3 no plan exists, 4 no plan found within the limits. Where the moves asked for are too
few for any plan, the plan with the fewest found is given, and that is told.`;

/** `plage replan`: plans the rest of a year anew after something has changed, with the least disturbance. */
export function addReplan(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  const most = numberFrom(0, 100_000, true);
  const price = numberFrom(0, 1_000);
  const command = program
    .command("replan")
    .description("plan the rest of a year anew after something has changed, with the least disturbance")
    .argument("<problem.json>", "the year, or the problem that an earlier replan wrote")
    .argument("<timetable.json>", "its timetable, or a result that holds one")
    .argument("<changes.json>", 'what is other than planned, "-" for standard input')
    .requiredOption("--from <date>", "first day of the rest of the year, YYYY-MM-DD; in an undated year, the id of a period")
    .option("--out <dir>", "write the rest of the year there")
    .option("--past <past.json>", "groups that had met before an earlier replan, as it wrote them")
    .option("--moves <n>", "most students who change group in the period under way (default: not limited)", most)
    .option("--teacher-moves <n>", "the same for teachers", most)
    .option("--price <p>", "severity-weighted need-hours that a student's move must bring to be worth it (default: 4)", price)
    .option("--teacher-price <p>", "the same for a teacher's move (default: 4)", price)
    .option("--later-weight <w>", "share of that in periods that have not begun (default: 0.2)", numberFrom(0, 1))
    .option("--no-keep-slots", "let announced common slots change wherever that is better")
    .option("--json", "print the whole answer as one JSON object")
    .addOption(languageOption("what is printed"));
  addSearchOptions(command, "seconds after which the best plan so far is taken, for each that is made")
    .addHelpText("after", HELP)
    .action(async (problem: string, timetable: string, changes: string, flags: ReplanFlags) =>
      exit(await guarded(terminal, flags.json === true, () => run([problem, timetable, changes], flags, terminal))),
    );
}

async function run(
  [problemPath, timetablePath, changesPath]: readonly string[],
  flags: ReplanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { from, out, lang, keepSlots, moves, teacherMoves, price, teacherPrice, laterWeight } = flags;
  if (out !== undefined) keepInputs([problemPath, timetablePath, changesPath, flags.past ?? "-"], out);
  const problem = await readJson(problemPath, terminal);
  const timetable = timetableIn(await readJson(timetablePath, terminal), timetablePath);
  // Whoever is asked to replan checks their shape.
  const changes = (await readJson(changesPath, terminal)) as Change[];
  const past = flags.past === undefined ? undefined : await readJson(flags.past, terminal);
  const terms = defined({ price, teacherPrice, laterWeight, past });
  const progress = progressOn(terminal);
  let replanned: Replan;
  try {
    const { onProgress } = progress;
    const options = { ...searchOptions(flags), ...terms, from, keepSlots, budget: defined({ moves, teacherMoves }), lang, onProgress };
    replanned = await replan(problem, timetable, changes, options);
  } finally {
    progress.stop();
  }
  if (out !== undefined) {
    const files = filesOf(replanned);
    await writeInto(out, files);
    sayLine(terminal, lang, WORDS[lang].written("replan", Object.keys(files), out));
  }
  const tone = replanned.timetable === null ? "bad" : replanned.smallestBudget ? "fair" : "good";
  if (flags.json) terminal.out(`${safeJson(replanned)}\n`);
  else printPage(terminal, pageOf(replanned, lang, sectionWidth(terminal)), tone);
  if (replanned.timetable) return EXIT.done;
  return replanned.status === "infeasible" ? EXIT.infeasible : EXIT.nothingFound;
}

function pageOf({ result, diff, sentences }: Replan, lang: Language, width: number | undefined): Page {
  const { happens, students, teachers, groups } = WORDS[lang].replanned;
  const section = (title: string, said: readonly string[]) => ({ title, lines: bullets(said, width) });
  return {
    headline: REPORT_WORDS[lang].status[result.status],
    sections: [
      section(happens, sentences),
      section(REPORT_WORDS[lang].sections.reasons, result.reasons.map(printable)),
      section(
        students,
        (diff?.students ?? []).flatMap((each) => each.sentences),
      ),
      section(
        teachers,
        (diff?.teachers ?? []).flatMap((each) => each.sentences),
      ),
      section(
        groups,
        (diff?.groups ?? []).flatMap(({ sentence = [] }) => sentence),
      ),
    ],
  };
}
