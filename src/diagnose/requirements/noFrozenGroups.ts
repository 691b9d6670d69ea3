import type { School } from "../../domain/school.js";
import { withSettings } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

/** How long a student may stay in an action. */
export function ofNoFrozenGroups({ problem, periods }: School): Requirement[] {
  const { maxPeriods: limit } = problem.rules.noFrozenGroups as { maxPeriods?: number };
  if (limit === undefined) return [];
  return [
    {
      id: "stay",
      rule: "noFrozenGroups",
      message: ({ words }) => words.maxPeriods(limit),
      without: (each) => withSettings(each, "noFrozenGroups", { maxPeriods: undefined }),
      concessions: [
        {
          id: "stay longer",
          price: 3,
          most: Math.max(1, periods.length - limit),
          message:
            (amount) =>
            ({ words }) =>
              words.raise(words.maxPeriods(limit), limit + amount),
          grant: (each, amount) => withSettings(each, "noFrozenGroups", { maxPeriods: limit + amount }),
        },
      ],
    },
  ];
}
