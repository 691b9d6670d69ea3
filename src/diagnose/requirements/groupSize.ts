import type { School } from "../../domain/school.js";
import { withEntry } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

/** Students in a group, wherever a group is said to be open to any number. */
const CROWD = 20_000;
const MOST_MORE = 30;

/** The fewest and the most students of each action's groups. */
export function ofGroupSize(school: School): Requirement[] {
  return school.actions.flatMap(({ id, min, max }): Requirement[] => [
    ...(min <= 1
      ? []
      : [
          {
            id: `action ${id} fewest`,
            rule: "groupSize",
            message: ({ words, names }) => words.fewest(names.action(id), min),
            without: (problem) => withEntry(problem, "actions", id, () => ({ min: 1 })),
            concessions: [
              {
                id: `action ${id} fewer`,
                price: 1,
                most: min - 1,
                message:
                  (amount) =>
                  ({ words, names }) =>
                    words.smaller(names.action(id), min, min - amount),
                grant: (problem, amount) => withEntry(problem, "actions", id, () => ({ min: min - amount })),
              },
            ],
          } satisfies Requirement,
        ]),
    {
      id: `action ${id} most`,
      rule: "groupSize",
      message: ({ words, names }) => words.most(names.action(id), max),
      without: (problem) => withEntry(problem, "actions", id, () => ({ max: CROWD })),
      concessions: [
        {
          id: `action ${id} more`,
          price: 1,
          most: MOST_MORE,
          message:
            (amount) =>
            ({ words, names }) =>
              words.larger(names.action(id), max, max + amount),
          grant: (problem, amount) => withEntry(problem, "actions", id, () => ({ max: max + amount })),
        },
      ],
    },
  ]);
}
