import { basename, dirname } from "node:path";
import type { Command } from "commander";
import type { ScaleInput } from "../../assess/index.js";
import { PlageInputError } from "../../domain/issue.js";
import type { AssembleOptions } from "../../io/index.js";
import { parseProblem } from "../../read/parse.js";
import type { ProblemInput } from "../../read/schema.js";
import type { Language } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { readBytes, readJson, writeInto } from "../files.js";
import { withMeasuredNeeds } from "../import/needs.js";
import { type ReadFile, readFiles } from "../import/readFiles.js";
import { languageOption } from "../options.js";
import { safeJson } from "../printable.js";
import type { Terminal } from "../terminal.js";
import { sayLine } from "../warnings.js";
import { WORDS } from "../words/index.js";

interface AssembleFlags {
  readonly options?: string;
  readonly results?: string;
  readonly scale?: string;
  readonly ignore?: string[];
  readonly on?: string;
  readonly out?: string;
  readonly lang: Language;
}

const HELP = `
Files are those that plage import reads, told apart by what is in them, and what plage import printed. The most trusted
comes first: where two differ, it is taken and the difference told. What does not fit goes to standard error, by file.

Options are JSON, each optional: { "skills": { SUBJECT: [need, …] }, "slots": [slot, …], "calendar": { "start", "end", "zone" },
"only": [level, …], "levels": { DIVISION: level }, "same": { "divisions": { NAME: id }, "students", "teachers", "rooms" },
"preset": name, "periods": [period, …], "divisions": { DIVISION: { "pfmp", "quota", "hourPool" } },
"teachers": { TEACHER: { "weeklyHours", "yearlyHours", "absences", "prefers" } }, "actions": [action, …], "rules": { … },
"names": true }, with slots, calendar, periods, actions, rules and what divisions and teachers have as in a problem.

Results are a bilan as assess reads it: columns élève, compétence, niveau, or the student first and a column for each
competence. A scale is JSON: { "min", "max", "labels", "severities", "competences" }.

Example:
  plage assemble ElevesSansAdresses.xml Structures.xml Nomenclature.xml sts_emp_0123456S_2025.xml emp_sts_0123456S_2025.xml \\
    --options options.json --results bilan.csv --out problem.json

Exit codes: 0 done, 2 bad input.`;

/** `plage assemble`: joins what several files say of a school, and its bilans, into a problem. */
export function addAssemble(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  program
    .command("assemble")
    .description("join the files of a school into one problem")
    .argument("<files...>", 'files of school software, or what plage import printed; "-" for standard input')
    .option("--options <options.json>", "what no file tells: skills by subject, slots, the year, rules")
    .option("--results <bilan.csv>", "results of a bilan, which become needs")
    .option("--scale <scale.json>", "the scale of the results (default: 1 to 4)")
    .option("--ignore <columns>", "columns of the results that are no competences, with commas between", (text) =>
      text.split(",").map((each) => each.trim()),
    )
    .option("--on <date>", "leave out students who left before that day (default: the day of the export)")
    .option("--out <problem.json>", "write the problem there instead of printing it")
    .addOption(languageOption("what is told beside it"))
    .addHelpText("after", HELP)
    .action(async (files: string[], flags: AssembleFlags) => exit(await guarded(terminal, false, () => run(files, flags, terminal))));
}

async function run(files: readonly string[], flags: AssembleFlags, terminal: Terminal): Promise<ExitCode> {
  const words = WORDS[flags.lang];
  const say = (...parts: string[]) => sayLine(terminal, flags.lang, ...parts);
  const stated = (flags.options === undefined ? {} : await readJson(flags.options, terminal)) as AssembleOptions;
  const names = stated?.names === true;
  const read = await readFiles(files, { names, ...(flags.on === undefined ? {} : { on: flags.on }) }, terminal, flags.lang);
  const { assemble } = await import("../../io/index.js");
  const parts = read.map(({ name, part }) => ({ ...part, source: name }));
  const { problem: bare, results, findings } = assemble(parts, withFilesSay(stated, read, flags.lang));
  for (const { kind, code, sources, place, message } of findings) say(words.findings[kind], code, sources.join(", "), place, message);
  const scale = flags.scale === undefined ? {} : ((await readJson(flags.scale, terminal)) as ScaleInput);
  const csv = flags.results === undefined ? undefined : { name: flags.results, bytes: await readBytes(flags.results, terminal) };
  const bilans = read.flatMap((each) => each.bilans ?? []);
  const { problem, strangers } = await withMeasuredNeeds(bare, {
    results,
    ...(bilans.length > 0 && results.every(({ bilan }) => bilan !== undefined && bilans.includes(bilan))
      ? { bilans: [...new Set(bilans)] }
      : {}),
    ...(csv === undefined ? {} : { csv }),
    ...(flags.ignore === undefined ? {} : { ignore: flags.ignore }),
    scale,
    same: stated?.same?.students ?? {},
  });
  if (strangers.length > 0)
    say(words.findings.missing, "student-unlisted", String(flags.results), words.strangers(some(strangers), strangers.length));
  const parsed = parseProblem(problem);
  if (!parsed.ok) throw new PlageInputError(parsed.issues);
  const text = `${safeJson(problem, 1)}\n`;
  if (flags.out === undefined) terminal.out(text);
  else await writeInto(dirname(flags.out), { [basename(flags.out)]: text });
  say(words.assembled(sizesOf(problem)));
  return EXIT.done;
}

/** The options in the language asked for, and what only one file can say: its grid, and which week is A. What is stated holds. */
function withFilesSay(options: AssembleOptions, read: readonly ReadFile[], lang: Language): AssembleOptions {
  if (typeof options !== "object" || options === null) return options;
  const slots = read.find((each) => each.slots !== undefined)?.slots;
  const weekA = read.find((each) => each.weekA !== undefined)?.weekA;
  const { calendar } = options;
  const inYear = calendar && weekA !== undefined && calendar.weekA === undefined && weekA >= calendar.start && weekA <= calendar.end;
  return {
    ...options,
    ...(options.slots === undefined && slots !== undefined ? { slots: [...slots] } : {}),
    ...(inYear ? { calendar: { ...calendar, weekA } } : {}),
    lang,
  };
}

const some = (ids: readonly string[]) => (ids.length > 10 ? `${ids.slice(0, 10).join(", ")} … (${ids.length})` : ids.join(", "));

function sizesOf({ divisions, students, teachers, slots, rooms = [] }: ProblemInput) {
  return {
    divisions: divisions.length,
    students: students.length,
    inNeed: students.filter(({ needs = {} }) => Object.keys(needs).length > 0).length,
    teachers: teachers.length,
    rooms: rooms.length,
    slots: slots.length,
  };
}
