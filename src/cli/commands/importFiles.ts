import { type Command, Option } from "commander";
import type { Language } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { FAMILIES, type ReadSettings } from "../import/readers.js";
import { readFiles } from "../import/readFiles.js";
import { languageOption } from "../options.js";
import { safeJson } from "../printable.js";
import type { Terminal } from "../terminal.js";

const OPTIONS: Readonly<Record<keyof ReadSettings, () => Option>> = {
  names: () => new Option("--names", "print names of people too, which nothing needs"),
  on: () => new Option("--on <date>", "leave out students who left before that day (default: the day of the export)"),
  zone: () => new Option("--zone <zone>", "holidays of that zone alone"),
};

const EXAMPLES: Readonly<Record<keyof typeof FAMILIES, string>> = {
  siecle: "plage import siecle ElevesSansAdresses.xml Structures.xml > students.json",
  sts: "plage import sts sts_emp_0123456S_2025.xml emp_sts_0123456S_2025.xml > lessons.json",
  ics: "plage import ics Calendrier.ics > lessons.json",
  edt: "plage import edt EXP_COURS.xml EXP_ELEVE.xml > lessons.json",
  xhstt: "plage import xhstt school.xml > school.json",
  lsu: "plage import lsu import_lsu.xml > results.json",
  holidays: "plage import holidays fr-en-calendrier-scolaire.json --zone C > holidays.json",
};

/** `plage import siecle`, `sts` and so on: each prints what its files say, for `plage assemble`. */
export function addImportFiles(parent: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  for (const [name, { kinds, description, options }] of Object.entries(FAMILIES)) {
    const command = parent
      .command(name)
      .description(description)
      .argument("<files...>", 'files as they were exported, also packed; "-" for standard input')
      .addHelpText(
        "after",
        `\nPrints the part of a school that the file tells as JSON, a list for several files; warnings go to standard error.\n\nExample: ${EXAMPLES[name as keyof typeof FAMILIES]}\n\nExit codes: 0 done, 2 bad input.`,
      );
    for (const option of options) command.addOption(OPTIONS[option]());
    command.addOption(languageOption("what is told beside it"));
    command.action(async (files: string[], { lang, ...flags }: Partial<ReadSettings> & { lang: Language }) =>
      exit(
        await guarded(terminal, false, async () => {
          const parts = (await readFiles(files, { ...flags, names: flags.names === true }, terminal, lang, kinds)).map(({ part }) => part);
          terminal.out(`${safeJson(parts.length === 1 ? parts[0] : parts, 1)}\n`);
          return EXIT.done;
        }),
      ),
    );
  }
}
