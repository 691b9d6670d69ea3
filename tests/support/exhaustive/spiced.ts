import { type Random, randomStream } from "../../../src/generate/random.js";
import type { RandomLocks } from "../randomSchool/rules.js";
import { type RandomSchool, tinySchool } from "../randomSchool.js";

/** `tinySchool(seed)` with settings that random schools seldom or never state; still visited by exhaustive search. */
export function spicedSchool(seed: number): RandomSchool {
  const random = randomStream(seed, "spiced");
  const plain = tinySchool(seed);
  const dated = random.chance(0.3) ? withDates(random, plain) : plain;
  const school = random.chance(0.15) ? withDoubleBlocks(random, dated) : dated;
  const { rules } = school;
  return {
    ...school,
    ...(random.chance(0.25) ? withQuotas(random, school) : {}),
    rules: {
      ...rules,
      ...(random.chance(0.3)
        ? { fewActions: { perStudent: random.int(1, 2), ...(random.chance(0.3) ? { perSlot: random.int(1, 2) } : {}) } }
        : {}),
      ...(random.chance(0.3) ? { coverage: { tolerance: random.pick([0.5, 1, 3]) } } : {}),
      ...(random.chance(0.3)
        ? {
            fairness: {
              studentWeight: random.pick([0, 1, 2]),
              divisionWeight: random.pick([0, 1, 3]),
              tolerance: random.pick([0, 0, 0.25]),
            },
          }
        : {}),
      ...(random.chance(0.3) ? { economy: { groupPrice: random.pick([0, 0.5, 4]) } } : {}),
      ...(random.chance(0.5) ? { locks: moreLocks(random, school, rules.locks ?? {}) } : {}),
    } as RandomSchool["rules"],
  };
}

/** The same weeks on real dates, with holidays and, for some divisions, a placement of a fortnight or of a period. */
function withDates(random: Random, school: RandomSchool): RandomSchool {
  const ranges = [
    { start: "2025-09-29", end: "2025-10-10" },
    { start: "2025-10-13", end: "2025-11-14" },
  ];
  const periods = (school.periods ?? [{ id: "t0" }]).map(({ id }, index) => ({ id, ...ranges[index] }));
  const away =
    periods.length > 1 ? [...ranges, { start: "2025-10-06", end: "2025-10-17" }] : [ranges[0], { start: "2025-10-06", end: "2025-10-10" }];
  return {
    ...school,
    teachers: school.teachers.map((teacher) => (random.chance(0.25) ? { ...teacher, absences: [random.pick(away)] } : teacher)),
    calendar: { start: ranges[0].start, end: ranges[periods.length - 1].end, ...(random.chance(0.5) ? { zone: "B" as const } : {}) },
    periods,
    divisions: school.divisions.map(({ quota: _, ...division }) => ({
      ...division,
      ...(random.chance(0.4) ? { pfmp: [random.pick(away)] } : {}),
      ...(division.hourPool === undefined ? {} : { hourPool: random.int(2, 14) }),
    })),
  };
}

/** Slots in a row on one day. */
function withDoubleBlocks(random: Random, school: RandomSchool): RandomSchool {
  const slots = school.slots.map(({ week: _, ...slot }, index) => ({
    ...slot,
    day: 1,
    start: `${9 + index}:00`.padStart(5, "0"),
    end: `${9 + index}:55`.padStart(5, "0"),
  }));
  const perWeek = random.pick([2, { min: 0, max: 2 }]);
  const students = school.students.slice(0, Math.max(3, school.divisions.length));
  const levels = school.levels?.map(({ commonSlots: _, ...level }) => level);
  return {
    ...school,
    slots,
    students,
    ...(levels ? { levels } : {}),
    rules: { ...school.rules, locks: {}, commonSlot: { perWeek, doubleBlock: true } as RandomSchool["rules"]["commonSlot"] },
  };
}

function withQuotas(random: Random, school: RandomSchool): Pick<RandomSchool, "divisions" | "students"> {
  return {
    divisions: school.divisions.map((division) =>
      random.chance(0.7)
        ? { ...division, quota: { hours: random.int(1, 4), tolerance: random.pick([0, 1, 2]), carryOver: random.pick([0, 0, 1, -1]) } }
        : division,
    ),
    students: school.students.map((student) => (random.chance(0.3) ? { ...student, carryOver: random.pick([-1, 1]) } : student)),
  };
}

/** One or two more locks of any kind; students in locks are those the school has. */
function moreLocks(random: Random, school: RandomSchool, before: RandomLocks): RandomLocks {
  const locks: Required<RandomLocks> = { slots: [], teachers: [], students: [], together: [], apart: [], ...before };
  const action = () => random.pick(school.actions).id;
  const some = (count: number) => random.shuffle(school.students.map(({ id }) => id)).slice(0, count);
  const where = () => ({
    ...(random.chance(0.4) ? { slot: random.pick(school.slots).id } : {}),
    ...(school.periods && random.chance(0.4) ? { period: random.pick(school.periods).id } : {}),
  });
  for (let count = random.int(1, 2); count > 0; count--) {
    switch (random.int(0, 3)) {
      case 0:
        locks.teachers = [
          ...locks.teachers,
          { teacher: random.pick(school.teachers).id, action: action(), ...where(), leads: random.chance(0.5) },
        ];
        break;
      case 1:
        locks.students = [...locks.students, { student: some(1)[0], action: action(), ...where(), attends: random.chance(0.5) }];
        break;
      case 2:
        locks.together = [...locks.together, some(random.int(2, 3))];
        break;
      default:
        locks.apart = [...locks.apart, some(random.int(2, 4))];
    }
  }
  return locks;
}
