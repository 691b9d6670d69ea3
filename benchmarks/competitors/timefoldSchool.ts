import { type Action, isPresent, levelMinutes, type Room, type School, type Student, type Teacher } from "../../src/domain/school.js";
import { refusesSlot } from "../../src/rules/admission.js";

/** Settings of rules that its model reads. */
interface Settings {
  readonly commonSlot: { readonly perWeek: number | { min: number; max: number }; differentDays: boolean; doubleBlock: boolean };
  readonly onePlace: { readonly selfStudy: boolean; readonly selfStudyPrice: number };
  readonly hourPool: { readonly shared: boolean };
  readonly hourBudget: { readonly mostTeacherHours?: number };
  readonly fewActions: { readonly perSlot?: number; readonly perStudent?: number };
  readonly noFrozenGroups: { readonly maxPeriods?: number };
  readonly locks: Readonly<Record<string, readonly unknown[]>>;
}

const settings = (school: School) => school.problem.rules as unknown as Settings;

/** What a school asks that the model leaves out, if anything: no family of the benchmark asks it. */
export function unmodelled(school: School): string | undefined {
  const { commonSlot, hourPool, hourBudget, fewActions, noFrozenGroups, locks } = settings(school);
  const pools = school.divisions.some((division) => division.hourPool !== undefined);
  const asked: readonly (readonly [string, boolean])[] = [
    ["slots or weeks that differ", school.periods.some((period) => !alike(school, period.index))],
    ["a range of common slots", school.levels.some((level) => commonSlotsOf(school, level.index) === undefined)],
    ["double blocks or different days", commonSlot.differentDays || commonSlot.doubleBlock],
    ["hour pools of divisions", pools && !hourPool.shared],
    ["an hour budget", hourBudget.mostTeacherHours !== undefined],
    ["a limit of actions a student", fewActions.perStudent !== undefined],
    ["a limit of periods in an action", noFrozenGroups.maxPeriods !== undefined],
    ["locks", Object.values(locks).some((each) => each.length > 0)],
  ];
  return asked.find(([, is]) => is)?.[0];
}

/** Whether every slot holds as much as any other in the period, and everybody is there. */
function alike(school: School, period: number): boolean {
  const minutes = school.slots.flatMap(({ index, week }) =>
    week ? [Number.NaN] : school.levels.map((level) => levelMinutes(school, period, index, level.index)),
  );
  const present = school.slots.every(({ index }) => school.divisions.every((division) => isPresent(school, period, index, division.index)));
  return present && minutes.every((each) => each === minutes[0]);
}

function commonSlotsOf(school: School, level: number): number | undefined {
  const range = school.levels[level].commonSlots ?? settings(school).commonSlot.perWeek;
  if (typeof range === "number") return range;
  return range.min === range.max ? range.min : undefined;
}

/** The school as its model reads it: see School.java. */
export function writtenForTimefold(school: School, seconds: number): object {
  const { onePlace, fewActions } = settings(school);
  return {
    seconds,
    slotMinutes: school.slots[0].minutes,
    periodMinutes: school.periods.map(({ index }) => levelMinutes(school, index, 0, 0)),
    levels: school.levels.map(({ index, divisions }) => ({
      slots: school.slots.map((slot) => slot.index).filter((slot) => refusesSlot(school, index, slot).length === 0),
      commonSlots: commonSlotsOf(school, index),
      pool: poolOf(divisions.map((each) => school.divisions[each].hourPool)),
    })),
    actions: school.actions.map(written.action),
    teachers: school.teachers.map(written.teacher),
    students: school.students.map(written.student),
    rooms: school.rooms?.map(written.room),
    selfStudyPrice: onePlace.selfStudy ? onePlace.selfStudyPrice : undefined,
    actionsPerSlot: fewActions.perSlot,
  };
}

function poolOf(minutes: readonly (number | undefined)[]): number | undefined {
  return minutes.reduce((total, each) => (total === undefined || each === undefined ? undefined : total + each), 0);
}

const finite = (minutes: number) => (Number.isFinite(minutes) ? minutes : undefined);

const written = {
  action: ({ index, need, min, max, adults, levels, features, onlyForNeed }: Action) => ({
    ...{ index, need, min, max, adults, features, onlyForNeed },
    levels: [...levels],
  }),
  teacher: ({ index, actions, busy, weeklyMinutes, yearlyMinutes }: Teacher) => ({
    ...{ index, weeklyMinutes: finite(weeklyMinutes), yearlyMinutes: finite(yearlyMinutes) },
    actions: [...actions],
    busy: [...busy],
  }),
  student: ({ index, level, needs }: Student) => ({ index, level, needs }),
  room: ({ index, capacity, features, busy }: Room) => ({ index, capacity, features: [...features], busy: [...busy] }),
};
