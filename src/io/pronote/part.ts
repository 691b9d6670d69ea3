import { idsOf } from "../names.js";
import type { Part } from "../parts.js";
import type { PronoteDays } from "./session.js";
import type { PronoteLesson } from "./weekly.js";

/** The ordinary week as a part of a school. Teachers are named as PRONOTE abbreviates them: `DURAND P.`. */
export function pronotePart({ lessons, holidays }: { lessons: readonly PronoteLesson[]; holidays: readonly PronoteDays[] }): Part {
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
