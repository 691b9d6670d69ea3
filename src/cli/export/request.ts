import { type Command, InvalidArgumentError, Option } from "commander";
import { date } from "../../domain/fields.js";
import { type Issue, PlageInputError } from "../../domain/issue.js";
import type { Language } from "../../words/index.js";
import { readBytes, writeInto } from "../files.js";
import { named } from "../import/readFiles.js";
import { numberFrom } from "../numbers.js";
import type { Terminal } from "../terminal.js";
import { sayLine, tellWarnings } from "../warnings.js";
import { WORDS } from "../words/index.js";
import { type ExportSettings, exported, FORMATS, type FormatName, formatOf } from "./formats.js";

/** Flags of exports that `plage solve` and `plage export` share. */
export interface ExportFlags {
  readonly lang: Language;
  readonly students?: string;
  readonly uai?: string;
  readonly year?: number;
  readonly date?: string;
}

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export const FORMATS_HELP = `Formats:\n${FORMAT_NAMES.map((name) => `  ${name.padEnd(7)} ${FORMATS[name].description}`).join("\n")}`;

export function addExportOptions(command: Command): Command {
  return command
    .addOption(new Option("--students <file.xml>", "ElevesSansAdresses.xml, by which SIECLE knows the students again (siecle)"))
    .addOption(new Option("--uai <code>", "the school's UAI (siecle)"))
    .addOption(new Option("--year <n>", "calendar year of the rentrée (siecle)").argParser(numberFrom(2000, 2100, true)))
    .addOption(new Option("--date <date>", "day of the writing, YYYY-MM-DD (siecle)").argParser(dateFrom));
}

function dateFrom(text: string): string {
  if (date.safeParse(text).success) return text;
  throw new InvalidArgumentError("It must be a date YYYY-MM-DD.");
}

/** Reads `ics,csv`. */
export function formatsFrom(text: string): FormatName[] {
  const names = text.split(",").map((each) => each.trim());
  const wrong = names.filter((each) => !(FORMAT_NAMES as string[]).includes(each));
  if (wrong.length > 0) throw new InvalidArgumentError(`Allowed are ${FORMAT_NAMES.join(", ")}, with commas between.`);
  return [...new Set(names)] as FormatName[];
}

/**
 * Reads what the exports need, and refuses what cannot be written, before a long solve rather than after it.
 *
 * @throws {PlageInputError} with everything that is absent
 */
export async function exportSettings(
  formats: readonly FormatName[],
  problem: unknown,
  flags: ExportFlags,
  terminal: Terminal,
): Promise<ExportSettings> {
  const issues: Issue[] = [];
  const undated = typeof problem === "object" && problem !== null && (problem as { calendar?: unknown }).calendar === undefined;
  for (const format of formats.filter((each) => undated && formatOf(each).dated))
    issues.push({
      code: "no-dates",
      path: ["calendar"],
      message: `${format} needs the dates of meetings, and this problem has no calendar`,
      hint: "Add one, with the start and end of the year.",
    });
  const { students, uai, year, date: day } = flags;
  if (formats.includes("siecle"))
    for (const [flag, value] of Object.entries({ students, uai, year, date: day }))
      if (value === undefined)
        issues.push({
          code: "missing-flag",
          path: [`--${flag}`],
          message: "siecle cannot be written without it",
          hint: "See plage export --help.",
        });
  if (issues.length > 0) throw new PlageInputError(issues);
  if (!formats.includes("siecle") || students === undefined || uai === undefined || year === undefined || day === undefined)
    return { lang: flags.lang };
  const { readSiecleIdentities } = await import("../../io/index.js");
  const file = await readBytes(students, terminal);
  return { lang: flags.lang, siecle: { uai, year, date: day, identities: named(students, () => readSiecleIdentities(file)) } };
}

/** Writes the formats into a folder, and tells of each. @throws {PlageInputError} */
export async function writeExports(
  formats: readonly FormatName[],
  problem: unknown,
  timetable: unknown,
  settings: ExportSettings,
  folder: string,
  terminal: Terminal,
): Promise<void> {
  for (const format of formats) {
    const { files, warnings } = await exported(format, problem, timetable, settings);
    tellWarnings(terminal, settings.lang, warnings, format);
    await writeInto(folder, files);
    sayLine(terminal, settings.lang, WORDS[settings.lang].written(format, Object.keys(files), folder));
  }
}
