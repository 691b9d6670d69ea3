import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { addTo, raise } from "../domain/maps.js";
import type { Room, School } from "../domain/school.js";
import type { Model } from "../variables/model.js";
import { attendanceTerms } from "../variables/variables.js";
import { defineRule } from "./rule.js";
import { at, counted } from "./words.js";

/** Rooms that no group can tell apart. */
interface RoomClass {
  readonly capacity: number;
  readonly features: ReadonlySet<string>;
  readonly busy: ReadonlySet<number>;
  readonly rooms: readonly number[];
}

function classesOf(rooms: readonly Room[]): RoomClass[] {
  const classes = new Map<string, Room[]>();
  for (const room of rooms) {
    const key = JSON.stringify([room.capacity, [...room.features].sort(), [...room.busy].sort((a, b) => a - b)]);
    addTo(classes, key, room);
  }
  return [...classes.values()]
    .map((alike) => ({ ...alike[0], rooms: alike.map((room) => room.index) }))
    .sort((a, b) => a.capacity - b.capacity);
}

function suits(school: School, room: { features: ReadonlySet<string>; busy: ReadonlySet<number> }, action: number, slot: number): boolean {
  return !room.busy.has(slot) && school.actions[action].features.every((feature) => room.features.has(feature));
}

interface Use {
  readonly cell: number;
  readonly class: number;
  readonly column: number;
}

const uses = new WeakMap<Model, readonly Use[]>();

export const rooms = defineRule<object>({
  id: "rooms",
  kind: "hard",
  statement: {
    en: "Where rooms are planned, a room holds one group at a time, is large enough, free, and has what the action asks for.",
    fr: "Là où les salles sont planifiées, une salle accueille un groupe à la fois, assez grande, libre, et équipée de ce que l'action demande.",
  },
  settings: z.strictObject({}).prefault({}),

  rows(model) {
    const { school, variables, program } = model;
    if (!school.rooms) return;
    const classes = classesOf(school.rooms);
    const used: Use[] = [];
    for (const cell of variables.cells) {
      const action = school.actions[cell.action];
      const name = program.nameOf(cell.groups).slice(2, -1);
      const mine: Use[] = [];
      classes.forEach((each, index) => {
        if (!suits(school, each, cell.action, cell.slot) || each.capacity < action.min) return;
        mine.push({
          cell: cell.index,
          class: index,
          column: program.addColumn(`r[${each.capacity}#${index}:${name}]`, { upper: each.rooms.length, integer: true }),
        });
      });
      program.addEqual(`room for each ${name}`, [...mine.map((use) => [use.column, 1] as const), [cell.groups, -1]], 0);
      if (mine.some((use) => classes[use.class].capacity < action.max)) {
        const seats = mine.map((use) => [use.column, -Math.min(action.max, classes[use.class].capacity)] as const);
        program.addAtMost(`seats ${name}`, [...attendanceTerms(cell), ...seats], 0);
      }
      used.push(...mine);
    }
    uses.set(model, used);
    addCapacities(model, classes, used);
  },

  shape(model, values, shapes) {
    const { school, variables } = model;
    const classes = school.rooms ? classesOf(school.rooms) : [];
    const taken = new Map<string, number>();
    const filled = new Map<number, number>();
    for (const use of uses.get(model) ?? []) {
      const { period, slot } = variables.cells[use.cell];
      const key = `${period}/${slot}/${use.class}`;
      for (let k = Math.round(values[use.column]); k > 0; k--) {
        const group = shapes.get(use.cell)?.[filled.get(use.cell) ?? 0];
        const next = taken.get(key) ?? 0;
        if (!group || next >= classes[use.class].rooms.length) break;
        group.room = classes[use.class].rooms[next];
        group.max = Math.min(group.max, classes[use.class].capacity);
        taken.set(key, next + 1);
        raise(filled, use.cell);
      }
    }
  },

  check(school, plan) {
    const breaches: Breach[] = [];
    if (!school.rooms) return breaches;
    const taken = new Map<string, number>();
    for (const group of plan.groups) {
      const where = at(school, group.slot, group.period);
      const breach = (amount: number, unit: Breach["unit"], sentence: string) => breaches.push({ rule: "rooms", amount, unit, sentence });
      if (group.room < 0) {
        breach(1, "rooms", `A group of action ${school.actions[group.action].id} at ${where} has no room.`);
        continue;
      }
      const room = school.rooms[group.room];
      const excess = group.students.length - room.capacity;
      if (excess > 0)
        breach(
          excess,
          "students",
          `Room ${room.id} holds ${counted(room.capacity, "student")}; a group of ${group.students.length} meets there at ${where}.`,
        );
      if (!suits(school, room, group.action, group.slot))
        breach(1, "rooms", `Room ${room.id} is taken, or lacks what action ${school.actions[group.action].id} asks for, at ${where}.`);
      const key = `${group.period}/${group.slot}/${group.room}`;
      raise(taken, key);
      if ((taken.get(key) ?? 0) > 1) breach(1, "groups", `Room ${room.id} holds two groups at once at ${where}.`);
    }
    return breaches;
  },
});

/** `Σ r ≤ rooms · z` for each level that uses a class in a slot, and `Σ r ≤ rooms` over the levels together. */
function addCapacities({ school, variables, program }: Model, classes: readonly RoomClass[], used: readonly Use[]): void {
  const byPlace = new Map<string, Use[]>();
  for (const use of used) {
    const { period, slot } = variables.cells[use.cell];
    const key = `${period}/${slot}/${use.class}`;
    addTo(byPlace, key, use);
  }
  for (const [key, mine] of byPlace) {
    const [period, slot, index] = key.split("/").map(Number);
    const { capacity, rooms } = classes[index];
    const name = `rooms ${capacity}#${index}@${school.slots[slot].id},${school.periods[period].id}`;
    const levels = [...new Set(mine.map((use) => variables.cells[use.cell].level))];
    for (const level of levels) {
      const terms = mine.filter((use) => variables.cells[use.cell].level === level).map((use) => [use.column, 1] as const);
      program.addAtMost(`${name} ${school.levels[level].id}`, [...terms, [variables.commonSlot[level][slot], -rooms.length]], 0);
    }
    if (levels.length > 1)
      program.addAtMost(
        name,
        mine.map((use) => [use.column, 1] as const),
        rooms.length,
      );
  }
}
