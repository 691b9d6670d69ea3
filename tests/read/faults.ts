import type { ProblemInput } from "../../src/read/schema.js";

/** A dated problem without a fault, with every part that a fault can be put into. */
export function soundProblem(): ProblemInput {
  return {
    calendar: { start: "2025-09-01", end: "2026-07-03" },
    periods: [
      { id: "p1", start: "2025-09-01", end: "2025-12-19" },
      { id: "p2", start: "2026-01-05", end: "2026-07-03" },
    ],
    slots: [
      { id: "mon", day: 1, start: "10:00", end: "11:00" },
      { id: "tue", day: 2, start: "10:00", end: "11:00" },
    ],
    levels: [{ id: "2nde" }, { id: "1re" }],
    divisions: [
      { id: "2A", level: "2nde", pfmp: [{ start: "2026-03-02", end: "2026-03-27" }] },
      { id: "1A", level: "1re" },
    ],
    students: [
      { id: "ana", division: "2A", needs: { lire: { severity: 2, periods: ["p1"] } } },
      { id: "bob", division: "1A", needs: { lire: 3 } },
    ],
    teachers: [
      { id: "kim", skills: ["lire"] },
      { id: "lou", skills: ["lire"] },
    ],
    rooms: [{ id: "r1", capacity: 20 }],
    actions: [{ id: "lire", need: "lire", min: 1, max: 8 }],
  };
}

/** The problem with a value put at a path; `undefined` takes the field out. */
export function withValue(problem: object, path: readonly (string | number)[], value: unknown): Record<string, unknown> {
  const copy = structuredClone(problem) as Record<string, unknown>;
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    holder[key] ??= {};
    holder = holder[key] as Record<string | number, unknown>;
  }
  const last = path[path.length - 1];
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

/** What stands at a path, own properties alone; undefined where nothing does. */
export function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
