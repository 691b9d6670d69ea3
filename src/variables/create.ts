import { isPresent, type School } from "../domain/school.js";
import type { Program } from "../program/program.js";
import type { Cohort } from "./cohort.js";
import type { Horizon } from "./horizon.js";
import type { Attendance, Cell, Lead, Presence, Variables } from "./variables.js";

/** Which columns may exist. Rules answer; a column that none refuses is created. */
export interface Admission {
  commonSlot(level: number, slot: number): boolean;
  attends(cohort: Cohort, action: number, level: number, slot: number, period: number): boolean;
  leads(teacher: number, action: number, level: number, slot: number, period: number): boolean;
  selfStudy(): boolean;
}

/** Adds the shared columns to the program: `z` for common slots, self-study, then `g`, `x`, `y` cell by cell. */
export function createVariables(
  school: School,
  horizon: Horizon,
  cohorts: readonly Cohort[],
  admission: Admission,
  program: Program,
): Variables {
  const commonSlot = createCommonSlots(school, horizon, admission, program);
  const presences: Presence[] = [];
  const presenceOf = new Map<string, Presence>();
  for (const period of horizon.periods) {
    for (const cohort of cohorts) {
      for (const slot of school.slots) {
        if (commonSlot[cohort.level][slot.index] < 0 || !isPresent(school, period, slot.index, cohort.division)) continue;
        const name = `self[${cohortName(school, cohort)}@${slot.id},${school.periods[period].id}]`;
        const selfStudy = admission.selfStudy() ? program.addColumn(name, { upper: cohort.size, integer: true }) : -1;
        const presence: Presence = { period, cohort: cohort.index, slot: slot.index, attendances: [], selfStudy };
        presences.push(presence);
        presenceOf.set(key(period, cohort.index, slot.index), presence);
      }
    }
  }
  const cells: Cell[] = [];
  for (const period of horizon.periods) {
    for (const level of school.levels) {
      for (const slot of school.slots) {
        if (commonSlot[level.index][slot.index] < 0 || school.sessions[period][slot.index].level[level.index] === 0) continue;
        for (const action of school.actions) {
          const name = `${action.id}@${level.id},${slot.id},${school.periods[period].id}`;
          const attendances: Attendance[] = [];
          for (const cohort of cohorts) {
            const presence = presenceOf.get(key(period, cohort.index, slot.index));
            if (!presence || !admission.attends(cohort, action.index, level.index, slot.index, period)) continue;
            const column = program.addColumn(`x[${cohortName(school, cohort)}:${name}]`, { upper: cohort.size, integer: true });
            attendances.push({ cohort: cohort.index, column });
            (presence.attendances as { cell: number; column: number }[]).push({ cell: cells.length, column });
          }
          if (attendances.length === 0) continue;
          const most = attendances.reduce((total, each) => total + cohorts[each.cohort].size, 0);
          const groups = program.addColumn(`g[${name}]`, { upper: most, integer: true, rank: 1 });
          const leads: Lead[] = [];
          for (const teacher of school.teachers) {
            if (!admission.leads(teacher.index, action.index, level.index, slot.index, period)) continue;
            leads.push({ teacher: teacher.index, column: program.addColumn(`y[${teacher.id}:${name}]`, { upper: 1, integer: true }) });
          }
          cells.push({
            index: cells.length,
            period,
            level: level.index,
            action: action.index,
            slot: slot.index,
            groups,
            attendances,
            leads,
          });
        }
      }
    }
  }
  return { commonSlot, cells, presences };
}

/** One `z` a level and slot; a choice already made fixes it. */
function createCommonSlots(school: School, horizon: Horizon, admission: Admission, program: Program): number[][] {
  return school.levels.map((level) => {
    const chosen = horizon.commonSlots && new Set(horizon.commonSlots[level.index]);
    return school.slots.map((slot) => {
      if (chosen ? !chosen.has(slot.index) : !admission.commonSlot(level.index, slot.index)) return -1;
      return program.addColumn(`z[${level.id},${slot.id}]`, { lower: chosen ? 1 : 0, upper: 1, integer: true, rank: 3 });
    });
  });
}

/** Name of a cohort in rows: its first student and, when there are others, how many. */
export function cohortName(school: School, cohort: Cohort): string {
  const first = school.students[cohort.students[0]].id;
  return cohort.size === 1 ? first : `${first}+${cohort.size - 1}`;
}

function key(period: number, cohort: number, slot: number): string {
  return `${period}/${cohort}/${slot}`;
}
