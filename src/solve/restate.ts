import { raise } from "../domain/maps.js";
import type { Plan } from "../domain/plan.js";
import type { Program } from "../program/program.js";
import type { Model } from "../variables/model.js";
import { ask, type Search, type SearchContext } from "./search.js";

const NODES = 50;

/** A plan as a point of a program that was built otherwise; undefined when the program does not hold such a point. */
export function* restate(context: SearchContext, stage: string, model: Model, plan: Plan): Search<Float64Array | undefined> {
  const known = sharedColumns(model, plan);
  return known && (yield* complete(context, stage, model.program, known));
}

/** A point with these columns as they are and the best of the others; undefined when there is none. */
export function* complete(
  context: SearchContext,
  stage: string,
  program: Program,
  known: ReadonlyMap<number, number>,
): Search<Float64Array | undefined> {
  const rest = program.variant();
  for (const [column, value] of known) {
    if (value < rest.lower[column] || value > rest.upper[column]) return undefined;
    rest.fix(column, value);
  }
  return (yield* ask(context, stage, rest, { nodeLimit: NODES })).values;
}

/** The columns that all rules share, as the plan of the horizon's periods has them; undefined when one is missing. */
export function sharedColumns({ school, horizon, cohorts, variables }: Model, plan: Plan): Map<number, number> | undefined {
  const values = new Map<number, number>();
  const add = (column: number) => raise(values, column);
  const cohortOf = new Map(cohorts.flatMap((cohort) => cohort.students.map((student) => [student, cohort.index] as const)));
  const key = (...parts: number[]) => parts.join("/");
  const cellAt = new Map(variables.cells.map((cell) => [key(cell.period, cell.level, cell.slot, cell.action), cell]));
  const presenceAt = new Map(variables.presences.map((presence) => [key(presence.period, presence.slot, presence.cohort), presence]));
  const poolOf = new Map(variables.pools.flatMap((pool) => pool.parts.map(({ column }) => [column, pool] as const)));
  for (const levels of variables.commonSlot) for (const column of levels) if (column >= 0) values.set(column, 0);
  for (const { attendances, parts, selfStudy } of variables.presences)
    for (const column of [...attendances.map((each) => each.column), ...parts.map((each) => each.column), selfStudy])
      if (column >= 0) values.set(column, 0);
  for (const { groups, leads, fillings } of variables.cells)
    for (const column of [groups, ...leads.map((each) => each.column), ...fillings.map((each) => each.column)]) values.set(column, 0);

  plan.commonSlots.forEach((slots, level) => {
    for (const slot of slots) add(variables.commonSlot[level][slot]);
  });
  for (const group of plan.groups) {
    if (!horizon.periods.includes(group.period)) continue;
    const cell = cellAt.get(key(group.period, group.level, group.slot, group.action));
    if (!cell) return undefined;
    add(cell.groups);
    for (const teacher of group.teachers) add(cell.leads.find((lead) => lead.teacher === teacher)?.column ?? -1);
    for (const student of group.students) {
      const presence = presenceAt.get(key(group.period, group.slot, cohortOf.get(student) ?? -1));
      const own = presence?.attendances.find((each) => each.cell === cell.index);
      if (own) {
        add(own.column);
        continue;
      }
      const need = school.actions[group.action].need;
      const part = presence?.parts.find((each) => each.need === need) ?? presence?.parts.find((each) => each.need < 0);
      const filling = part && poolOf.get(part.column)?.fillings.find((each) => each.cell === cell.index);
      add(part?.column ?? -1);
      add(filling?.column ?? -1);
    }
  }
  for (const { period, slot, students } of plan.selfStudy) {
    if (!horizon.periods.includes(period)) continue;
    for (const student of students) add(presenceAt.get(key(period, slot, cohortOf.get(student) ?? -1))?.selfStudy ?? -1);
  }
  return values.has(-1) ? undefined : values;
}
