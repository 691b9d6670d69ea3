import { addTo } from "../../domain/maps.js";
import { idsOf } from "../names.js";
import type { PartWith } from "../parts.js";
import type { EdtLesson } from "./lesson.js";

/** What EXP_COURS tells of the school. */
export type LessonsPart = PartWith<"divisions" | "groups" | "teachers" | "rooms" | "lessons">;

/** What the lessons tell of the school: whom they name, and who teaches what to whom. */
export function lessonsPart(lessons: readonly EdtLesson[], known: ReadonlyMap<string, readonly string[]>): LessonsPart {
  const by = (list: (lesson: EdtLesson) => readonly string[]) => {
    const found = new Map<string, EdtLesson[]>();
    for (const lesson of lessons)
      for (const id of list(lesson)) {
        addTo(found, id, lesson);
      }
    return [...found];
  };
  return {
    source: "edt-cours",
    divisions: idsOf(lessons.flatMap(({ divisions }) => divisions)).map((id) => ({ id })),
    groups: by(({ groups }) => groups).map(([id, of]) => ({
      id,
      divisions: known.get(id) ?? idsOf(of.flatMap(({ divisions }) => divisions)),
    })),
    teachers: by(({ teachers }) => teachers).map(([id, of]) => ({
      id,
      subjects: idsOf(of.flatMap(({ subject }) => subject ?? [])),
      teaches: idsOf(of.flatMap(({ divisions }) => divisions)),
    })),
    rooms: idsOf(lessons.flatMap(({ rooms }) => rooms)).map((id) => ({ id })),
    lessons: lessons.map(({ groups, rooms, ...lesson }) => (groups.length === 0 ? lesson : { ...lesson, groups })),
  };
}
