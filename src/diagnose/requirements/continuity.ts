import type { School } from "../../domain/school.js";
import { withSettings } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

const MOST_MORE = 5_000;

/** How many may leave the groups that were announced. */
export function ofContinuity({ problem }: School): Requirement[] {
  const settings = problem.rules.continuity as { previous: readonly unknown[]; mostMoves?: number; mostTeacherMoves?: number };
  if (settings.previous.length === 0) return [];
  return (["mostMoves", "mostTeacherMoves"] as const).flatMap((kind): Requirement[] => {
    const limit = settings[kind];
    if (limit === undefined) return [];
    return [
      {
        id: `continuity ${kind}`,
        rule: "continuity",
        message: ({ words }) => words[kind](limit),
        without: (each) => withSettings(each, "continuity", { [kind]: undefined }),
        concessions: [
          {
            id: `continuity more ${kind}`,
            price: 1,
            most: MOST_MORE,
            message:
              (amount) =>
              ({ words }) =>
                words.raise(words[kind](limit), limit + amount),
            grant: (each, amount) => withSettings(each, "continuity", { [kind]: limit + amount }),
          },
        ],
      },
    ];
  });
}
