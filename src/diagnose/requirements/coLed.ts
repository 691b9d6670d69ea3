import type { School } from "../../domain/school.js";
import { withEntry } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

/** The adults that an action asks for beyond one. */
export function ofCoLed(school: School): Requirement[] {
  return school.actions.flatMap(({ id, adults }): Requirement[] => {
    if (adults === 1) return [];
    return [
      {
        id: `action ${id} adults`,
        rule: "coLed",
        message: ({ words, names }) => words.adults(names.action(id), adults),
        without: (problem) => withEntry(problem, "actions", id, () => ({ adults: 1 })),
        concessions: [
          {
            id: `action ${id} fewer adults`,
            price: 4,
            most: adults - 1,
            message:
              (amount) =>
              ({ words, names }) =>
                words.fewerAdults(names.action(id), adults - amount),
            grant: (problem, amount) => withEntry(problem, "actions", id, () => ({ adults: adults - amount })),
          },
        ],
      },
    ];
  });
}
