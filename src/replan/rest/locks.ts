import type { Timetable } from "../../domain/timetable.js";
import type { LockSettings } from "../../rules/locks/settings.js";

type TeacherLock = LockSettings["teachers"][number];
type StudentLock = LockSettings["students"][number];
type Lock = TeacherLock | StudentLock;

/** A period of the rest, or a part of one: where it comes from, and the period between bilans it belongs to. */
export interface Origin {
  readonly id: string;
  /** Id of the period before the cut. */
  readonly of: string;
  readonly span: number;
}

/**
 * Locks of a year whose periods were cut. What must happen in a period need not happen in each of its parts: it stays
 * asked where the announced groups do it, and is done with where the part that is over did it. What names a period that
 * is over goes.
 *
 * @param wasMet whether what is over of a period that is cut did what the lock asks
 */
export function locksLeft(
  locks: LockSettings,
  origins: readonly Origin[],
  announced: Timetable,
  wasMet: (lock: Lock) => boolean,
): LockSettings {
  const fit = <L extends Lock>(lock: L): L[] => {
    const parts = origins.filter(({ of }) => lock.period === undefined || lock.period === of);
    const required = "leads" in lock ? lock.leads : lock.attends;
    if (!required) return lock.period === undefined ? [lock] : parts.map(({ id }) => ({ ...lock, period: id }));
    const asked = parts.filter((part) => {
      if (isMet(lock, part.id, announced)) return true;
      const others = parts.filter(({ span, id }) => span === part.span && id !== part.id);
      const begun = part.span === origins[0].span && wasMet(lock);
      return !begun && !others.some(({ id }) => isMet(lock, id, announced));
    });
    if (lock.period === undefined && asked.length === origins.length) return [lock];
    return asked.map(({ id }) => ({ ...lock, period: id }));
  };
  return { ...locks, teachers: locks.teachers.flatMap(fit), students: locks.students.flatMap(fit) };
}

function isMet(lock: Lock, period: string, { groups }: Timetable): boolean {
  return groups.some((group) => group.period === period && does(lock, group));
}

/** Whether a group is one in which the lock's teacher or student is to be. */
export function does(
  lock: Lock,
  group: { action: string; slot: string; teachers: readonly string[]; students: readonly string[] },
): boolean {
  const there = "leads" in lock ? group.teachers.includes(lock.teacher) : group.students.includes(lock.student);
  return there && group.action === lock.action && (lock.slot === undefined || lock.slot === group.slot);
}
