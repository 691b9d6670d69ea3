import type { Problem } from "../../src/domain/problem.js";
import type { School } from "../../src/domain/school.js";

/** A single change by a name of its own, written without the library's list of changes. */
export interface PlainChange {
  readonly name: string;
  readonly problem: Problem;
}

type Rules = Record<string, Record<string, unknown>>;

/** Every single change that `bottlenecks` promises to look among, those that are plainly of no use included. */
export function everyChange({ problem, actions, levels, needs, sessions }: School): PlainChange[] {
  const all: PlainChange[] = [];
  const add = (name: string, change: (copy: Problem) => void) => {
    const copy = structuredClone(problem);
    copy.actions ??= actions.map(({ id }) => ({ id, need: id, modality: "soutien", adults: 1, features: [], onlyForNeed: false }));
    copy.actions = copy.actions.map((action, index) => ({ ...action, min: actions[index].min, max: actions[index].max }));
    change(copy);
    all.push({ name, problem: copy });
  };
  const rulesOf = (copy: Problem) => copy.rules as Rules;
  const weeks = Math.max(1, ...problem.slots.map((_, slot) => sessions.reduce((sum, period) => sum + Math.max(...period[slot].level), 0)));
  const largest = Math.max(...actions.map(({ max }) => max));

  problem.teachers.forEach((teacher, index) => {
    if (teacher.weeklyHours !== undefined || teacher.yearlyHours !== undefined)
      add(`hours ${teacher.id}`, ({ teachers }) => {
        const { weeklyHours, yearlyHours } = teacher;
        if (weeklyHours !== undefined) teachers[index].weeklyHours = weeklyHours + 1;
        if (yearlyHours !== undefined) teachers[index].yearlyHours = yearlyHours + weeks;
      });
    for (const slot of teacher.busy)
      add(`slot ${teacher.id} ${slot}`, ({ teachers }) => {
        teachers[index].busy = teacher.busy.filter((each) => each !== slot);
      });
    const skills = [...needs, ...actions.filter(({ need }) => need < 0).map(({ id }) => id)];
    for (const skill of skills.filter((each) => !teacher.skills.includes(each)))
      add(`skill ${teacher.id} ${skill}`, ({ teachers }) => void teachers[index].skills.push(skill));
  });
  (problem.rooms ?? []).forEach((room, index) => {
    if (room.capacity < largest)
      add(`seats ${room.id}`, ({ rooms = [] }) => {
        rooms[index].capacity = largest;
      });
    for (const slot of room.busy)
      add(`room slot ${room.id} ${slot}`, ({ rooms = [] }) => {
        rooms[index].busy = room.busy.filter((each) => each !== slot);
      });
  });
  if (problem.rooms)
    add("room", ({ rooms = [] }) => {
      rooms.push({ id: "one more", capacity: largest, features: [...new Set(actions.flatMap(({ features }) => features))], busy: [] });
    });
  actions.forEach(({ id, min, max }, index) => {
    add(`most ${id}`, (copy) => Object.assign(copy.actions?.[index] ?? {}, { max: max + 1 }));
    if (min > 1) add(`fewest ${id}`, (copy) => Object.assign(copy.actions?.[index] ?? {}, { min: min - 1 }));
  });
  const { shared } = problem.rules.hourPool as { shared: boolean };
  const pools = shared ? levels.map(({ divisions }) => divisions[0]) : problem.divisions.map((_, index) => index);
  for (const index of pools.filter((each) => problem.divisions[each]?.hourPool !== undefined))
    add(`pool ${index}`, ({ divisions }) => {
      divisions[index].hourPool = (divisions[index].hourPool ?? 0) + weeks;
    });
  const rules = problem.rules as Rules;
  if (rules.hourBudget.mostTeacherHours !== undefined)
    add("budget", (copy) => {
      rulesOf(copy).hourBudget = { mostTeacherHours: (rules.hourBudget.mostTeacherHours as number) + weeks };
    });
  for (const { levelIds, commonSlots } of levels) {
    const stated = (commonSlots ?? rules.commonSlot.perWeek) as number | { min: number; max: number };
    const { min, max } = typeof stated === "number" ? { min: stated, max: stated } : stated;
    add(`common ${levelIds}`, (copy) => {
      const ids = new Set([...copy.levels.map(({ id }) => id), ...copy.divisions.map(({ level }) => level)]);
      copy.levels = [...ids].map((id) => copy.levels.find((level) => level.id === id) ?? { id });
      for (const level of copy.levels) if (levelIds.includes(level.id)) level.commonSlots = { min, max: max + 1 };
    });
  }
  for (const limit of ["perSlot", "perStudent"])
    if (rules.fewActions[limit] !== undefined)
      add(`actions ${limit}`, (copy) => {
        rulesOf(copy).fewActions = { ...rules.fewActions, [limit]: (rules.fewActions[limit] as number) + 1 };
      });
  return all;
}
