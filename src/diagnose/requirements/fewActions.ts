import type { School } from "../../domain/school.js";
import { withSettings } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

const MOST_MORE = 20;

/** How many different actions there are at once, and for a student in a period. */
export function ofFewActions({ problem }: School): Requirement[] {
  const settings = problem.rules.fewActions as { perSlot?: number; perStudent?: number };
  return (["perSlot", "perStudent"] as const).flatMap((kind): Requirement[] => {
    const limit = settings[kind];
    if (limit === undefined) return [];
    return [
      {
        id: `actions ${kind}`,
        rule: "fewActions",
        message: ({ words }) => words[kind](limit),
        without: (each) => withSettings(each, "fewActions", { [kind]: undefined }),
        concessions: [
          {
            id: `more actions ${kind}`,
            price: 2,
            most: MOST_MORE,
            message:
              (amount) =>
              ({ words }) =>
                words.raise(words[kind](limit), limit + amount),
            grant: (each, amount) => withSettings(each, "fewActions", { [kind]: limit + amount }),
          },
        ],
      },
    ];
  });
}
