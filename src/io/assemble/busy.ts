import type { SlotInput } from "../../domain/problem.js";
import { FINDINGS, type Thing, thing } from "../notices/findings.js";
import type { Part } from "../parts.js";
import type { Findings } from "./findings.js";
import { overlaps } from "./grid.js";

export interface Busy {
  readonly divisions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly teachers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rooms: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Known {
  readonly divisions: ReadonlyMap<string, unknown>;
  readonly teachers: ReadonlyMap<string, unknown>;
  readonly rooms: ReadonlyMap<string, unknown>;
  /** Divisions of a teaching group, by its id. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export interface Naming {
  readonly division: (id: string) => string;
  readonly teacher: (id: string) => string;
  readonly room: (id: string) => string;
}

/** Slots in which lessons take divisions, teachers and rooms. A slot that a lesson takes in part, or in one week, is taken. */
export function busyIn(parts: readonly Part[], slots: readonly SlotInput[], known: Known, naming: Naming, findings: Findings): Busy {
  const busy = {
    divisions: new Map<string, Set<string>>(),
    teachers: new Map<string, Set<string>>(),
    rooms: new Map<string, Set<string>>(),
  };
  const take = (kind: keyof typeof busy, called: Thing, id: string, taken: readonly string[], source: string) => {
    if (!known[kind].has(id)) {
      findings.add(FINDINGS.onlyLessons(called), [source], thing(called, id));
      return;
    }
    const mine = busy[kind].get(id) ?? new Set<string>();
    busy[kind].set(id, mine);
    for (const slot of taken) mine.add(slot);
  };
  for (const { source, lessons = [] } of parts) {
    for (const lesson of lessons) {
      const taken = slots.filter((slot) => overlaps(slot, lesson)).map(({ id }) => id);
      const through = (lesson.groups ?? []).flatMap((group) => known.groups.get(group) ?? []);
      for (const id of new Set([...lesson.divisions, ...through].map(naming.division))) take("divisions", "division", id, taken, source);
      for (const id of new Set(lesson.teachers.map(naming.teacher))) take("teachers", "teacher", id, taken, source);
      if (lesson.room !== undefined) take("rooms", "room", naming.room(lesson.room), taken, source);
    }
  }
  return busy;
}
