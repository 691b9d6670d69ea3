import { idsOf } from "../names.js";
import type { PartWith } from "../parts.js";
import type { PronoteDays } from "./session.js";
import type { PronoteLesson } from "./weekly.js";

/** What a calendar of PRONOTE tells of the school. */
export type PronotePart = PartWith<"divisions" | "groups" | "teachers" | "rooms" | "lessons" | "holidays">;

/** The ordinary week as a part of a school. Teachers are named as PRONOTE abbreviates them: `DURAND P.`. */
export function pronotePart({ lessons, holidays }: { lessons: readonly PronoteLesson[]; holidays: readonly PronoteDays[] }): PronotePart {
  const teachers = idsOf(lessons.flatMap((lesson) => lesson.teachers));
  const groups = idsOf(lessons.flatMap((lesson) => lesson.groups ?? []));
  const of = (teacher: string) => lessons.filter((lesson) => lesson.teachers.includes(teacher));
  return {
    source: "pronote-ics",
    divisions: idsOf(lessons.flatMap(({ divisions }) => divisions)).map((id) => ({ id })),
    groups: groups.map((id) => ({
      id,
      divisions: idsOf(lessons.filter((lesson) => lesson.groups?.includes(id)).flatMap(({ divisions }) => divisions)),
    })),
    teachers: teachers.map((id) => ({
      id,
      subjects: idsOf(of(id).flatMap(({ subject }) => subject ?? [])),
      teaches: idsOf(of(id).flatMap(({ divisions }) => divisions)),
    })),
    rooms: idsOf(lessons.flatMap(({ room }) => room ?? [])).map((id) => ({ id })),
    lessons: lessons.map(({ from, to, planned, held, expected, regularity, ...lesson }) => lesson),
    holidays: holidays.map(({ name, start, end }) => ({ name: name || "Vacances", start, end })),
  };
}
