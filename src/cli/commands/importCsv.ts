import { Argument, type Command } from "commander";
import { PlageInputError } from "../../domain/issue.js";
import type { Part, ReadWarning, ResultColumns, StudentColumns, TeacherColumns } from "../../io/index.js";
import type { Language } from "../../words/index.js";
import { EXIT, type ExitCode } from "../exit.js";
import { guarded } from "../failure.js";
import { readBytes } from "../files.js";
import { type Columns, columnFrom, severityFrom } from "../import/columns.js";
import { named } from "../import/readFiles.js";
import { languageOption } from "../options.js";
import { safeJson } from "../printable.js";
import type { Terminal } from "../terminal.js";
import { tellWarnings } from "../warnings.js";

const FIELDS = {
  students: ["id", "division", "name", "project", "needs", "need", "severity", "weeklyHours"],
  teachers: ["id", "name", "skills", "subjects", "teaches", "weeklyHours", "yearlyHours"],
  results: ["student", "bilan", "competences", "competence", "level"],
} as const;

interface CsvFlags {
  readonly column?: Columns;
  readonly severity?: Record<string, number>;
  readonly bilan?: string;
  readonly lang: Language;
}

const HELP = `
Fields of students: ${FIELDS.students.join(", ")}; a column for each need is needs.NEED=HEADING.
Fields of teachers: ${FIELDS.teachers.join(", ")}; a column for each skill is skills.SKILL=HEADING.
Fields of results: ${FIELDS.results.join(", ")}; a column for each competence is competences.COMPETENCE=HEADING.

Examples:
  plage import csv students eleves.csv --column id=Identifiant --column division=Classe --column needs.lecture=Lecture > students.json
  plage import csv teachers profs.csv --column id=Nom --column skills=Compétences > teachers.json
  plage import csv results bilan.csv --column student=Élève --column competences.lecture=Lecture > results.json

Exit codes: 0 done, 2 bad input.`;

/** `plage import csv`: prints what a table of known columns says, for `plage assemble`. */
export function addImportCsv(parent: Command, terminal: Terminal, exit: (code: ExitCode) => void): void {
  parent
    .command("csv")
    .description("a table of students, teachers or results, told which heading holds what")
    .addArgument(new Argument("<what>", "what its lines are").choices(Object.keys(FIELDS)))
    .argument("<file.csv>", 'the table, "-" for standard input')
    .option("--column <field=heading>", "the heading of a field; given for each field", columnFrom)
    .option("--severity <word=n>", "severity that a word of the table stands for; may be given again", severityFrom)
    .option("--bilan <name>", "bilan of all results, best a date YYYY-MM-DD")
    .addOption(languageOption("what is told beside it"))
    .addHelpText("after", HELP)
    .action(async (what: keyof typeof FIELDS, file: string, flags: CsvFlags) =>
      exit(
        await guarded(terminal, false, async () => {
          const { part, warnings } = await read(what, file, flags, terminal);
          tellWarnings(terminal, flags.lang, warnings);
          terminal.out(`${safeJson(part, 1)}\n`);
          return EXIT.done;
        }),
      ),
    );
}

async function read(
  what: keyof typeof FIELDS,
  file: string,
  { column = {}, severity, bilan, lang }: CsvFlags,
  terminal: Terminal,
): Promise<{ part: Part; warnings: readonly ReadWarning[] }> {
  const unknown = Object.keys(column).filter((field) => !(FIELDS[what] as readonly string[]).includes(field));
  if (unknown.length > 0)
    throw new PlageInputError(
      unknown.map((field) => ({
        code: "csv-mapping",
        path: ["--column", field],
        message: `${what} have no such field`,
        hint: `The fields are ${FIELDS[what].join(", ")}.`,
      })),
    );
  const { readResultsCsv, readStudentsCsv, readTeachersCsv } = await import("../../io/index.js");
  const bytes = await readBytes(file, terminal);
  return named(file, () => {
    // The readers check that each field has the shape it needs.
    const columns: unknown = column;
    if (what === "students")
      return readStudentsCsv(bytes, columns as StudentColumns, { lang, ...(severity === undefined ? {} : { severities: severity }) });
    if (what === "teachers") return readTeachersCsv(bytes, columns as TeacherColumns, { lang });
    return readResultsCsv(bytes, columns as ResultColumns, { lang, ...(bilan === undefined ? {} : { bilan }) });
  });
}
