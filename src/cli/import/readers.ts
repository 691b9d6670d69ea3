import type { SlotInput } from "../../domain/problem.js";
import type { FileKind, Nomenclature, Part, PartGroup, ReadWarning } from "../../io/index.js";

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

type Read = (io: Io, file: Uint8Array, settings: ReadSettings, beside: Beside) => Reading;
/** FET files lack needs and become problems by a command of their own; tables need to be told what their columns hold. */
export type ReadKind = Exclude<FileKind, "fet" | "json" | "table">;

export const READERS: Readonly<Record<ReadKind, Read>> = {
  "siecle-students": (io, file, { names, on }) => io.readSiecleStudents(file, { names, ...(on === undefined ? {} : { on }) }),
  "siecle-structures": (io, file) => io.readSiecleStructures(file),
  "siecle-nomenclature": (io, file) => io.readSiecleNomenclature(file),
  sts: (io, file, { names }) => io.readSts(file, { names }),
  "sts-timetable": (io, file, _, { subjects }) => io.readStsTimetable(file, { nomenclature: subjects }),
  pronote: (io, file) => {
    const { calendar, warnings } = io.readPronote(file);
    return { part: calendar.part, warnings };
  },
  "edt-lessons": (io, file, _, { groups }) => io.readEdtLessons(file, { groups }),
  "edt-students": (io, file, { names }) => io.readEdtStudents(file, { names }),
  xhstt: (io, file, { names }) => io.readXhstt(file, { names }),
  lsu: (io, file, { names }) => io.readLsu(file, { names }),
  holidays: (io, file, { zone }) => io.readHolidays(file, zone === undefined ? {} : { zone }),
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
