import type { School } from "../../domain/school.js";
import { withSettings } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

const MOST_HOURS = 5_000;

/** The teacher-hours that the whole school has. */
export function ofHourBudget({ problem }: School): Requirement[] {
  const { mostTeacherHours: hours } = problem.rules.hourBudget as { mostTeacherHours?: number };
  if (hours === undefined) return [];
  return [
    {
      id: "hours of the school",
      rule: "hourBudget",
      message: ({ words, figures }) => words.hourBudget(figures.number(hours, 2)),
      without: (each) => withSettings(each, "hourBudget", { mostTeacherHours: undefined }),
      concessions: [
        {
          id: "more hours for the school",
          price: 0.2,
          most: MOST_HOURS,
          message:
            (amount) =>
            ({ words }) =>
              words.moreHours(words.school, amount),
          grant: (each, amount) => withSettings(each, "hourBudget", { mostTeacherHours: hours + amount }),
        },
      ],
    },
  ];
}
