import type { Command } from "commander";
import type { Page, Section } from "../../report/page.js";
import { bullets } from "../../report/width.js";
import type { Language } from "../../words/index.js";
import { printPage, sectionWidth, type Tone } from "../look.js";
import { languageOption } from "../options.js";
import { safeJson } from "../printable.js";
import type { Terminal } from "../terminal.js";
import { WORDS } from "../words/index.js";

export interface AnswerFlags {
  readonly json?: boolean;
  readonly lang: Language;
}

/** A command that answers about a student in a timetable. */
export function answerCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .argument("<problem.json>", "the problem")
    .argument("<timetable.json>", "a timetable, or a result that holds one")
    .argument("<student>", "id of the student")
    .option("--json", "print the answer as one JSON object")
    .addOption(languageOption("the answer"));
}

/** Prints an answer as the page that it makes, or as JSON. */
export function printAnswer<Answer>(
  terminal: Terminal,
  { json, lang }: AnswerFlags,
  answer: Answer,
  tone: Tone,
  pageOf: (answer: Answer, lang: Language, width: number | undefined) => Page,
): void {
  if (json) terminal.out(`${safeJson(answer)}\n`);
  else printPage(terminal, pageOf(answer, lang, sectionWidth(terminal)), tone);
}

/** The first sentence of an answer, then what comes of it. */
export function sentencesPage(
  { sentences, notes }: { readonly sentences: readonly string[]; readonly notes: readonly string[] },
  lang: Language,
  width: number | undefined,
): Page {
  const [headline, ...rest] = sentences;
  return { headline, sections: [{ title: WORDS[lang].because, lines: bullets(rest, width) }, notesSection(notes, lang, width)] };
}

export function notesSection(notes: readonly string[], lang: Language, width: number | undefined): Section {
  return { title: WORDS[lang].notes, lines: bullets(notes, width) };
}
