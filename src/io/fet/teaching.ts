import { addTo } from "../../domain/maps.js";
import type { FetActivity } from "./activities.js";
import type { DivisionSet } from "./divisions.js";

export interface Teaching {
  readonly subjects: ReadonlySet<string>;
  readonly divisions: ReadonlySet<DivisionSet>;
}

/** What each teacher, by exact FET name, teaches and to which divisions, in activities placed or not. */
export function teachingOf(
  activities: readonly FetActivity[],
  sets: readonly DivisionSet[],
  atoms: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Teaching> {
  const byAtom = new Map<string, DivisionSet[]>();
  for (const set of sets) {
    for (const atom of set.atoms) {
      addTo(byAtom, atom, set);
    }
  }
  const teaching = new Map<string, { subjects: Set<string>; divisions: Set<DivisionSet> }>();
  for (const { teachers, subject, students } of activities) {
    const taught = students.flatMap((name) => [...(atoms.get(name) ?? [])]).flatMap((atom) => byAtom.get(atom) ?? []);
    for (const teacher of teachers) {
      const entry = teaching.get(teacher) ?? { subjects: new Set<string>(), divisions: new Set<DivisionSet>() };
      teaching.set(teacher, entry);
      if (subject !== "") entry.subjects.add(subject);
      for (const division of taught) entry.divisions.add(division);
    }
  }
  return teaching;
}
