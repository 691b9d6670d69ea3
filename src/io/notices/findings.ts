import type { Sentence } from "../../words/index.js";
import { counted, list, number } from "../../words/index.js";
import { both } from "./notice.js";

/** What a finding says, with its kind and code. */
export interface Found extends Sentence {
  readonly kind: "missing" | "doubled" | "contradictory";
  readonly code: string;
}

const THINGS = {
  division: { en: "division", fr: "division" },
  student: { en: "student", fr: "élève" },
  teacher: { en: "teacher", fr: "intervenant" },
  room: { en: "room", fr: "salle" },
} as const satisfies Readonly<Record<string, Sentence>>;

const FIELDS = {
  name: { en: "name", fr: "son nom" },
  size: { en: "number of students", fr: "son effectif" },
  level: { en: "level", fr: "son niveau" },
  division: { en: "division", fr: "sa division" },
  project: { en: "project", fr: "son projet" },
  hours: { en: "yearly hours", fr: "ses heures annuelles" },
  capacity: { en: "capacity", fr: "sa capacité" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Kinds of things that files tell of. */
export type Thing = keyof typeof THINGS;
/** What files may tell differently of one thing. */
export type Field = keyof typeof FIELDS;

export const SLOTS: Sentence = { en: "slots", fr: "créneaux" };

/** A thing by its id, as the place of a finding. */
export const thing = (kind: Thing, id: string): Sentence => both((lang) => `${THINGS[kind][lang]} ${id}`);

const inFrench = (value: string | number): string => (typeof value === "number" ? number(value, "fr") : value);

/** What `assemble` finds. French words agree with nothing but divisions and rooms, which are feminine. */
export const FINDINGS = {
  doubled: (what: Thing) => ({
    kind: "doubled",
    code: `${what}-doubled`,
    en: "listed twice in one file: what both say is joined",
    fr: "figure deux fois dans un fichier\u00a0: ce qui en est dit chaque fois est réuni",
  }),
  differs: (what: Thing, field: Field, first: string | number, other: string | number) => ({
    kind: "contradictory",
    code: `${what}-${field}`,
    en: `its ${FIELDS[field].en} is ${first} in one file and ${other} in another: the first is taken`,
    fr: `un fichier donne ${inFrench(first)} pour ${FIELDS[field].fr}, un autre ${inFrench(other)}\u00a0: la première valeur est retenue`,
  }),
  onlyStudents: {
    kind: "missing",
    code: "division-unlisted",
    en: "has students, but no file lists it: it is added",
    fr: "a des élèves, mais ne figure dans aucune liste de divisions\u00a0: elle est ajoutée",
  },
  onlyOptions: (what: Thing) => ({
    kind: "missing",
    code: `${what}-unlisted`,
    en: "is told of in the options, but no file lists it: left out",
    fr: "figure dans les options, mais dans aucun fichier\u00a0: il n'en est pas tenu compte",
  }),
  onlyLessons: (what: Thing) => ({
    kind: "missing",
    code: `${what}-unlisted`,
    en: "has lessons, but no file lists it: its lessons are left out",
    fr: "a des cours, mais ne figure dans aucune liste\u00a0: ses cours sont laissés de côté",
  }),
  onlyResults: {
    kind: "missing",
    code: "student-unlisted",
    en: "has results, but is not among the students planned: left out",
    fr: "a des résultats, mais n'est pas parmi les élèves à planifier\u00a0: ils sont laissés de côté",
  },
  noSlots: {
    kind: "missing",
    code: "slots",
    en: "no lessons and no slots are given: there is nowhere to plan",
    fr: "ni cours ni créneau n'est donné\u00a0: il n'y a nulle part où planifier",
  },
  severalLevels: (levels: readonly string[]) => ({
    kind: "contradictory",
    code: "division-level",
    en: `its formations are of the levels ${levels.join(", ")}: it is left out`,
    fr: `ses MEF relèvent des niveaux ${list(levels, "fr")}\u00a0: elle est laissée de côté`,
  }),
  noLevel: {
    kind: "missing",
    code: "division-level",
    en: "no file tells its level: it is left out, with its students",
    fr: "aucun fichier ne donne son niveau\u00a0: elle est laissée de côté, avec ses élèves",
  },
  otherSize: (stated: number, listed: number) => ({
    kind: "contradictory",
    code: "division-size",
    en: `${stated} students are stated and ${listed} are listed: those listed are planned`,
    fr: `${counted(stated, "fr", { one: "élève annoncé", other: "élèves annoncés" })}, ${listed} dans les listes\u00a0: seuls ceux des listes sont planifiés`,
  }),
  noDivisionLessons: {
    kind: "missing",
    code: "division-lessons",
    en: "no file has lessons of it: it counts as always free",
    fr: "aucun fichier n'a de cours de cette division\u00a0: elle compte comme toujours libre",
  },
  noTeacherLessons: {
    kind: "missing",
    code: "teacher-lessons",
    en: "no file has lessons of them: they count as always free",
    fr: "aucun fichier ne donne ses cours\u00a0: tout son temps compte comme libre",
  },
  noSkills: {
    kind: "missing",
    code: "teacher-skills",
    en: "no file tells what they may lead, and none of their subjects has needs in options.skills: leads no group",
    fr: "aucun fichier ne dit quels besoins lui confier, et aucune de ses matières n'en a dans options.skills\u00a0: aucun groupe ne lui est confié",
  },
  noCapacity: {
    kind: "missing",
    code: "room-capacity",
    en: "no file tells how many it seats: it is left out",
    fr: "aucun fichier ne donne son nombre de places\u00a0: elle est laissée de côté",
  },
} as const satisfies Readonly<Record<string, Found | ((...values: never[]) => Found)>>;
