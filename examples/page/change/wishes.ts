import type { Change } from "../../../src/replan/index.js";
import type { Names, useWords } from "../language.js";
import type { Wish } from "../session.js";

/** A wish as the library takes it. A group that stays is its teachers and students, each held where they are. */
export function changesFor(wish: Wish): Change[] {
  switch (wish.kind) {
    case "group": {
      const { action, slot, period, teachers, students } = wish.group;
      const place = { action, slot, period };
      return [
        ...teachers.map((teacher) => ({ kind: "lock" as const, lock: { teacher, ...place, leads: true } })),
        ...students.map((student) => ({ kind: "lock" as const, lock: { student, ...place, attends: true } })),
      ];
    }
    case "absent": {
      const { teacher, start, end } = wish;
      return [{ kind: "teacherAbsent", teacher, start, end }];
    }
    case "student":
    case "teacher":
    case "slot": {
      const { kind: _, ...lock } = wish;
      // A place that is left open is left out.
      return [{ kind: "lock", lock: Object.fromEntries(Object.entries(lock).filter(([, value]) => value !== undefined)) as typeof lock }];
    }
  }
}

/** A wish in words. */
export function sentenceFor(wish: Wish, names: Names, { words, report }: ReturnType<typeof useWords>): string {
  const says = words.change.wish;
  const where = ({ slot, period }: { slot?: string | undefined; period?: string | undefined }) =>
    `${slot === undefined ? words.change.anySlot : names.slot(slot)}, ${period === undefined ? words.change.anyPeriod : names.period(period)}`;
  switch (wish.kind) {
    case "group": {
      const { action, slot, period, teachers } = wish.group;
      return says.group(names.action(action), where({ slot, period }), teachers.map(names.teacher).join(", "));
    }
    case "student":
      return says.student(names.student(wish.student), wish.attends, names.action(wish.action), where(wish));
    case "teacher":
      return says.teacher(names.teacher(wish.teacher), wish.leads, names.action(wish.action), where(wish));
    case "absent":
      return says.absent(names.teacher(wish.teacher), report.date(wish.start), report.date(wish.end));
    case "slot":
      return says.slot(names.level(wish.level), wish.common, names.slot(wish.slot));
  }
}
