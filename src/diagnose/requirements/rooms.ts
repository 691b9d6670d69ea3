import type { School } from "../../domain/school.js";
import { printable } from "../../words/index.js";
import type { Requirement } from "../requirement.js";

const MOST_ROOMS = 20;
/** More students than any group has. */
const LARGE = 10_000;

/** That there are no more rooms than those listed. */
export function ofRooms({ problem, rooms, actions }: School): Requirement[] {
  if (!rooms) return [];
  const features = [...new Set(actions.flatMap((action) => action.features))].sort();
  const taken = new Set(rooms.map((room) => room.id));
  const names = Array.from({ length: MOST_ROOMS + taken.size }, (_, k) => `+${k + 1}`).filter((id) => !taken.has(id));
  const more = (each: typeof problem, amount: number) => ({
    ...each,
    rooms: [...(each.rooms ?? []), ...names.slice(0, amount).map((id) => ({ id, capacity: LARGE, features, busy: [] }))],
  });
  return [
    {
      id: "rooms",
      rule: "rooms",
      message: ({ words }) => words.rooms(rooms.length),
      without: (each) => ({ ...each, rooms: undefined }),
      concessions: [
        {
          id: "more rooms",
          price: 6,
          most: MOST_ROOMS,
          message:
            (amount) =>
            ({ words }) =>
              words.moreRooms(amount, features.map(printable)),
          grant: more,
        },
      ],
    },
  ];
}
