import { addTo } from "../../domain/maps.js";
import type { Plan } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";
import type { Group } from "../../domain/timetable.js";

/** What keeps a teacher from a meeting: ordinary duties or an absence, or a group, by its id. */
export type Duty = { reason: "busy" } | { reason: "leads"; group: string; level: string; action: string };

/** What a teacher does in a slot of a period, on the date if there is one; undefined when free. */
export type Diary = (teacher: number, period: number, slot: number, date: string | null) => Duty | undefined;

/** `written` holds the groups of the plan, in their order. */
export function diaryOf(school: School, plan: Plan, written: readonly Group[]): Diary {
  const leads = new Map<string, number[]>();
  plan.groups.forEach(({ period, slot, teachers }, group) => {
    for (const teacher of teachers) {
      const key = `${teacher}/${period}/${slot}`;
      addTo(leads, key, group);
    }
  });
  // A group does not meet while its whole level is on work placements.
  const meets = (group: number, date: string | null) => {
    const { period, slot, level } = plan.groups[group];
    const sessions = school.sessions[period][slot];
    return date === null ? sessions.level[level] > 0 : sessions.dates[level].includes(date);
  };
  return (teacher, period, slot, date) => {
    const { busy, absences } = school.teachers[teacher];
    if (busy.has(slot) || (date !== null && absences.some(({ start, end }) => start <= date && date <= end))) return { reason: "busy" };
    const group = leads.get(`${teacher}/${period}/${slot}`)?.find((each) => meets(each, date));
    if (group === undefined) return undefined;
    const { id, level, action } = written[group];
    return { reason: "leads", group: id, level, action };
  };
}

/** Teachers whom the bilan of a level at the end of a period concerns, ascending: a period cut in parts is one. */
export function concernedBy(school: School, plan: Plan, period: number, level: number, withTeaching: boolean): number[] {
  const spanOf = (each: number) => school.periods[each].span;
  const teachers = new Set(
    plan.groups.filter((group) => spanOf(group.period) === spanOf(period) && group.level === level).flatMap((group) => group.teachers),
  );
  if (withTeaching) {
    const { divisions } = school.levels[level];
    for (const { index, teaches } of school.teachers) if (divisions.some((division) => teaches.has(division))) teachers.add(index);
  }
  return [...teachers].sort((a, b) => a - b);
}
