import type { School } from "../../domain/school.js";
import { withSettings } from "../../read/edit.js";
import type { LockSettings } from "../../rules/locks/settings.js";
import { printable } from "../../words/index.js";
import type { Message, Requirement } from "../requirement.js";

const PRICE = 3;

/** Each thing that the school has fixed or forbidden. */
export function ofLocks({ problem }: School): Requirement[] {
  const locks = problem.rules.locks as LockSettings;
  const lifted = <Kind extends keyof LockSettings>(kind: Kind, said: (lock: LockSettings[Kind][number]) => Message): Requirement[] =>
    distinct(locks[kind] as readonly LockSettings[Kind][number][]).map((lock, index) => {
      const message = said(lock);
      const lift = (each: typeof problem) => {
        const current = each.rules.locks as Record<Kind, readonly unknown[]>;
        return withSettings(each, "locks", { [kind]: current[kind].filter((other) => !isSame(other, lock)) });
      };
      return {
        id: `lock ${kind} ${index}`,
        rule: "locks",
        message,
        without: lift,
        concessions: [
          {
            id: `no lock ${kind} ${index}`,
            price: PRICE,
            most: 1,
            message: () => (speech) => speech.words.liftLock(message(speech)),
            grant: lift,
          },
        ],
      };
    });
  const place =
    (slot: string | undefined, period: string | undefined): Message =>
    ({ words, names }) =>
      words.place(slot === undefined ? undefined : names.slot(slot), period && printable(period));
  return [
    ...lifted(
      "slots",
      (lock) =>
        ({ words, names }) =>
          words.lockedSlot(names.level(lock.level), names.slot(lock.slot), lock.common),
    ),
    ...lifted(
      "teachers",
      (lock) => (speech) =>
        speech.words.lockedTeacher(
          speech.names.teacher(lock.teacher),
          speech.names.action(lock.action),
          place(lock.slot, lock.period)(speech),
          lock.leads,
        ),
    ),
    ...lifted(
      "students",
      (lock) => (speech) =>
        speech.words.lockedStudent(
          printable(lock.student),
          speech.names.action(lock.action),
          place(lock.slot, lock.period)(speech),
          lock.attends,
        ),
    ),
    ...lifted(
      "together",
      (students) =>
        ({ words }) =>
          words.lockedTogether(students.map(printable)),
    ),
    ...lifted(
      "apart",
      (students) =>
        ({ words }) =>
          words.lockedApart(students.map(printable)),
    ),
  ];
}

/** What is locked twice is one requirement. */
function distinct<Lock>(locks: readonly Lock[]): Lock[] {
  return locks.filter((lock, index) => locks.findIndex((other) => isSame(other, lock)) === index);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
