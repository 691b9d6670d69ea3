import { timetableSchema } from "../../domain/timetable.js";
import type { OwnedCalendar, ReadWarning, SiecleIdentity } from "../../io/index.js";
import { readSchool } from "../../read/read.js";
import type { Language } from "../../words/index.js";
import { fileNames } from "./fileNames.js";

type Io = typeof import("../../io/index.js");

export interface ExportSettings {
  readonly lang: Language;
  /** What SIECLE asks for beside the plan. */
  readonly siecle?: {
    readonly uai: string;
    readonly year: number;
    readonly date: string;
    readonly identities: ReadonlyMap<string, SiecleIdentity>;
  };
}

/** Files by their path within the folder of the exports. */
export interface Exported {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly warnings: readonly ReadWarning[];
}

interface Format {
  readonly description: string;
  /** mps and lp are of the problem alone. */
  readonly ofTimetable: boolean;
  /** Meetings must have dates. */
  readonly dated: boolean;
  /** One file of text, which may also be printed. */
  readonly text: boolean;
  readonly write: (io: Io, problem: unknown, timetable: unknown, settings: ExportSettings) => Exported | Promise<Exported>;
}

const only = (name: string, content: string | Uint8Array): Exported => ({ files: { [name]: content }, warnings: [] });

export const FORMATS = {
  ics: {
    description: "a calendar for each teacher, group, student and room",
    ofTimetable: true,
    dated: true,
    text: false,
    write: calendars,
  },
  csv: {
    description: "groups, students, teachers and sessions as tables",
    ofTimetable: true,
    dated: false,
    text: false,
    write: (io, problem, timetable, { lang }) => {
      const texts = Object.entries(io.writeCsv(problem, timetable, { lang }));
      return { files: Object.fromEntries(texts.map(([sheet, text]) => [`csv/${sheet}.csv`, text])), warnings: [] };
    },
  },
  xlsx: {
    description: "the same tables as one workbook",
    ofTimetable: true,
    dated: false,
    text: false,
    write: async (io, problem, timetable, { lang }) => only("timetable.xlsx", await io.writeXlsx(problem, timetable, { lang })),
  },
  siecle: {
    description: "groups for the import into SIECLE; asks for --students, --uai, --year and --date",
    ofTimetable: true,
    dated: true,
    text: true,
    write: (io, _, timetable, { siecle }) => {
      if (!siecle) throw new Error("siecle without its settings");
      return only("import_eleves.xml", io.writeSiecleGroups({ ...siecle, groups: io.siecleGroups(timetableSchema.parse(timetable)) }));
    },
  },
  fet: { description: "a FET file for each period, and for weeks A and B", ofTimetable: true, dated: false, text: false, write: fetFiles },
  mps: {
    description: "the coverage of the year as a program, free MPS",
    ofTimetable: false,
    dated: false,
    text: true,
    write: (io, problem) => only("coverage.mps", io.writeMps(problem)),
  },
  lp: {
    description: "the same in the LP format of CPLEX",
    ofTimetable: false,
    dated: false,
    text: true,
    write: (io, problem) => only("coverage.lp", io.writeLp(problem)),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const formatOf = (name: FormatName): Format => FORMATS[name];

/** Writes one format. The libraries of formats are loaded here, and only then. @throws {PlageInputError} */
export async function exported(name: FormatName, problem: unknown, timetable: unknown, settings: ExportSettings): Promise<Exported> {
  return formatOf(name).write(await import("../../io/index.js"), problem, timetable, settings);
}

function calendars(io: Io, problem: unknown, timetable: unknown, { lang }: ExportSettings): Exported {
  const all: [string, readonly OwnedCalendar[]][] = Object.entries(io.icsCalendars(problem, timetable, { lang }));
  const files = all.flatMap(([kind, owned]) => {
    const names = fileNames(
      owned.map(({ id, name }) => (name === id ? id : `${name} ${id}`)),
      ".ics",
    );
    return owned.map(({ ics }, index) => [`ics/${kind}/${names[index]}`, ics] as const);
  });
  return { files: Object.fromEntries(files), warnings: [] };
}

/** FET knows one week: a file for each period, and for each of the two weeks where slots alternate. */
function fetFiles(io: Io, problem: unknown, timetable: unknown, { lang }: ExportSettings): Exported {
  const { periods, slots } = readSchool(problem);
  const weeks = slots.some(({ week }) => week !== undefined) ? (["A", "B"] as const) : [undefined];
  const wanted = periods.flatMap(({ id }) => weeks.map((week) => ({ id, week })));
  const names = fileNames(
    wanted.map(({ id, week }) => (week === undefined ? id : `${id} ${week}`)),
    ".fet",
  );
  const written = wanted.map(({ id, week }) =>
    io.writeFet(problem, timetable, { period: id, lang, ...(week === undefined ? {} : { week }) }),
  );
  return {
    files: Object.fromEntries(written.map(({ text }, index) => [`fet/${names[index]}`, text])),
    // Each of the two weeks leaves the other out, and says so.
    warnings: written.flatMap(({ warnings }) => warnings.filter(({ code }) => code !== "week-left-out")),
  };
}
