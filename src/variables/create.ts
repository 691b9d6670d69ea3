import { addTo } from "../domain/maps.js";
import type { School } from "../domain/school.js";
import type { Program } from "../program/program.js";
import type { Cohort } from "./cohort.js";
import type { Horizon } from "./horizon.js";
import { type Attending, optionOf, type Seating, type SharedSeats, seatCohorts } from "./pools.js";
import type { Cell, Lead, Part, Place, Pool, Presence, Variables } from "./variables.js";

/** Which columns may exist. Rules answer; a column that none refuses is created. */
export interface Admission extends Attending {
  commonSlot(level: number, slot: number): boolean;
  leads(teacher: number, action: number, level: number, slot: number, period: number): boolean;
  selfStudy(): boolean;
}

/** Adds the shared columns to the program: `z` for common slots, self-study, then `x`, `f`, `g`, `y` cell by cell. */
export function createVariables(
  school: School,
  horizon: Horizon,
  cohorts: readonly Cohort[],
  admission: Admission,
  program: Program,
): Variables {
  const commonSlot = createCommonSlots(school, horizon, admission, program);
  const seatings = seatCohorts(school, horizon, cohorts, commonSlot, admission);
  const drafts = seatings.map((seating) => ({ seating, presence: draftPresence(school, seating, admission, program) }));
  const pools = draftPools(drafts);
  const seated = byPlace(drafts, ({ seating: { period, slot } }) => [period, slot]);
  const pooled = byPlace(pools, ({ seats: { period, slot } }) => [period, slot]);
  const cells: Cell[] = [];
  for (const period of horizon.periods) {
    for (const level of school.levels) {
      for (const slot of school.slots) {
        if (commonSlot[level.index][slot.index] < 0 || school.sessions[period][slot.index].level[level.index] === 0) continue;
        const place = String([period, slot.index]);
        const present = (seated.get(place) ?? []).reduce((total, { seating }) => total + seating.cohort.size, 0);
        for (const action of school.actions) {
          const option = optionOf(school, level.index, action.index);
          const name = `${action.id}@${level.id},${slot.id},${school.periods[period].id}`;
          const seat = (places: Place[], who: string, most: number) => {
            const column = program.addColumn(`${who}:${name}]`, { upper: most, integer: true });
            places.push({ cell: cells.length, column });
            return column;
          };
          const attendances = (seated.get(place) ?? [])
            .filter(({ seating }) => seating.options.has(option))
            .map(({ seating: { cohort }, presence }) => ({
              cohort: cohort.index,
              column: seat(presence.attendances, `x[${cohortName(school, cohort)}`, cohort.size),
            }));
          const fillings = (pooled.get(place) ?? [])
            .filter(({ seats }) => seats.options.has(option))
            .map(({ seats, pool }) => ({
              division: seats.division,
              most: seats.size,
              column: seat(pool.fillings, `f[${seatsName(school, seats)}`, seats.size),
            }));
          const most = [...attendances.map((each) => cohorts[each.cohort].size), ...fillings.map((each) => each.most)];
          if (most.length === 0) continue;
          const upper = Math.min(
            present,
            most.reduce((a, b) => a + b, 0),
          );
          const groups = program.addColumn(`g[${name}]`, { upper, integer: true, rank: 1 });
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
            fillings,
            leads,
          });
        }
      }
    }
  }
  for (const {
    seats,
    pool: { parts, fillings },
  } of pools) {
    const name = `${seatsName(school, seats)}@${school.slots[seats.slot].id},${school.periods[seats.period].id}`;
    const terms = [...fillings.map(({ column }) => [column, 1] as const), ...parts.map(({ column }) => [column, -1] as const)];
    program.addEqual(`pool ${name}`, terms, 0);
  }
  return { commonSlot, cells, presences: drafts.map(({ presence }) => presence), pools: pools.map(({ pool }) => pool) };
}

/** What the variables keep of a seating: the seating itself, with all that may be attended, is let go of. */
interface PresenceDraft extends Presence {
  readonly attendances: Place[];
}

function draftPresence(school: School, seating: Seating, admission: Admission, program: Program): PresenceDraft {
  const { period, cohort, slot } = seating;
  const name = `${cohortName(school, cohort)}@${school.slots[slot].id},${school.periods[period].id}`;
  const add = (kind: string) => program.addColumn(`${kind}[${name}]`, { upper: cohort.size, integer: true });
  const parts = seating.parts.map(({ need }): Part => ({ need, column: add(need < 0 ? "free" : `for ${school.needs[need]}`) }));
  return { period, cohort: cohort.index, slot, attendances: [], parts, selfStudy: admission.selfStudy() ? add("self") : -1 };
}

interface PoolDraft extends Pool {
  readonly parts: { presence: Presence; column: number }[];
  readonly fillings: Place[];
}

function draftPools(
  seated: readonly { readonly seating: Seating; readonly presence: Presence }[],
): { readonly seats: SharedSeats; readonly pool: PoolDraft }[] {
  const drafts = new Map<SharedSeats, PoolDraft>();
  for (const { seating, presence } of seated) {
    seating.parts.forEach(({ pool: seats }, part) => {
      const draft = drafts.get(seats) ?? { parts: [], fillings: [] };
      drafts.set(seats, draft);
      draft.parts.push({ presence, column: presence.parts[part].column });
    });
  }
  return Array.from(drafts, ([seats, pool]) => ({ seats, pool }));
}

function byPlace<Each>(all: readonly Each[], placeOf: (each: Each) => readonly number[]): Map<string, Each[]> {
  const places = new Map<string, Each[]>();
  for (const each of all) {
    const place = String(placeOf(each));
    addTo(places, place, each);
  }
  return places;
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

function seatsName(school: School, { division, need, rank }: SharedSeats): string {
  const { id } = school.divisions[division];
  return `${id}${need < 0 ? "" : ` for ${school.needs[need]}`}${rank === 0 ? "" : ` ${rank + 1}`}`;
}

/** Name of a cohort in rows: its first student and, when there are others, how many. */
export function cohortName(school: School, cohort: Cohort): string {
  const first = school.students[cohort.students[0]].id;
  return cohort.size === 1 ? first : `${first}+${cohort.size - 1}`;
}
