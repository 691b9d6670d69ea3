import { FET_ACTIVITIES } from "../notices/fet.js";
import { Oddities, type Warn } from "../warnings.js";
import type { FetActivity } from "./activities.js";
import type { Closures } from "./closures.js";
import type { Placement } from "./placements.js";

/** Slots taken, by exact FET name of a teacher or room, or by atom of students. */
export interface Occupation {
  readonly teachers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly atoms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rooms: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One kind of thing that can be in one place at a time. */
class Ledger {
  readonly slots = new Map<string, Set<string>>();
  constructor(
    private readonly kind: "teacher" | "room" | "students-set",
    private readonly known: ReadonlySet<string>,
    private readonly oddities: Oddities,
  ) {}

  take(name: string, slots: Iterable<string>, activity?: string): void {
    if (!this.known.has(name)) {
      this.oddities.add(FET_ACTIVITIES[`${this.kind}-unknown`], "Activities_List", name);
      return;
    }
    const taken = this.slots.get(name) ?? new Set<string>();
    this.slots.set(name, taken);
    for (const slot of slots) {
      const before = taken.size;
      taken.add(slot);
      if (activity !== undefined && taken.size === before) {
        this.oddities.add(FET_ACTIVITIES[`${this.kind}-double-booked`], "Activities_List", {
          en: `${name} at ${slot}`,
          fr: `${name}, ${slot}`,
        });
      }
    }
  }
}

/**
 * Who is taken when: by placed activities first, in which nobody should be met twice, then by not-available and
 * break times, which may well repeat each other.
 */
export function occupy(
  activities: readonly FetActivity[],
  placements: ReadonlyMap<string, Placement>,
  closures: Closures,
  known: {
    readonly teachers: ReadonlySet<string>;
    readonly atoms: ReadonlyMap<string, ReadonlySet<string>>;
    readonly rooms: ReadonlySet<string>;
  },
  warn: Warn,
): Occupation {
  const oddities = new Oddities();
  const teachers = new Ledger("teacher", known.teachers, oddities);
  const rooms = new Ledger("room", known.rooms, oddities);
  const atoms = new Ledger("students-set", new Set([...known.atoms.values()].flatMap((set) => [...set])), oddities);
  const atomsOf = (name: string): Iterable<string> => known.atoms.get(name) ?? [name];

  for (const { id, teachers: names, students } of activities) {
    const { slots, rooms: places } = placements.get(id) ?? { slots: [], rooms: [] };
    for (const name of new Set(names)) teachers.take(name, slots, id);
    for (const name of new Set(places)) rooms.take(name, slots, id);
    for (const atom of new Set(students.flatMap((name) => [...atomsOf(name)]))) atoms.take(atom, slots, id);
  }
  for (const [name, slots] of closures.teachers) teachers.take(name, slots);
  for (const [name, slots] of closures.rooms) rooms.take(name, slots);
  for (const [name, slots] of closures.students) for (const atom of atomsOf(name)) atoms.take(atom, slots);
  oddities.tell(warn);
  return { teachers: teachers.slots, atoms: atoms.slots, rooms: rooms.slots };
}
