import type { School } from "../../../domain/school.js";
import { less, withEntry } from "../../../read/edit.js";
import { printable } from "../../../words/index.js";
import { usableSlots } from "../horizon.js";
import type { Candidate, Kind } from "../kind.js";

const PRICE = { seats: 3, slot: 2, room: 6 };

/** Students of the largest group that an action allows: more seats are of no use. */
function largestGroup({ actions }: School): number {
  return Math.max(1, ...actions.map(({ max }) => max));
}

/** In place of a room one that is large enough for any group. */
export const roomSeats: Kind = (school) => {
  const to = largestGroup(school);
  return (school.rooms ?? [])
    .filter(({ capacity }) => capacity < to)
    .map(
      ({ id, capacity }): Candidate => ({
        kind: "roomSeats",
        change: { room: id, limits: { capacity: { from: capacity, to } } },
        price: PRICE.seats,
        message: ({ words, names }) => words.roomSeats(names.room(id), capacity, to),
        grant: (problem) => withEntry(problem, "rooms", id, () => ({ capacity: to })),
      }),
    );
};

/** A room free in one slot more, among those in which groups can meet. */
export const roomSlot: Kind = (school) => {
  const usable = usableSlots(school);
  return (school.rooms ?? []).flatMap(({ id, busy }) =>
    [...busy]
      .filter((slot) => usable.has(slot))
      .map((index): Candidate => {
        const slot = school.slots[index].id;
        return {
          kind: "roomSlot",
          change: { room: id, slot },
          price: PRICE.slot,
          message: ({ words, names }) => words.roomSlot(names.room(id), names.slot(slot)),
          grant: (problem) => withEntry(problem, "rooms", id, (room) => ({ busy: less(room.busy, slot) })),
        };
      }),
  );
};

/** One room more, large enough for any group, with all that any action asks for. */
export const moreRooms: Kind = (school) => {
  if (!school.rooms) return [];
  const taken = new Set(school.rooms.map((room) => room.id));
  const id = [...Array(taken.size + 1).keys()].map((k) => `+${k + 1}`).find((each) => !taken.has(each)) as string;
  const features = [...new Set(school.actions.flatMap((action) => action.features))].sort();
  const capacity = largestGroup(school);
  return [
    {
      kind: "moreRooms",
      change: { room: id, limits: { capacity: { from: 0, to: capacity } } },
      price: PRICE.room,
      message: ({ words }) => words.moreRooms(capacity, features.map(printable)),
      grant: (problem) => ({ ...problem, rooms: [...(problem.rooms ?? []), { id, capacity, features, busy: [] }] }),
    },
  ];
};
