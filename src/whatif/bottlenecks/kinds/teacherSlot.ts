import { less, withEntry } from "../../../read/edit.js";
import { usableSlots } from "../horizon.js";
import type { Candidate, Kind } from "../kind.js";

const PRICE = 2;

/** A teacher free in one slot more, among those in which groups can meet. */
export const teacherSlot: Kind = (school) => {
  const usable = usableSlots(school);
  return school.teachers.flatMap(({ id, busy, actions }) =>
    [...busy]
      .filter((slot) => usable.has(slot) && actions.size > 0)
      .map((index): Candidate => {
        const slot = school.slots[index].id;
        return {
          kind: "teacherSlot",
          change: { teacher: id, slot },
          price: PRICE,
          message: ({ words, names }) => words.teacherSlot(names.teacher(id), names.slot(slot)),
          grant: (problem) => withEntry(problem, "teachers", id, (teacher) => ({ busy: less(teacher.busy, slot) })),
        };
      }),
  );
};
