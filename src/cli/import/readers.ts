import type { SlotInput } from "../../domain/problem.js";
import type { FileKind, Nomenclature, Part, PartGroup, ReadWarning } from "../../io/index.js";
import type { Language } from "../../words/index.js";

type Io = typeof import("../../io/index.js");

export interface ReadSettings {
  readonly names: boolean;
  /** The day for which lists of students are read. */
  readonly on?: string;
  /** Zone of the holidays. */
  readonly zone?: string;
}

/** What other files of the same command tell a reader. */
export interface Beside {
  readonly subjects: Pick<Nomenclature, "subjects">;
  readonly groups: readonly PartGroup[];
}

export interface Reading {
  readonly part: Part;
  readonly warnings: readonly ReadWarning[];
  readonly nomenclature?: Nomenclature;
  /** The grid, where the file has one of its own. */
  readonly slots?: readonly SlotInput[];
  readonly weekA?: string;
  /** Bilans, the earliest first. */
  readonly bilans?: readonly string[];
}

type Read = (io: Io, file: Uint8Array, settings: ReadSettings & { readonly lang: Language }, beside: Beside) => Reading;
/** FET files lack needs and become problems by a command of their own; tables need to be told what their columns hold. */
export type ReadKind = Exclude<FileKind, "fet" | "json" | "table">;

export const READERS: Readonly<Record<ReadKind, Read>> = {
  "siecle-students": (io, file, { names, lang, on }) => io.readSiecleStudents(file, { names, lang, ...(on === undefined ? {} : { on }) }),
  "siecle-structures": (io, file, { lang }) => io.readSiecleStructures(file, { lang }),
  "siecle-nomenclature": (io, file, { lang }) => io.readSiecleNomenclature(file, { lang }),
  sts: (io, file, { names, lang }) => io.readSts(file, { names, lang }),
  "sts-timetable": (io, file, { lang }, { subjects }) => io.readStsTimetable(file, { nomenclature: subjects, lang }),
  pronote: (io, file, { lang }) => {
    const { calendar, warnings } = io.readPronote(file, { lang });
    return { part: calendar.part, warnings };
  },
  "edt-lessons": (io, file, { lang }, { groups }) => io.readEdtLessons(file, { groups, lang }),
  "edt-students": (io, file, { names, lang }) => io.readEdtStudents(file, { names, lang }),
  xhstt: (io, file, { names, lang }) => io.readXhstt(file, { names, lang }),
  lsu: (io, file, { names, lang }) => io.readLsu(file, { names, lang }),
  holidays: (io, file, { zone, lang }) => io.readHolidays(file, { lang, ...(zone === undefined ? {} : { zone }) }),
};

/** `plage import NAME`: which kinds of file each reads. */
export const FAMILIES = {
  siecle: {
    kinds: ["siecle-students", "siecle-structures", "siecle-nomenclature"],
    description: "SIECLE: ElevesSansAdresses.xml, Structures.xml, Nomenclature.xml",
    options: ["names", "on"],
  },
  sts: {
    kinds: ["sts", "sts-timetable", "siecle-nomenclature"],
    description: "STSWEB: sts_emp_….xml and emp_sts_….xml; Nomenclature.xml beside them names the subjects",
    options: ["names"],
  },
  ics: { kinds: ["pronote"], description: "calendars that PRONOTE exports (.ics)", options: [] },
  edt: { kinds: ["edt-lessons", "edt-students"], description: "EDT: EXP_COURS and EXP_ELEVE, as XML or text", options: ["names"] },
  xhstt: { kinds: ["xhstt"], description: "a school of the benchmark format XHSTT", options: ["names"] },
  lsu: { kinds: ["lsu"], description: "levels of the livret scolaire unique", options: ["names"] },
  holidays: { kinds: ["holidays"], description: "school holidays of data.education.gouv.fr", options: ["zone"] },
} as const satisfies Record<string, { kinds: readonly ReadKind[]; description: string; options: readonly (keyof ReadSettings)[] }>;
