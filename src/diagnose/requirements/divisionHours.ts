import type { School } from "../../domain/school.js";
import { withEntry } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

const MOST_HOURS = 300;

/** The hours each division is owed. */
export function ofDivisionHours(school: School): Requirement[] {
  const { tolerance } = school.problem.rules.divisionHours as { tolerance: number };
  return school.divisions.flatMap(({ id, quota }): Requirement[] => {
    if (!quota) return [];
    const slack = quota.tolerance === undefined ? tolerance : quota.tolerance / 60;
    const loosened = (problem: School["problem"], hours: number) =>
      withEntry(problem, "divisions", id, (division) => ({ quota: division.quota && { ...division.quota, tolerance: hours } }));
    return [
      {
        id: `division ${id} hours`,
        rule: "divisionHours",
        message: ({ words, names, figures }) =>
          words.quota(names.division(id), figures.number(quota.minutes / 60, 2), figures.number(slack, 2)),
        without: (problem) => loosened(problem, 100_000),
        concessions: [
          {
            id: `division ${id} tolerance`,
            price: 1,
            most: MOST_HOURS,
            message:
              (amount) =>
              ({ words, names, figures }) =>
                words.tolerance(names.division(id), figures.number(slack, 2), figures.number(slack + amount, 2)),
            grant: (problem, amount) => loosened(problem, slack + amount),
          },
        ],
      },
    ];
  });
}
