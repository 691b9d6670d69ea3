import { z } from "zod";
import { count, id, ids, LIMITS, weight } from "../../domain/fields.js";
import type { Issue } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import { knownIds, unknownId } from "../knownIds.js";

const announcedGroup = z.strictObject({
  period: id,
  level: z
    .string()
    .min(1)
    .max(LIMITS.levels * (LIMITS.idLength + 1))
    .describe("A level, or joined levels with + between their ids."),
  action: id,
  slot: id,
  students: ids,
  teachers: ids,
  weight: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe("How much a change counts in the price: 1 for groups under way, less for later ones."),
});

export const continuitySettings = z.strictObject({
  previous: z.array(announcedGroup).max(100_000).default([]).describe("Groups as they were announced."),
  price: weight
    .default(4)
    .describe(
      "Severity-weighted need-hours that one change of group costs: a student who no longer attends the announced action at its slot.",
    ),
  teacherPrice: weight.default(4).describe("The same for a teacher who no longer leads the announced action at its slot."),
  mostMoves: count.optional().describe("Most changes of group of all students, each counting as one. Default: not limited."),
  mostTeacherMoves: count.optional().describe("The same for teachers."),
});
export type ContinuitySettings = z.output<typeof continuitySettings>;

export const PEOPLE = ["students", "teachers"] as const;
export type People = (typeof PEOPLE)[number];

/** The price of one change, and the most changes there may be. */
export function termsFor(settings: ContinuitySettings, people: People): { readonly price: number; readonly most: number | undefined } {
  return people === "students"
    ? { price: settings.price, most: settings.mostMoves }
    : { price: settings.teacherPrice, most: settings.mostTeacherMoves };
}

/** Every id of the announced groups that the problem does not have. Levels are not asked: they may be joined otherwise now. */
export function unknownAnnouncedIds(problem: Problem, { previous }: ContinuitySettings): Issue[] {
  const known = knownIds(problem);
  return previous.flatMap((group, index) => [
    ...(["period", "action", "slot"] as const).flatMap((field) => unknownId(known, field, ["previous", index, field], group[field])),
    ...PEOPLE.flatMap((people) =>
      group[people].flatMap((each, k) =>
        unknownId(known, people === "students" ? "student" : "teacher", ["previous", index, people, k], each),
      ),
    ),
  ]);
}

/** Periods that only the calendar shows to be unknown. */
export function unknownAnnouncedPeriods({ periods }: School, { previous }: ContinuitySettings): Issue[] {
  const known = new Set(periods.map((period) => period.id));
  return previous.flatMap(({ period }, index) => {
    if (known.has(period)) return [];
    const path = ["rules", "continuity", "previous", index, "period"];
    return [{ code: "unknown-id", path, message: "no period has this id", value: period, hint: `Use one of ${[...known].join(", ")}.` }];
  });
}
