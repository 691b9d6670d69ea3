import type { GeneratedSchool } from "../../src/generate/index.js";
import type { RandomSchool } from "../support/randomSchool.js";

type AnySchool = GeneratedSchool | RandomSchool;

const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Ids that occur twice among their kind. */
export function repeatedIds(school: AnySchool): string[] {
  const kinds = [
    school.slots,
    school.levels,
    school.divisions,
    school.students,
    school.teachers,
    school.actions,
    school.rooms ?? [],
    school.periods ?? [],
  ];
  return kinds.flatMap((kind) => twice(kind.map(({ id }) => id)));
}

/** References, as "kind id", to something that the school does not hold. */
export function unknownReferences(school: AnySchool): string[] {
  const idsOf = (list: readonly { id: string }[] | undefined) => new Set((list ?? []).map(({ id }) => id));
  const slots = idsOf(school.slots);
  const levels = idsOf(school.levels);
  const divisions = idsOf(school.divisions);
  const periods = idsOf(school.periods);
  const served = new Set(school.actions.flatMap(({ need }) => need ?? []));
  const skills = new Set([...served, ...idsOf(school.actions)]);
  const unknown: string[] = [];
  const check = (kind: string, known: ReadonlySet<string>, ids: readonly string[] | undefined) =>
    unknown.push(...(ids ?? []).filter((id) => !known.has(id)).map((id) => `${kind} ${id}`));
  for (const division of school.divisions) {
    check("level", levels, [division.level]);
    check("slot", slots, division.busy);
  }
  for (const student of school.students) {
    check("division", divisions, [student.division]);
    check("need", served, Object.keys(student.needs ?? {}));
    for (const need of Object.values(student.needs ?? {})) check("period", periods, typeof need === "number" ? [] : need.periods);
  }
  for (const teacher of school.teachers) {
    check("skill", skills, teacher.skills);
    check("slot", slots, teacher.busy);
    check("preference", new Set([...skills, ...slots]), teacher.prefers);
    check("division", divisions, teacher.teaches);
  }
  for (const room of school.rooms ?? []) check("slot", slots, room.busy);
  for (const action of school.actions) check("level", levels, action.levels);
  return unknown;
}
