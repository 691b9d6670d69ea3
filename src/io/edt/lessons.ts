import { audienceOf } from "../audience.js";
import { plain } from "../codes.js";
import { wallClock } from "../paris.js";
import type { PartGroup } from "../parts.js";
import { refuse } from "../refuse.js";
import type { Row } from "../table.js";
import { Oddities, type ReadWarning, type Warn } from "../warnings.js";
import { dayOf, minutesOf, namesIn, teachersOf, weekOf } from "./cells.js";
import type { EdtLesson } from "./lesson.js";
import { type LessonsPart, lessonsPart } from "./part.js";
import { edtRows, tellUnread } from "./rows.js";

/** What helps to read EXP_COURS. */
export interface EdtOptions {
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
  const warnings: ReadWarning[] = [];
  const warn: Warn = (code, place, message) => warnings.push({ code, place, message });
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

function lessonOf({ cells, place }: Row, known: ReadonlyMap<string, readonly string[]>, oddities: Oddities): EdtLesson | undefined {
  const cell = (name: string) => cells.get(name) ?? "";
  const name = cell("numero").trim() === "" ? place.slice(place.indexOf("/") + 1) : cell("numero").trim();
  const day = dayOf(cell("jour"));
  const [start, length] = [minutesOf(cell("hdebut")), minutesOf(cell("duree"))];
  if (cell("jour").trim() === "" || cell("hdebut").trim() === "") {
    oddities.add("lesson-unplaced", PLACE, "Lessons without a day or an hour are left out", name);
    return undefined;
  }
  if (day === undefined || start === undefined || length === undefined || length === 0 || start + length >= 24 * 60) {
    oddities.add("lesson-unreadable", PLACE, "Lessons whose day, hour or length cannot be read are left out", name);
    return undefined;
  }
  const frequency = cell("frequence").trim() || cell("alternance");
  const week = weekOf(frequency);
  if (week === undefined)
    oddities.add(
      "frequency-unknown",
      PLACE,
      "Lessons of other frequencies than H, Q1 and Q2 are read as weekly",
      `${name}: ${frequency.trim()}`,
    );
  const { ids: teachers, uneven } = teachersOf(cell("profnom"), cell("profprenom"));
  if (uneven) oddities.add("teachers-uneven", PLACE, "Lessons with more surnames than first names, or fewer, are read by surname", name);
  const audience = audienceOf(cell("classe"));
  const divisions = new Set(audience.divisions);
  for (const group of audience.groups) {
    for (const division of known.get(group.id) ?? []) divisions.add(division);
    if (divisions.size === 0)
      oddities.add(
        "group-without-division",
        PLACE,
        'Groups whose divisions are not told: export with "Nom complet des groupes et des parties", or give options.groups',
        group.id,
      );
  }
  const rooms = [...new Set(namesIn(cell("salle")))];
  if (rooms.length > 1) oddities.add("rooms-several", PLACE, "Of lessons in several rooms, part.lessons has the first", name);
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
