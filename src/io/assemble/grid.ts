import type { SlotInput } from "../../domain/problem.js";
import type { PartLesson } from "../parts.js";

/** Cells shorter or longer than these minutes are no lessons' hours: a break, or a whole afternoon that nothing cuts. */
const SHORTEST = 45;
const LONGEST = 120;
const DAYS = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];

export const minutesAt = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const timeAt = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The hours that lessons begin and end at cut each day; cells in which no lesson is ever given are none. */
export function gridOf(lessons: readonly PartLesson[]): SlotInput[] {
  return DAYS.flatMap((name, index) => {
    const spans = lessons.filter(({ day }) => day === index + 1).map(({ start, end }) => [minutesAt(start), minutesAt(end)] as const);
    const cuts = [...new Set(spans.flat())].sort((a, b) => a - b);
    return cuts.slice(1).flatMap((end, at): SlotInput[] => {
      const start = cuts[at];
      const used = spans.some(([from, to]) => from <= start && to >= end);
      if (!used || end - start < SHORTEST || end - start > LONGEST) return [];
      return [{ id: `${name}-${timeAt(start).replace(":", "h")}`, day: index + 1, start: timeAt(start), end: timeAt(end) }];
    });
  });
}

/** Whether a lesson takes some of a slot, in any week in which the slot meets. */
export function overlaps(slot: SlotInput, lesson: PartLesson): boolean {
  return (
    slot.day === lesson.day &&
    minutesAt(slot.start) < minutesAt(lesson.end) &&
    minutesAt(lesson.start) < minutesAt(slot.end) &&
    (slot.week === undefined || lesson.week === undefined || slot.week === lesson.week)
  );
}
