import { buildCalendar } from "../calendar/calendar.js";
import { presetById, presetYearHours } from "../calendar/presets.js";
import type { DivisionInput, Problem, QuotaInput } from "../domain/problem.js";
import type { Action, Division, Level, Need, Quota, School, Slot, Student, Teacher } from "../domain/school.js";
import { allActions } from "./defaults.js";
import { levelIdsOf, planLevels } from "./levels.js";
import { sizesOf } from "./modality.js";
import { minutesOf } from "./references.js";

type HoursInput = number | Readonly<Record<string, number>> | undefined;

/** Hours in minutes, without the noise of floating point: 4.1 h are 246 minutes, and pay for a slot of as many. */
function minutesIn(hours: number): number {
  return Math.round(hours * 60e6) / 1e6;
}

/** Turns a problem without issues into indices and counts of sessions. */
export function compile(problem: Problem): School {
  const levels = planLevels(problem);
  const slots = problem.slots.map((slot, index): Slot => {
    const [start, end] = [minutesOf(slot.start), minutesOf(slot.end)];
    return { index, id: slot.id, day: slot.day, start, end, minutes: end - start, week: slot.week };
  });
  const { dated, periods, sessions, weeksPresent } = buildCalendar({ ...problem, levels });
  const needs = needsOf(problem);
  const actions = actionsOf(problem, needs, levels);
  const at = {
    slot: indexBy(problem.slots),
    division: indexBy(problem.divisions),
    period: indexBy(periods),
    need: new Map(needs.map((id, index) => [id, index])),
    action: indexBy(actions),
  };
  const indices = (map: ReadonlyMap<string, number>, list: readonly string[]) => new Set(list.flatMap((id) => map.get(id) ?? []));
  const levelOf = (division: number) => levels.findIndex((level) => level.divisions.includes(division));

  const students = problem.students.map((student, index): Student => {
    const division = at.division.get(student.division) as number;
    const own = Object.entries(student.needs).map(([id, stated]): Need => {
      const need = typeof stated === "number" ? { severity: stated } : stated;
      const open = periods.map((period) => weeksPresent[period.index][division] > 0 && isOpen(need, period.id));
      const asked = periods.map((period) => {
        if (!open[period.index]) return 0;
        return 60 * (hoursIn(need.hours, period.id) ?? weeksPresent[period.index][division] * (need.weeklyHours ?? 1));
      });
      return { need: at.need.get(id) as number, severity: need.severity, asked, open };
    });
    return { index, id: student.id, division, level: levelOf(division), needs: own, carryOver: minutesIn(student.carryOver) };
  });

  const byDivision = problem.divisions.map((): number[] => []);
  for (const student of students) byDivision[student.division].push(student.index);
  const divisions = problem.divisions.map((division, index): Division => {
    const quota = quotaOf(problem, division);
    return {
      index,
      id: division.id,
      level: levelOf(index),
      busy: indices(at.slot, division.busy),
      ...(quota ? { quota } : {}),
      ...(division.hourPool === undefined ? {} : { hourPool: minutesIn(division.hourPool) }),
      students: byDivision[index],
    };
  });

  const teachers = problem.teachers.map((teacher, index): Teacher => {
    const able = (list: readonly string[]) => {
      const words = new Set(list);
      return new Set(
        actions
          .filter((action) => words.has(action.id) || (action.need >= 0 && words.has(needs[action.need])))
          .map((action) => action.index),
      );
    };
    return {
      index,
      id: teacher.id,
      actions: able(teacher.skills),
      busy: indices(at.slot, teacher.busy),
      absences: teacher.absences,
      weeklyMinutes: minutesIn(teacher.weeklyHours ?? Number.POSITIVE_INFINITY),
      yearlyMinutes: minutesIn(teacher.yearlyHours ?? Number.POSITIVE_INFINITY),
      prefersActions: able(teacher.prefers),
      prefersSlots: indices(at.slot, teacher.prefers),
      teaches: indices(at.division, teacher.teaches),
    };
  });

  const rooms = problem.rooms?.map((room, index) => ({
    index,
    id: room.id,
    capacity: room.capacity,
    features: new Set(room.features),
    busy: indices(at.slot, room.busy),
  }));
  return { problem, dated, needs, slots, periods, levels, divisions, students, teachers, rooms, actions, sessions };
}

/** Hours stated for a period where the need is open; undefined where none are stated at all. */
function hoursIn(stated: HoursInput, period: string): number | undefined {
  return typeof stated === "object" ? stated[period] : stated;
}

function isOpen({ periods, hours }: { periods?: readonly string[] | undefined; hours?: HoursInput }, period: string): boolean {
  return (periods?.includes(period) ?? true) && (typeof hours !== "object" || Object.hasOwn(hours, period));
}

function indexBy(list: readonly { id: string }[]): Map<string, number> {
  return new Map(list.map((each, index) => [each.id, index]));
}

/** Needs that a student has or an action works on, in order of appearance. */
function needsOf(problem: Problem): string[] {
  return [
    ...new Set([
      ...(problem.actions ?? []).flatMap((action) => (action.need === undefined ? [] : [action.need])),
      ...problem.students.flatMap((student) => Object.keys(student.needs)),
    ]),
  ];
}

/** The actions given, or one soutien a need. */
function actionsOf(problem: Problem, needs: readonly string[], levels: readonly Level[]): Action[] {
  return allActions(problem).map((action, index) => {
    const sizes = sizesOf(action.modality);
    const min = Math.max(1, action.min ?? Math.min(sizes.min, action.max ?? Number.POSITIVE_INFINITY));
    return {
      index,
      id: action.id,
      name: action.name ?? action.id,
      need: action.need === undefined ? -1 : needs.indexOf(action.need),
      modality: action.modality,
      objective: action.objective ?? "",
      min,
      max: action.max ?? Math.max(sizes.max, min),
      adults: action.adults,
      levels: new Set(
        levels.filter((level) => !action.levels || level.levelIds.some((id) => action.levels?.includes(id))).map((level) => level.index),
      ),
      features: action.features,
      onlyForNeed: action.onlyForNeed,
    };
  });
}

/** What the division is owed this year: stated, or an even share of what is left of its cycle, or the preset's. */
function quotaOf(problem: Problem, division: DivisionInput): Quota | undefined {
  const { quota } = division;
  const stated = quota && statedHours(quota);
  const hours = stated ?? presetHours(problem, division);
  if (hours === undefined) return undefined;
  return {
    minutes: minutesIn(hours + (quota?.carryOver ?? 0)),
    ...(quota?.tolerance === undefined ? {} : { tolerance: minutesIn(quota.tolerance) }),
  };
}

function statedHours({ hours, cycle }: QuotaInput): number | undefined {
  if (hours !== undefined || !cycle) return hours;
  return Math.max(0, cycle.hours - cycle.received) / (cycle.years - cycle.year + 1);
}

function presetHours(problem: Problem, division: DivisionInput): number | undefined {
  const preset = problem.preset === undefined ? undefined : presetById(problem.preset);
  if (!preset) return undefined;
  const stated = problem.levels.find((level) => level.id === division.level)?.cycleYear;
  return presetYearHours(preset, stated ?? levelIdsOf(problem).indexOf(division.level) + 1);
}
