import type { Problem } from "../../../domain/problem.js";
import { withEntry } from "../../../read/edit.js";
import { withSettings } from "../../changes/settings.js";
import { weeksOf } from "../horizon.js";
import type { Candidate, Kind } from "../kind.js";

/** Of a teacher-hour a week. */
const PRICE = 3;

/** One teacher-hour a week more for each pool: of a level where its divisions share their hours, else of a division. */
export const hourPool: Kind = (school) => {
  const weeks = weeksOf(school);
  const { shared } = school.problem.rules.hourPool as { readonly shared: boolean };
  const stated = (index: number) => school.problem.divisions[index].hourPool;
  return school.levels.flatMap((level): Candidate[] => {
    const paying = level.divisions.filter((index) => stated(index) !== undefined);
    if (paying.length === 0) return [];
    const more = (first: number, from: number, who: { level: string } | { division: string }): Candidate => {
      const { id } = school.divisions[first];
      return {
        kind: "hourPool",
        change: { ...who, limits: { hourPool: { from, to: from + weeks } } },
        price: PRICE,
        message: ({ words, names, figures }) =>
          words.hourPool(
            "level" in who ? names.level(who.level) : names.division(who.division),
            figures.number(from, 2),
            figures.number(from + weeks, 2),
          ),
        grant: (problem) => withEntry(problem, "divisions", id, (each) => ({ hourPool: (each.hourPool ?? 0) + weeks })),
      };
    };
    if (!shared) return paying.map((index) => more(index, stated(index) ?? 0, { division: school.divisions[index].id }));
    const total = paying.reduce((sum, index) => sum + (stated(index) ?? 0), 0);
    return [more(paying[0], total, { level: level.id })];
  });
};

/** One teacher-hour a week more for the school, where its hours are limited. */
export const hourBudget: Kind = (school) => {
  const { mostTeacherHours: from } = school.problem.rules.hourBudget as { readonly mostTeacherHours?: number };
  if (from === undefined) return [];
  const to = from + weeksOf(school);
  return [
    {
      kind: "hourBudget",
      change: { limits: { mostTeacherHours: { from, to } } },
      price: PRICE,
      message: ({ words, figures }) => words.hourBudget(figures.number(from, 2), figures.number(to, 2)),
      grant: (problem: Problem) => withSettings(problem, "hourBudget", { mostTeacherHours: to }),
    },
  ];
};
