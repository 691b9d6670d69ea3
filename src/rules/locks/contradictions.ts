import type { Issue } from "../../domain/issue.js";
import type { School } from "../../domain/school.js";
import { blocksOf } from "./company.js";
import { levelOf } from "./places.js";
import type { LockSettings } from "./settings.js";

/** Locks that contradict each other, and periods that only the calendar shows to be unknown. */
export function contradictoryLocks(school: School, locks: LockSettings): Issue[] {
  return [...contradictorySlots(school, locks), ...contradictoryCompany(school, locks), ...unknownPeriods(school, locks)];
}

function contradictorySlots(school: School, { slots }: LockSettings): Issue[] {
  return slots.flatMap((lock, index) => {
    const other = slots.findIndex(
      (each) => levelOf(school, each.level) === levelOf(school, lock.level) && each.slot === lock.slot && each.common !== lock.common,
    );
    if (other <= index) return [];
    return [
      {
        code: "contradiction",
        path: ["rules", "locks", "slots", other],
        message: `slot ${lock.slot} both must and must not be a common slot of level ${lock.level}`,
        hint: "Remove one of the two locks.",
      },
    ];
  });
}

/** Students whom one list, or a chain of lists, keeps together and another apart. */
function contradictoryCompany(school: School, locks: LockSettings): Issue[] {
  const blocks = blocksOf(school, locks).map((block) => new Set(block.map((student) => school.students[student].id)));
  return locks.apart.flatMap((list, index) => {
    const both = blocks.map((block) => [...new Set(list)].filter((student) => block.has(student))).find((students) => students.length > 1);
    if (!both) return [];
    return [
      {
        code: "contradiction",
        path: ["rules", "locks", "apart", index],
        message: `students ${both.join(", ")} must be both together and apart`,
        hint: "Remove one of the two locks.",
      },
    ];
  });
}

function unknownPeriods(school: School, locks: LockSettings): Issue[] {
  const known = new Set(school.periods.map((period) => period.id));
  return (["teachers", "students"] as const).flatMap((kind) =>
    locks[kind].flatMap(({ period }, index) => {
      if (period === undefined || known.has(period)) return [];
      return [
        {
          code: "unknown-id",
          path: ["rules", "locks", kind, index, "period"],
          message: "no period has this id",
          value: period,
          hint: `Use one of ${[...known].join(", ")}.`,
        },
      ];
    }),
  );
}
