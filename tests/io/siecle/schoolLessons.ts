import type { GeneratedSchool } from "../../../src/generate/index.js";
import type { Bases } from "./schoolPeople.js";

/** A lesson of one hour, of a division or of a group. */
export interface PlacedLesson {
  readonly slot: GeneratedSchool["slots"][number];
  readonly division: string;
  /** Of the division and, where there is a second one, of both. */
  readonly group?: string;
  readonly second?: string;
  /** `type-number`. */
  readonly teacher: string;
  readonly subject: string;
  readonly room?: string;
}

/** What stands in where the school has nobody. */
export const OUTSIDE = { division: "APPRENTIS", mef: "11200199110", subject: "020000" };
const OUTSIDE_TEACHERS = 9_500;

/** Lessons that take each division, teacher and room in exactly the slots in which it is busy. */
export function placedLessons(school: GeneratedSchool, base: Bases): PlacedLesson[] {
  return school.slots.flatMap((slot) => {
    const busy = <T extends { id: string; busy?: readonly string[] | undefined }>(list: readonly T[]) =>
      list.filter((each) => each.busy?.includes(slot.id));
    const teachers = busy(school.teachers);
    const rooms = busy(school.rooms ?? []);
    const taught = pairs(busy(school.divisions));
    const count = Math.max(taught.length, teachers.length, rooms.length);
    return Array.from({ length: count }, (_, index): PlacedLesson => {
      const [division, second] = taught[index] ?? [OUTSIDE.division, undefined];
      const teacher = teachers[index];
      const inGroup = second !== undefined || index % 3 === 2;
      return {
        slot,
        division,
        ...(second === undefined ? {} : { second }),
        ...(inGroup ? { group: groupCode(division, second) } : {}),
        teacher: teacher ? (base.teacherIds.get(teacher.id) ?? "") : `epp-${OUTSIDE_TEACHERS + index}`,
        subject: teacher ? (base.subjects.get(teacher.id) ?? "") : OUTSIDE.subject,
        ...(rooms[index] ? { room: rooms[index].id } : {}),
      };
    });
  });
}

export const groupCode = (division: string, second?: string): string => (second === undefined ? `${division} G1` : `${division}-${second}`);

/** Some pairs of neighbours of one level have the lesson together. */
function pairs(divisions: readonly GeneratedSchool["divisions"][number][]): (readonly [string, string?])[] {
  const found: (readonly [string, string?])[] = [];
  for (let index = 0; index < divisions.length; index++) {
    const [one, other] = [divisions[index], divisions[index + 1]];
    const together = index % 4 === 1 && other?.level === one.level;
    found.push(together ? [one.id, other.id] : [one.id]);
    if (together) index++;
  }
  return found;
}
