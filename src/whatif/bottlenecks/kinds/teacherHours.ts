import { withEntry } from "../../../read/edit.js";
import { weeksOf } from "../horizon.js";
import type { Candidate, Kind } from "../kind.js";

const PRICE = 2;

/** One hour a week more of a teacher whose hours are limited, by the week, over the horizon, or both. */
export const teacherHours: Kind = (school) => {
  const weeks = weeksOf(school);
  return school.problem.teachers.flatMap(({ id, weeklyHours, yearlyHours }): Candidate[] => {
    const limits = {
      ...(weeklyHours !== undefined && { weeklyHours: { from: weeklyHours, to: weeklyHours + 1 } }),
      ...(yearlyHours !== undefined && { yearlyHours: { from: yearlyHours, to: yearlyHours + weeks } }),
    };
    if (Object.keys(limits).length === 0) return [];
    return [
      {
        kind: "teacherHours",
        change: { teacher: id, limits },
        price: PRICE,
        message: ({ words, names, figures }) =>
          words.teacherHours(
            names.teacher(id),
            limits.weeklyHours && { from: figures.number(limits.weeklyHours.from, 2), to: figures.number(limits.weeklyHours.to, 2) },
            limits.yearlyHours && { from: figures.number(limits.yearlyHours.from, 2), to: figures.number(limits.yearlyHours.to, 2) },
          ),
        grant: (problem) =>
          withEntry(problem, "teachers", id, () => ({
            ...(limits.weeklyHours && { weeklyHours: limits.weeklyHours.to }),
            ...(limits.yearlyHours && { yearlyHours: limits.yearlyHours.to }),
          })),
      },
    ];
  });
};
