import { audienceOf } from "../audience.js";
import { plain } from "../codes.js";
import { EDT } from "../notices/edt.js";
import { both, inLanguage } from "../notices/notice.js";
import { wallClock } from "../paris.js";
import type { PartGroup } from "../parts.js";
import { refuse } from "../refuse.js";
import type { Row } from "../table.js";
import { Oddities, type ReadWarning, type WarningOptions, warningsIn } from "../warnings.js";
import { dayOf, minutesOf, namesIn, teachersOf, weekOf } from "./cells.js";
import type { EdtLesson } from "./lesson.js";
import { type LessonsPart, lessonsPart } from "./part.js";
import { edtRows, tellUnread } from "./rows.js";

/** What helps to read EXP_COURS. */
export interface EdtOptions extends WarningOptions {
  /** Groups known from elsewhere, such as those of EXP_ELEVE, to tell the divisions of a group that EXP_COURS only names. */
  readonly groups?: readonly PartGroup[];
}

const PLACE = "edt-cours";
const READ = [
  "numero",
  "duree",
  "frequence",
  "alternance",
  "matcode",
  "matlibelle",
  "profnom",
  "profprenom",
  "classe",
  "salle",
  "jour",
  "hdebut",
];
const NEEDED = ["duree", "jour", "hdebut"];

/**
 * Reads EDT's export of lessons, EXP_COURS, as XML or as text (bytes, or text; XML also packed). Weeks Q1 are weeks A,
 * Q2 weeks B. Teachers are named by surname and first name. Throws `PlageInputError` on what is no such file.
 */
export function readEdtLessons(
  file: string | Uint8Array,
  options: EdtOptions = {},
): { lessons: EdtLesson[]; part: LessonsPart; warnings: ReadWarning[] } {
  const { warnings, warn } = warningsIn(options);
  const rows = edtRows(file, PLACE, "Cours", warn);
  const missing = NEEDED.filter((column) => !rows.some(({ cells }) => cells.has(column)));
  if (missing.length > 0)
    refuse(
      PLACE,
      "edt-columns",
      `no column ${missing.join(", ")}`,
      "Export the lessons with DUREE, JOUR and H.DEBUT, CLASSE, PROF_NOM, SALLE.",
    );
  tellUnread(rows, READ, PLACE, warn);
  const oddities = new Oddities();
  const known = new Map(options.groups?.map(({ id, divisions }) => [plain(id), divisions]));
  const lessons = rows.flatMap((row) => lessonOf(row, known, oddities) ?? []);
  oddities.tell(warn);
  return { lessons, part: lessonsPart(lessons, known), warnings };
}

function lessonOf({ cells, where }: Row, known: ReadonlyMap<string, readonly string[]>, oddities: Oddities): EdtLesson | undefined {
  const cell = (name: string) => cells.get(name) ?? "";
  const name = cell("numero").trim() === "" ? where : cell("numero").trim();
  const day = dayOf(cell("jour"));
  const [start, length] = [minutesOf(cell("hdebut")), minutesOf(cell("duree"))];
  if (cell("jour").trim() === "" || cell("hdebut").trim() === "") {
    oddities.add(EDT["lesson-unplaced"], PLACE, name);
    return undefined;
  }
  if (day === undefined || start === undefined || length === undefined || length === 0 || start + length >= 24 * 60) {
    oddities.add(EDT["lesson-unreadable"], PLACE, name);
    return undefined;
  }
  const frequency = cell("frequence").trim() || cell("alternance");
  const week = weekOf(frequency);
  if (week === undefined)
    oddities.add(
      EDT["frequency-unknown"],
      PLACE,
      both((lang) => `${inLanguage(name, lang)}: ${frequency.trim()}`),
    );
  const { ids: teachers, uneven } = teachersOf(cell("profnom"), cell("profprenom"));
  if (uneven) oddities.add(EDT["teachers-uneven"], PLACE, name);
  const audience = audienceOf(cell("classe"));
  const divisions = new Set(audience.divisions);
  for (const group of audience.groups) {
    for (const division of known.get(group.id) ?? []) divisions.add(division);
    if (divisions.size === 0) oddities.add(EDT["group-without-division"], PLACE, group.id);
  }
  const rooms = [...new Set(namesIn(cell("salle")))];
  if (rooms.length > 1) oddities.add(EDT["rooms-several"], PLACE, name);
  const subject = plain(cell("matlibelle")) || plain(cell("matcode"));
  return {
    day,
    start: wallClock(start),
    end: wallClock(start + length),
    ...week,
    divisions: [...divisions],
    groups: audience.groups.map(({ id }) => id),
    teachers,
    rooms,
    ...(rooms.length === 0 ? {} : { room: rooms[0] }),
    ...(subject === "" ? {} : { subject }),
  };
}
