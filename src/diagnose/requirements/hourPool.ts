import type { School } from "../../domain/school.js";
import { withEntry } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

const ENDLESS = 100_000;
const MOST_HOURS = 2_000;

/** The teacher-hours given to each division, or to each level whose divisions share them. */
export function ofHourPool(school: School): Requirement[] {
  const { shared } = school.problem.rules.hourPool as { shared: boolean };
  const pools = shared
    ? school.levels.map((level) => ({ id: `level ${level.id}`, level: level.id, division: undefined, members: level.divisions }))
    : school.divisions.map((each) => ({ id: `division ${each.id}`, level: undefined, division: each.id, members: [each.index] }));
  return pools.flatMap(({ id, level, division, members }): Requirement[] => {
    const paying = members.map((index) => school.divisions[index]).filter((each) => each.hourPool !== undefined);
    if (paying.length === 0) return [];
    const hours = paying.reduce((total, each) => total + (each.hourPool as number), 0) / 60;
    return [
      {
        id: `hours of ${id}`,
        rule: "hourPool",
        message: ({ words, names, figures }) =>
          words.hourPool(level === undefined ? names.division(division) : names.level(level), figures.number(hours, 2)),
        without: (problem) => paying.reduce((all, each) => withEntry(all, "divisions", each.id, () => ({ hourPool: ENDLESS })), problem),
        concessions: [
          {
            id: `more hours for ${id}`,
            price: 0.2,
            most: MOST_HOURS,
            message:
              (amount) =>
              ({ words, names }) =>
                words.moreHours(level === undefined ? names.division(division) : names.level(level), amount),
            grant: (problem, amount) =>
              withEntry(problem, "divisions", paying[0].id, (each) => ({ hourPool: (each.hourPool ?? 0) + amount })),
          },
        ],
      },
    ];
  });
}
