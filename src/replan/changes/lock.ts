import { z } from "zod";
import { type LockSettings, lockSettings, unknownLockIds } from "../../rules/locks/settings.js";
import type { Maker } from "./state.js";
import { withLocks } from "./without.js";

const { slots, teachers, students, together, apart } = lockSettings.shape;

/** One lock, written as in the lists of `rules.locks`; those of students' company under the name of their list. */
export const lockSchema = z.union([
  slots.unwrap().element,
  teachers.unwrap().element,
  students.unwrap().element,
  z.strictObject({ together: together.unwrap().element }),
  z.strictObject({ apart: apart.unwrap().element }),
]);
type Lock = z.output<typeof lockSchema>;

const NONE: LockSettings = { slots: [], teachers: [], students: [], together: [], apart: [] };

/** The lists with this lock alone, and where in the change a path into them leads. */
function listed(lock: Lock): LockSettings {
  if ("common" in lock) return { ...NONE, slots: [lock] };
  if ("leads" in lock) return { ...NONE, teachers: [lock] };
  if ("attends" in lock) return { ...NONE, students: [lock] };
  if ("together" in lock) return { ...NONE, together: [lock.together] };
  return { ...NONE, apart: [lock.apart] };
}

export const lock: Maker<{ readonly lock: Lock }> = {
  issues: ({ problem }, { lock }) =>
    unknownLockIds(problem, listed(lock)).map((issue) => {
      const [list, , ...rest] = issue.path;
      return { ...issue, path: ["lock", ...(list in lock ? [list] : []), ...rest] };
    }),
  apply: ({ problem, announced }, { lock }) => {
    const more = listed(lock);
    return {
      problem: withLocks(problem, (locks) => ({
        slots: [...locks.slots, ...more.slots],
        teachers: [...locks.teachers, ...more.teachers],
        students: [...locks.students, ...more.students],
        together: [...locks.together, ...more.together],
        apart: [...locks.apart, ...more.apart],
      })),
      announced,
    };
  },
};
