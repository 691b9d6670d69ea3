import type { RandomSchool } from "../randomSchool.js";

/** Every id that a random school gives; they are distinct across kinds. */
export function idsOf(school: RandomSchool): string[] {
  const lists = [
    school.slots,
    school.levels ?? [],
    school.divisions,
    school.students,
    school.teachers,
    school.rooms ?? [],
    school.actions,
    school.periods ?? [],
  ];
  const needs = school.actions.flatMap((action) => (action.need === undefined ? [] : [action.need]));
  return [...new Set([...lists.flatMap((list) => list.map(({ id }) => id)), ...needs])];
}

/** The same value with every id exchanged, as a string, as a key, or joined with others by "+". */
export function mapIds<T>(value: T, names: ReadonlyMap<string, string>): T {
  const renamed = (text: string) =>
    text
      .split("+")
      .map((part) => names.get(part) ?? part)
      .join("+");
  const walk = (each: unknown): unknown => {
    if (typeof each === "string") return renamed(each);
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== "object" || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [renamed(key), walk(inner)]));
  };
  return walk(value) as T;
}
