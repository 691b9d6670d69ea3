import { weekday } from "../../calendar/days.js";
import { daysInPeriod } from "../../calendar/periods.js";
import { classWeeks } from "../../calendar/weeks.js";
import { type Issue, PlageInputError, shownValue } from "../../domain/issue.js";
import type { PeriodInput } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";

/** The periods that are left, and where they come from. */
export interface Cut {
  readonly periods: readonly PeriodInput[];
  /** Index of each among the periods of the school that was cut. */
  readonly origins: readonly number[];
  /** First day of the rest; absent in an undated school. */
  readonly from?: string;
}

/** @throws {PlageInputError} when nothing can be cut there */
export function cutPeriods(school: School, from: unknown): Cut {
  return school.dated ? cutByDate(school, from) : cutByPeriod(school, from);
}

function refuse(code: string, message: string, value: unknown, hint: string): never {
  const issue: Issue = { code, path: ["options", "from"], message, ...(value === undefined ? {} : { value: shownValue(value) }), hint };
  throw new PlageInputError([issue]);
}

function cutByPeriod({ problem, periods }: School, from: unknown): Cut {
  const first = periods.findIndex((period) => period.id === from);
  if (first < 0)
    refuse(
      "unknown-id",
      "no period has this id",
      from,
      `An undated year is replanned from a period: ${periods.map(({ id }) => id).join(", ")}.`,
    );
  const left = periods.slice(first);
  return {
    periods: left.map(({ index, id }) => problem.periods?.[index] ?? { id, continues: false }),
    origins: left.map(({ index }) => index),
  };
}

function cutByDate(school: School, from: unknown): Cut {
  const { calendar } = school.problem;
  if (!calendar) throw new Error("a dated school has a calendar");
  if (typeof from !== "string" || !/^\d{4}-\d\d-\d\d$/.test(from))
    refuse("wrong-format", "not a date", from, "Give the first day of the rest of the year, YYYY-MM-DD.");
  const first = school.periods[0].start as string;
  if (school.problem.periods?.[0].continues && from < first)
    refuse("outside-year", `this year has already been replanned from ${first}`, from, "Give a later date.");
  if (from < calendar.start || from > calendar.end)
    refuse("outside-year", `outside the school year, ${calendar.start} to ${calendar.end}`, from, "Correct the date.");
  const met = new Set(school.slots.map((slot) => slot.day));
  const weeks = classWeeks(calendar);
  const cut = school.periods.flatMap((period) => {
    const { index, id, name, start = calendar.start, end = calendar.end } = period;
    const whole: PeriodInput = school.problem.periods?.[index] ?? { id, ...(name === id ? {} : { name }), start, end, continues: false };
    // Days on which nothing could have met neither begin a period nor keep it.
    const days = weeks.flatMap((week) => daysInPeriod(week, { ...period, start, end })).filter((day) => met.has(weekday(day)));
    if (!days.some((day) => day >= from)) return [];
    const begun = days.some((day) => day < from);
    return [{ index, period: { ...whole, start: start < from ? from : start, continues: begun || whole.continues } }];
  });
  if (cut.length === 0) refuse("nothing-left", "no day of class is left in any period", from, "Give an earlier date.");
  return { periods: cut.map(({ period }) => period), origins: cut.map(({ index }) => index), from };
}
