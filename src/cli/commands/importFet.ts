import { type Command, InvalidArgumentError } from "commander";
import { PlageInputError } from "../../domain/issue.js";
import { fetProblem } from "../../io/fet/problem.js";
import type { FetAdditions, FetSchool } from "../../io/index.js";
import { parseProblem } from "../../read/parse.js";
import type { Language } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { readBytes, readJson } from "../files.js";
import { dealtSkills, generatedAdditions, generatedNeedsRequest, withSubjectSkills } from "../import/generatedNeeds.js";
import { needsFromFile } from "../import/needsFile.js";
import { numberFrom } from "../numbers.js";
import { languageOption } from "../options.js";
import { safeJson } from "../printable.js";
import type { Terminal } from "../terminal.js";
import { tellWarnings } from "../warnings.js";

interface ImportFlags {
  readonly needs: string;
  readonly skills?: Record<string, string[]>;
  readonly levels?: string[];
  readonly unknownSize?: number;
  readonly lang: Language;
}

const HELP = `
A needs file is JSON: { "students": [{ "id", "division", "needs" }], "actions"?, "rules"?,
"skills"?: { TEACHER: [need, …] }, "subjects"?: { SUBJECT: [need, …] } }, with students, actions and rules as in a problem.

Generated needs are drawn for as many students as the divisions hold. Without --skills they are dealt to the subjects
in turn, in order of name, and a teacher may lead what falls to the subjects taught.

Example:
  plage import fet lycee.fet lycee_activities.xml --needs generated:0.3 > problem.json

Exit codes: 0 done, 2 bad input.`;

/** `plage import fet`: prints a FET school with needs as a problem. */
export function addImportFet(parent: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  parent
    .command("fet")
    .description("print a FET school with needs as a problem; warnings go to standard error")
    .argument("<file.fet>", 'the school, "-" for standard input')
    .argument("[activities.xml]", "FET's solution, when the file is not solved itself")
    .requiredOption("--needs <file|generated:SHARE[:SEED]>", "a needs file, or needs to be generated")
    .option("--skills <subject=need,…>", "needs that teachers of a subject may lead; may be given again", skillsOf)
    .option("--levels <names>", "levels to plan, with commas between (default: all)", (text) => text.split(",").map((each) => each.trim()))
    .option("--unknown-size <n>", "students of a division whose size the file does not state (default: 0)", numberFrom(0, 1_000, true))
    .addOption(languageOption("what is told beside it"))
    .addHelpText("after", HELP)
    .action(async (file: string, activities: string | undefined, flags: ImportFlags) =>
      exit(await guarded(terminal, false, () => run(file, activities, flags, terminal))),
    );
}

function skillsOf(text: string, sofar: Record<string, string[]> = {}): Record<string, string[]> {
  const cut = text.lastIndexOf("=");
  if (cut < 1) throw new InvalidArgumentError("Expected SUBJECT=need,need.");
  const needs = text
    .slice(cut + 1)
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const subject = text.slice(0, cut);
  return Object.fromEntries([
    ...Object.entries(sofar).filter(([key]) => key !== subject),
    [subject, [...(Object.hasOwn(sofar, subject) ? sofar[subject] : []), ...needs]],
  ]);
}

async function run(file: string, activities: string | undefined, flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const { readFet } = await import("../../io/index.js");
  const { school, warnings } = readFet(await readBytes(file, terminal), {
    lang: flags.lang,
    ...(activities === undefined ? {} : { activities: await readBytes(activities, terminal) }),
    ...(flags.unknownSize === undefined ? {} : { unknownSize: flags.unknownSize }),
  });
  tellWarnings(terminal, flags.lang, warnings);
  checkSubjects(school, flags.skills);
  const generated = generatedNeedsRequest(flags.needs);
  const additions = await additionsFor(school, flags, terminal);
  const bare = fetProblem(school, { ...additions, ...(flags.levels ? { levels: flags.levels } : {}) });
  const said = generated ? `needs generated, share ${generated.share}, seed ${generated.seed}` : undefined;
  const problem = said ? { ...bare, name: bare.name ? `${bare.name} (${said})` : said } : bare;
  const parsed = parseProblem(problem);
  if (!parsed.ok) throw new PlageInputError(parsed.issues);
  terminal.out(`${safeJson(problem, 1)}\n`);
  return EXIT.done;
}

async function additionsFor(school: FetSchool, flags: ImportFlags, terminal: Terminal): Promise<FetAdditions> {
  const request = generatedNeedsRequest(flags.needs);
  const additions = request ? generatedAdditions(school, flags.levels, request) : needsFromFile(await readJson(flags.needs, terminal));
  if (flags.skills) return withSubjectSkills(additions, flags.skills);
  if (!request) return additions;
  const needs = [...new Set((additions.actions ?? []).flatMap((action) => action.need ?? []))];
  return withSubjectSkills(additions, dealtSkills(school, needs));
}

function checkSubjects(school: FetSchool, skills: Record<string, string[]> = {}): void {
  const taught = new Set(school.teachers.flatMap((teacher) => teacher.subjects));
  const issues = Object.keys(skills)
    .filter((subject) => !taught.has(subject))
    .map((subject) => ({
      code: "unknown-id",
      path: ["--skills"],
      message: "no teacher teaches this subject",
      value: subject,
      hint: `The subjects are ${[...taught].slice(0, 20).join(", ")}${taught.size > 20 ? ", …" : ""}.`,
    }));
  if (issues.length > 0) throw new PlageInputError(issues);
}
