import type { Command } from "commander";
import { type Diagnosis, diagnose } from "../../diagnose/index.js";
import type { Page, Section } from "../../report/page.js";
import { bullets, wrapped } from "../../report/width.js";
import { type Language, number } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { readJson, writeInto } from "../files.js";
import { printPage, sectionWidth } from "../look.js";
import { numberFrom } from "../numbers.js";
import { backendOption, defined, languageOption, SECONDS, type SearchFlags, seedOption } from "../options.js";
import { jsonFile, safeJson } from "../printable.js";
import { countOn } from "../progress.js";
import type { Terminal } from "../terminal.js";
import { sayLine } from "../warnings.js";
import { WORDS } from "../words/index.js";

interface DiagnoseFlags extends Pick<SearchFlags, "backend" | "timeLimit" | "seed"> {
  readonly out?: string;
  readonly repairs?: number;
  readonly mostPlans?: number;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
Prints the sets of requirements that cannot hold together, and repairs from the cheapest on: a plan has been found with each.

Examples:
  plage diagnose problem.json --lang fr
  plage diagnose problem.json --out repaired && plage solve repaired/repair-1.json --out plan

Exit codes: 0 a plan exists, 2 bad input, 3 no plan exists, 4 not found out within the limits.`;

/** `plage diagnose`: says why a problem has no plan, and what would give it one. */
export function addDiagnose(program: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  program
    .command("diagnose")
    .description("say why a problem has no plan, and what would give it one")
    .argument("<problem.json>", 'the problem, "-" for standard input')
    .option("--out <dir>", "write the problem with each repair made there: repair-1.json and so on")
    .option("--repairs <n>", "repairs to look for (default: 5)", numberFrom(1, 100, true))
    .option("--most-plans <n>", "most plans tried (default: 1000)", numberFrom(1, 1_000_000, true))
    .option("--time-limit <s>", "seconds for each plan tried (default: 30)", SECONDS)
    .addOption(backendOption())
    .addOption(seedOption())
    .option("--json", "print the diagnosis as one JSON object")
    .addOption(languageOption("what is printed"))
    .addHelpText("after", HELP)
    .action(async (path: string, flags: DiagnoseFlags) =>
      exit(await guarded(terminal, flags.json === true, () => run(path, flags, terminal))),
    );
}

const CODES = { feasible: EXIT.done, infeasible: EXIT.infeasible, unknown: EXIT.nothingFound } as const;
const TONES = { feasible: "good", infeasible: "bad", unknown: "fair" } as const;

async function run(path: string, flags: DiagnoseFlags, terminal: Terminal): Promise<ExitCode> {
  const { out, json, lang, backend, seed, repairs, timeLimit: secondsPerSolve, mostPlans: mostSolves } = flags;
  const problem = await readJson(path, terminal);
  const progress = countOn(terminal, lang);
  let diagnosis: Diagnosis;
  try {
    const { onSolve } = progress;
    diagnosis = await diagnose(problem, { lang, onSolve, ...defined({ backend, seed, repairs, secondsPerSolve, mostSolves }) });
  } finally {
    progress.stop();
  }
  if (json) terminal.out(`${safeJson(diagnosis)}\n`);
  else printPage(terminal, pageOf(diagnosis, lang, sectionWidth(terminal)), TONES[diagnosis.status]);
  if (out !== undefined && diagnosis.repairs.length > 0) {
    const files = Object.fromEntries(diagnosis.repairs.map((each, k) => [`repair-${k + 1}.json`, jsonFile(each.problem)]));
    await writeInto(out, files);
    sayLine(terminal, lang, WORDS[lang].written("diagnose", Object.keys(files), out));
  }
  return CODES[diagnosis.status];
}

function pageOf({ status, conflicts, repairs, complete }: Diagnosis, lang: Language, width: number | undefined): Page {
  const words = WORDS[lang];
  const conflictSections = conflicts.map(({ requirements, minimal }, k): Section => {
    const sentences = bullets(
      requirements.map((each) => each.sentence),
      width,
    );
    return {
      title: words.conflict(k + 1, conflicts.length),
      lines: minimal ? sentences : [...sentences, ...wrapped(words.notMinimal, width)],
    };
  });
  const repairLines = repairs.flatMap(({ price, steps }, k) => {
    const before = `${k + 1}. `;
    const priced = `(${words.price(number(price, lang))})`;
    const [first, ...rest] = steps.map((each) => each.sentence);
    return [...wrapped(`${first} ${priced}`, width, before), ...rest.flatMap((each) => wrapped(each, width, " ".repeat(before.length)))];
  });
  const open = status === "infeasible" && !complete ? wrapped(words.incomplete, width) : [];
  return {
    headline: words.diagnosis[status],
    sections: [...conflictSections, { title: words.repairs, lines: repairLines }, { title: words.notes, lines: open }],
  };
}
