import { classWeeks } from "../../../src/calendar/weeks.js";
import { calendarSchema } from "../../../src/domain/problem.js";
import type { GeneratedSchool } from "../../../src/generate/index.js";
import { type Quirks, USUAL } from "./quirks.js";
import { placedLessons } from "./schoolLessons.js";
import { bases } from "./schoolPeople.js";
import { siecleFiles } from "./schoolSiecle.js";
import { stsFiles } from "./schoolSts.js";

/** The exports of a school, and under which codes they speak of what it holds. */
export interface SchoolFiles {
  /** ElevesSansAdresses.xml. */
  readonly students: Uint8Array;
  /** Structures.xml. */
  readonly structures: Uint8Array;
  /** Nomenclature.xml. */
  readonly nomenclature: Uint8Array;
  /** sts_emp_<UAI>_<year>.xml. */
  readonly sts: Uint8Array;
  /** emp_sts_<UAI>_<year>.xml. */
  readonly timetable: Uint8Array;
  /** The id that readers give to each student and teacher of the school. Divisions and rooms keep theirs. */
  readonly ids: { readonly students: ReadonlyMap<string, string>; readonly teachers: ReadonlyMap<string, string> };
}

/**
 * Writes a generated school as SIECLE, STSWEB and a timetabling program would. In its placed lessons, each division,
 * teacher and room is taken in exactly the slots in which the school says it is busy; where there is nobody to pair
 * them with, a division of apprentices and teachers from outside stand in, whom the school does not know.
 */
export function schoolFiles(school: GeneratedSchool, quirks: Partial<Quirks> = {}): SchoolFiles {
  const whole = { ...USUAL, ...quirks };
  const base = bases(school);
  const lessons = placedLessons(school, base);
  const weeks = school.calendar ? classWeeks(calendarSchema.parse(school.calendar)).map(({ monday }) => monday) : undatedWeeks();
  return {
    ...siecleFiles(school, base, lessons, whole),
    ...stsFiles(school, base, lessons, weeks, whole),
    ids: { students: base.eleveIds, teachers: base.teacherIds },
  };
}

/** Weeks 36 to 51 and 2 to 21: 36 Mondays without a holiday but Christmas. */
function undatedWeeks(): string[] {
  const first = Date.UTC(2025, 8, 1);
  return [...Array.from({ length: 16 }, (_, week) => week), ...Array.from({ length: 20 }, (_, week) => week + 18)].map((week) =>
    new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10),
  );
}
