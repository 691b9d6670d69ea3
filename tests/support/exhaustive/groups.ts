import type { PlannedGroup } from "../../../src/domain/plan.js";
import { levelMinutes, type School } from "../../../src/domain/school.js";
import { keptByTeachers } from "./changes.js";
import { pairsIn, type Settings, speaksOf } from "./settings.js";
import { product } from "./slots.js";

/** One way to lead, house and pay the groups of a seating: what it costs and what it uses up. */
export interface Outcome {
  readonly cost: number;
  readonly groups: readonly PlannedGroup[];
}

/** Budgets that join places: what two outcomes may differ in besides their cost. */
export interface Budgets {
  /** Teachers whose hours are limited. */
  readonly teachers: ReadonlySet<number>;
  /** Minutes by `division/…` or `level/…`. */
  readonly pools: ReadonlyMap<string, number>;
  /** Minutes of all groups together. */
  readonly total: number;
}

export function budgetsOf(school: School, { hourPool, hourBudget }: Settings): Budgets {
  const teachers = new Set(
    school.teachers.filter((each) => Number.isFinite(each.weeklyMinutes) || Number.isFinite(each.yearlyMinutes)).map((each) => each.index),
  );
  const pools = new Map<string, number>();
  for (const division of school.divisions) {
    if (division.hourPool === undefined) continue;
    const key = hourPool.shared ? `level/${division.level}` : `division/${division.index}`;
    pools.set(key, (pools.get(key) ?? 0) + division.hourPool);
  }
  return { teachers, pools, total: (hourBudget.mostTeacherHours ?? Number.POSITIVE_INFINITY) * 60 };
}

export function poolOf(group: PlannedGroup): string {
  return group.paidBy < 0 ? `level/${group.level}` : `division/${group.paidBy}`;
}

/** Every outcome of a seating that could matter, the cheapest of those that use up the same. */
export function outcomesOf(
  school: School,
  settings: Settings,
  budgets: Budgets,
  period: number,
  slot: number,
  seating: readonly number[],
): Outcome[] {
  const cells = school.levels.flatMap((level) =>
    school.actions.flatMap((action) => {
      const students = level.students.filter((student) => seating[student] === action.index);
      return students.length === 0
        ? []
        : [
            splits(school, settings, action.index, students).map((split) =>
              split.map((group) => ({ level: level.index, action: action.index, students: group })),
            ),
          ];
    }),
  );
  const best = new Map<string, Outcome>();
  for (const split of product(cells)) {
    const bare = split.flat();
    const rooms = housed(school, bare, slot);
    if (!rooms) continue;
    const cost = bare.reduce(
      (total, each) =>
        total + (school.actions[each.action].adults * levelMinutes(school, period, slot, each.level)) / 60 + settings.economy.groupPrice,
      0,
    );
    for (const teachers of staffings(school, settings, bare, period, slot)) {
      for (const payers of product(bare.map((each) => payersOf(school, budgets, each.students)))) {
        const groups = bare.map(
          (each, k): PlannedGroup => ({ ...each, period, slot, teachers: teachers[k], room: rooms[k], paidBy: payers[k] }),
        );
        const key = signature(school, settings, budgets, groups);
        if (cost < (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) best.set(key, { cost, groups });
      }
    }
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost);
}

function signature(school: School, settings: Settings, { teachers, pools, total }: Budgets, groups: readonly PlannedGroup[]): string {
  const used = groups
    .flatMap((group) => group.teachers.filter((each) => teachers.has(each)).map((each) => `${each}@${group.level}`))
    .sort();
  const spent = pools.size === 0 ? [] : groups.map((group) => `${poolOf(group)}:${group.teachers.length}`).sort();
  const led = Number.isFinite(total) ? groups.map((group) => `${group.level}:${group.teachers.length}`).sort() : [];
  const met = settings.locks.teachers.map((lock) =>
    Number(
      groups.some(
        (group) =>
          speaksOf(school, lock, group.action, group.slot, group.period) &&
          group.teachers.some((each) => school.teachers[each].id === lock.teacher),
      ),
    ),
  );
  return [used, spent, led, met, keptByTeachers(school, settings, groups)].join(";");
}

/** Ways to split students into groups of an action. */
function splits(school: School, { locks }: Settings, action: number, students: readonly number[]): number[][][] {
  const { min, max } = school.actions[action];
  const apart = pairsIn(school, locks.apart);
  const together = pairsIn(school, locks.together);
  const keeps = (group: readonly number[]) =>
    group.length >= min &&
    group.length <= max &&
    !apart.some((pair) => pair.every((each) => group.includes(each))) &&
    together.every(([a, b]) => !students.includes(a) || !students.includes(b) || group.includes(a) === group.includes(b));
  return setPartitions(students).filter((split) => split.every(keeps));
}

function setPartitions(items: readonly number[]): number[][][] {
  return items.reduce<number[][][]>(
    (ways, item) =>
      ways.flatMap((way) => [...way.map((_, k) => way.map((group, at) => (at === k ? [...group, item] : group))), [...way, [item]]]),
    [[]],
  );
}

interface BareGroup {
  readonly level: number;
  readonly action: number;
  readonly students: readonly number[];
}

/** A room for each group, -1 where rooms are not planned; undefined when they do not all fit. */
function housed(school: School, groups: readonly BareGroup[], slot: number): number[] | undefined {
  if (!school.rooms) return groups.map(() => -1);
  const rooms = school.rooms;
  const place = (taken: readonly number[]): number[] | undefined => {
    if (taken.length === groups.length) return [...taken];
    const { action, students } = groups[taken.length];
    for (const room of rooms) {
      const fits =
        !taken.includes(room.index) &&
        !room.busy.has(slot) &&
        room.capacity >= students.length &&
        school.actions[action].features.every((each) => room.features.has(each));
      const found = fits ? place([...taken, room.index]) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return place([]);
}

/** Every way to give each group its adults: `[group][k]`. */
function staffings(school: School, { locks }: Settings, groups: readonly BareGroup[], period: number, slot: number): number[][][] {
  const may = (teacher: number, action: number, level: number) =>
    school.teachers[teacher].actions.has(action) &&
    !school.teachers[teacher].busy.has(slot) &&
    !isAwayFor(school, teacher, level, period, slot) &&
    !locks.teachers.some(
      (lock) => !lock.leads && lock.teacher === school.teachers[teacher].id && speaksOf(school, lock, action, slot, period),
    );
  return groups.reduce<number[][][]>(
    (ways, { action, level }) =>
      ways.flatMap((way) => {
        const free = school.teachers.map((each) => each.index).filter((each) => may(each, action, level) && !way.flat().includes(each));
        return choose(free, school.actions[action].adults).map((team) => [...way, team]);
      }),
    [[]],
  );
}

function isAwayFor(school: School, teacher: number, level: number, period: number, slot: number): boolean {
  return school.problem.teachers[teacher].absences.some((range) =>
    school.sessions[period][slot].dates[level].some((date) => range.start <= date && date <= range.end),
  );
}

function choose(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, k) => choose(items.slice(k + 1), count - 1).map((rest) => [item, ...rest]));
}

/** Divisions that may pay for a group of these students; -1 where the level pays or nothing is limited. */
function payersOf(school: School, { pools }: Budgets, students: readonly number[]): number[] {
  const divisions = [...new Set(students.map((each) => school.students[each].division))];
  return divisions.every((each) => pools.has(`division/${each}`)) ? divisions : [-1];
}
