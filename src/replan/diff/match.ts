import { addTo } from "../../domain/maps.js";
import type { Group } from "../../domain/timetable.js";

/** What became of each group: its index among the announced ones and among those planned; -1 where there is none. */
export interface Match {
  readonly before: number;
  readonly after: number;
}

/**
 * Announced groups and those planned in their stead: of the same action at the same time, the two with most members in
 * common; then, of what is left, of the same action in the same period, if they have any.
 */
export function matchGroups(announced: readonly Group[], planned: readonly Group[]): Match[] {
  const left = new Set(planned.keys());
  const found = new Map<number, number>();
  const pair = (least: number, keyOf: (group: Group) => string) => {
    const byKey = new Map<string, number[]>();
    for (const after of left) addTo(byKey, keyOf(planned[after]), after);
    const pairs = announced.flatMap((group, before) =>
      found.has(before)
        ? []
        : (byKey.get(keyOf(group)) ?? []).map((after) => ({ before, after, common: commonMembers(group, planned[after]) })),
    );
    pairs.sort((a, b) => b.common - a.common || a.before - b.before || a.after - b.after);
    for (const { before, after, common } of pairs) {
      if (common < least || found.has(before) || !left.has(after)) continue;
      found.set(before, after);
      left.delete(after);
    }
  };
  pair(0, ({ period, level, action, slot }) => [period, level, action, slot].join("\n"));
  pair(1, ({ period, level, action }) => [period, level, action].join("\n"));
  return [
    ...announced.map((_, before) => ({ before, after: found.get(before) ?? -1 })),
    ...[...left].map((after) => ({ before: -1, after })),
  ];
}

function commonMembers(a: Group, b: Group): number {
  const members = new Set(a.students);
  return b.students.filter((student) => members.has(student)).length;
}
