import { type Random, randomStream } from "../../src/generate/random.js";
import type { ProblemInput } from "../../src/read/schema.js";

type Level = { readonly index: number; readonly id: string; readonly divisions: readonly [string, string]; readonly teacher: string };

/** A conflict put into a school: what it is called, and the requirements by which it is known. */
export interface Plant {
  readonly kind: string;
  readonly marks: readonly string[];
}

/** A small school without a plan, and why. */
export interface Planted {
  readonly problem: ProblemInput;
  readonly plants: readonly Plant[];
}

type Draft = ProblemInput & { rules: { locks: { teachers: object[] } } };

/** Ways to make a level impossible, each by requirements of its own. */
const KINDS: Readonly<Record<string, (draft: Draft, level: Level, random: Random) => readonly string[]>> = {
  lessons(draft, { divisions }, random) {
    const slots = random.sample(draft.slots, draft.slots.length).map((slot) => slot.id);
    const half = random.int(1, slots.length - 1);
    busy(draft, divisions[0], slots.slice(0, half));
    busy(draft, divisions[1], slots.slice(half));
    return divisions.map((division) => `division ${division} lessons`);
  },
  absence(draft, { teacher }) {
    find(draft.teachers, teacher).busy = draft.slots.map((slot) => slot.id);
    return [`teacher ${teacher} busy`];
  },
  hours(draft, { teacher }) {
    find(draft.teachers, teacher).weeklyHours = 0.5;
    return [`teacher ${teacher} weeklyHours`];
  },
  pool(draft, { id, divisions }) {
    for (const division of divisions) find(draft.divisions, division).hourPool = 0.25;
    return [`hours of level ${id}`];
  },
  size(draft, { index }) {
    find(draft.actions ?? [], `a${index}`).max = 1;
    return [`action a${index} most`];
  },
  adults(draft, { index }) {
    find(draft.actions ?? [], `a${index}`).adults = 2;
    return [`action a${index} adults`];
  },
  quota(draft, { divisions }) {
    find(draft.divisions, divisions[0]).quota = { hours: 2, tolerance: 0.5 };
    return [`division ${divisions[0]} hours`];
  },
  lock(draft, { index, teacher }, random) {
    const slot = random.pick(draft.slots).id;
    find(draft.teachers, teacher).busy = [slot];
    draft.rules.locks.teachers.push({ teacher, action: `a${index}`, slot, leads: true });
    return [`lock teachers ${draft.rules.locks.teachers.length - 1}`, `teacher ${teacher} busy`];
  },
};

/**
 * A school of 1 to 3 levels that has a plan, but for 1 to 3 conflicts, each in a level of its own: two divisions of 2 or
 * 3 students, one teacher and one action a level, 2 to 4 slots.
 */
export function plantedSchool(seed: number): Planted {
  const random = randomStream(seed, "planted");
  const levels = Array.from({ length: random.int(1, 3) }, (_, index): Level => {
    return { index, id: `l${index}`, divisions: [`d${index}x`, `d${index}y`], teacher: `t${index}` };
  });
  const draft: Draft = {
    slots: Array.from({ length: random.int(2, 4) }, (_, k) => ({ id: `s${k}`, day: k + 1, start: "10:00", end: "11:00" })),
    divisions: levels.flatMap(({ id, divisions }) => divisions.map((division) => ({ id: division, level: id }))),
    students: levels.flatMap(({ divisions }) =>
      divisions.flatMap((division) =>
        Array.from({ length: random.int(2, 3) }, (_, k) => ({ id: `${division}${k}`, division, needs: { lire: random.int(1, 4) } })),
      ),
    ),
    teachers: levels.map(({ index, teacher }) => ({ id: teacher, skills: [`a${index}`] })),
    actions: levels.map(({ index, id }) => ({ id: `a${index}`, need: "lire", min: 1, max: 8, levels: [id] })),
    rules: { locks: { teachers: [] } },
  };
  const plants = random.sample(levels, random.int(1, levels.length)).map((level): Plant => {
    const kind = random.pick(Object.keys(KINDS));
    return { kind, marks: KINDS[kind](draft, level, random) };
  });
  return { problem: draft, plants };
}

function busy(draft: Draft, division: string, slots: readonly string[]): void {
  find(draft.divisions, division).busy = [...slots];
}

function find<Each extends { id: string }>(list: readonly Each[], id: string): Each {
  const found = list.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
