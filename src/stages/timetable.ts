import type { Breach } from "../domain/breach.js";
import { raise } from "../domain/maps.js";
import type { Plan, PlannedGroup } from "../domain/plan.js";
import { levelMinutes, type School } from "../domain/school.js";
import type { Group, Timetable } from "../domain/timetable.js";

/** Writes a plan with ids for indices, and the dates each group meets. */
export function timetableOf(school: School, plan: Plan): Timetable {
  const used = new Map<string, number>();
  return {
    version: 1,
    commonSlots: school.levels.map((level) => ({
      level: level.id,
      slots: (plan.commonSlots[level.index] ?? []).map((slot) => school.slots[slot].id),
    })),
    groups: plan.groups.map((group): Group => {
      const stem =
        `${school.periods[group.period].id}/${school.slots[group.slot].id}/${school.levels[group.level].id}/${school.actions[group.action].id}`.slice(
          0,
          90,
        );
      raise(used, stem);
      return { id: `${stem}/${used.get(stem)}`, ...sheetOf(school, group) };
    }),
    selfStudy: plan.selfStudy.map(({ period, level, slot, students }) => ({
      period: school.periods[period].id,
      level: school.levels[level].id,
      slot: school.slots[slot].id,
      students: students.map((each) => school.students[each].id),
    })),
  };
}

function sheetOf(school: School, group: PlannedGroup): Omit<Group, "id"> {
  const action = school.actions[group.action];
  const sessions = school.sessions[group.period][group.slot];
  return {
    period: school.periods[group.period].id,
    level: school.levels[group.level].id,
    action: action.id,
    ...(action.need < 0 ? {} : { need: school.needs[action.need] }),
    modality: action.modality,
    objective: action.objective,
    slot: school.slots[group.slot].id,
    teachers: group.teachers.map((each) => school.teachers[each].id),
    ...(group.room < 0 || !school.rooms ? {} : { room: school.rooms[group.room].id }),
    students: group.students.map((each) => school.students[each].id),
    ...(group.paidBy < 0 ? {} : { paidBy: school.divisions[group.paidBy].id }),
    sessions: sessions.level[group.level],
    minutes: levelMinutes(school, group.period, group.slot, group.level),
    dates: [...sessions.dates[group.level]],
  };
}

/**
 * Reads a timetable against a school. What refers to nothing, or states other dates than the calendar gives, is a
 * breach; what can be read is read, so that the rules can be checked too.
 */
export function readTimetable(school: School, timetable: Timetable): { plan: Plan; breaches: Breach[] } {
  const breaches: Breach[] = [];
  const finder = (kind: string, list: readonly { id: string }[]) => {
    const index = new Map(list.map((each, position) => [each.id, position]));
    return (id: string): number => {
      const found = index.get(id);
      if (found !== undefined) return found;
      breaches.push({
        rule: "timetable",
        amount: 1,
        unit: "references",
        sentence: `The timetable names the ${kind} ${JSON.stringify(id)}, which the problem does not have.`,
      });
      return -1;
    };
  };
  const find = {
    level: finder("level", school.levels),
    slot: finder("slot", school.slots),
    period: finder("period", school.periods),
    action: finder("action", school.actions),
    teacher: finder("teacher", school.teachers),
    room: finder("room", school.rooms ?? []),
    student: finder("student", school.students),
    division: finder("division", school.divisions),
  };
  const all = (kind: "teacher" | "student" | "slot", ids: readonly string[]) => ids.map(find[kind]).filter((each) => each >= 0);

  const commonSlots: number[][] = school.levels.map(() => []);
  for (const { level, slots } of timetable.commonSlots) {
    const index = find.level(level);
    if (index >= 0) commonSlots[index] = [...new Set([...commonSlots[index], ...all("slot", slots)])].sort((a, b) => a - b);
  }
  const groups = timetable.groups.flatMap((group): PlannedGroup[] => {
    const place = {
      period: find.period(group.period),
      level: find.level(group.level),
      action: find.action(group.action),
      slot: find.slot(group.slot),
    };
    if (Object.values(place).includes(-1)) return [];
    const planned: PlannedGroup = {
      ...place,
      teachers: all("teacher", group.teachers),
      room: group.room === undefined ? -1 : find.room(group.room),
      students: all("student", group.students),
      paidBy: group.paidBy === undefined ? -1 : find.division(group.paidBy),
    };
    const truth = sheetOf(school, planned);
    if (group.sessions !== truth.sessions || Math.abs(group.minutes - truth.minutes) > 1e-6 || group.dates.join() !== truth.dates.join()) {
      breaches.push({
        rule: "timetable",
        amount: Math.max(1, Math.abs(group.sessions - truth.sessions)),
        unit: "sessions",
        sentence: `Group ${group.id} states other meetings than the calendar gives its slot.`,
      });
    }
    return [planned];
  });
  const selfStudy = timetable.selfStudy.flatMap((entry) => {
    const place = { period: find.period(entry.period), level: find.level(entry.level), slot: find.slot(entry.slot) };
    return Object.values(place).includes(-1) ? [] : [{ ...place, students: all("student", entry.students) }];
  });
  return { plan: { commonSlots, groups, selfStudy }, breaches };
}
